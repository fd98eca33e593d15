import type { Anchor, Due } from './clause.ts';
import { EDGE, END, NUMERAL, pattern, QUARTER, quarterNumber } from './words.ts';

type Recurring = Extract<Due, { kind: 'recurring' }>;

const CYCLE = `(?:6 tháng|06 tháng|sáu tháng|tuần|tháng|${QUARTER}|năm)`;
/** `theo quý` repeats, `theo quý I` and `định kỳ tháng 12` name one. */
const WEAK_CYCLE = String.raw`(?:6 tháng|06 tháng|tuần|tháng(?!\s*\d)|${QUARTER}(?!\s*${NUMERAL})|năm(?!\s*\d))`;
const EVERY = String.raw`(?:hàng|hằng|mỗi|từng|lần\s*/|lần trong|lần một|một lần)`;
const MORE = String.raw`(?:\s*(?:,|/|&|và|hoặc)\s*(?:(?:hàng|hằng)\s+)?${WEAK_CYCLE}${END})*`;
const RECURRING = pattern(
  String.raw`(?:${EDGE}${EVERY}\s*${CYCLE}|${EDGE}(?:theo|định kỳ)\s+${WEAK_CYCLE})${END}${MORE}|${EDGE}(?:0?6|sáu) tháng\s*(?:/|một|1)\s*lần`,
  'g',
);
const NAMES = pattern(`6 tháng|06 tháng|sáu tháng|tuần|tháng|${QUARTER}|năm`, 'g');

const DAY = pattern(
  String.raw`(?:ngày|trước|chậm nhất)\s+(?:ngày\s+)?(\d{1,2})(?:\s*/\s*(\d{1,2})|\s+tháng\s+(\d{1,2}))?(?![\d/])`,
);
const MONTH = pattern(String.raw`${EDGE}tháng\s*(\d{1,2})(?![\d/])`);
const ANCHOR_QUARTER = pattern(String.raw`${EDGE}${QUARTER}\s*(${NUMERAL})`);

/**
 * The cycles a passage speaks of: `Hàng tuần, hàng tháng` has two. A half-yearly duty falls twice a year, in June and in
 * December. `around` is the whole passage, in which the day, month or quarter of a single cycle may stand.
 */
export function recurrencesIn(text: string, around: string): Recurring[] {
  const names = [...text.matchAll(RECURRING)].flatMap(([phrase]) => [...phrase.matchAll(NAMES)].map(([name]) => name));
  const cycles = [...new Set(names.map(cycleOf))];
  const only = cycles.length === 1 ? cycles[0] : undefined;
  return cycles.flatMap((cycle): Recurring[] => {
    if (cycle === 'half-year') {
      const december: Recurring[] = cycles.includes('year') ? [] : [{ ...yearly, anchor: { month: 12 } }];
      return [{ ...yearly, anchor: { month: 6 } }, ...december];
    }
    const anchor = cycle === only ? anchorIn(around, cycle) : undefined;
    return [anchor === undefined ? { kind: 'recurring', every: cycle } : { kind: 'recurring', every: cycle, anchor }];
  });
}

const yearly = { kind: 'recurring', every: 'year' } as const;

function cycleOf(name: string): Recurring['every'] | 'half-year' {
  if (/\s/.test(name)) return 'half-year';
  if (name === 'tuần') return 'week';
  if (name === 'tháng') return 'month';
  return name === 'năm' ? 'year' : 'quarter';
}

function anchorIn(text: string, cycle: Recurring['every']): Anchor | undefined {
  const dayMonth = DAY.exec(text);
  const day = within(dayMonth?.[1], 31);
  const month = within(dayMonth?.[2] ?? dayMonth?.[3] ?? MONTH.exec(text)?.[1], 12);
  const numeral = ANCHOR_QUARTER.exec(text)?.[1];
  const anchor: Anchor = {
    ...(cycle === 'year' && month !== undefined ? { month } : {}),
    ...(cycle === 'year' && numeral !== undefined ? { quarter: quarterNumber(numeral) } : {}),
    ...(cycle !== 'week' && day !== undefined ? { day } : {}),
  };
  return Object.keys(anchor).length === 0 ? undefined : anchor;
}

function within(digits: string | undefined, largest: number): number | undefined {
  const value = Number(digits);
  return value >= 1 && value <= largest ? value : undefined;
}
