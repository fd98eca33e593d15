import type { Anchor, Due } from './clause.ts';
import type { Dated } from './ranges.ts';
import { EDGE, END, NUMERAL, pattern, QUARTER } from './words.ts';

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

const DAY = pattern(String.raw`${EDGE}(?:ngày|trước|chậm nhất)\s+(?:ngày\s+)?(\d{1,2})(?!\s*/|\d|\s+tháng\s+\d)`);

/**
 * The cycles a passage speaks of: `Hàng tuần, hàng tháng` has two. `places` are the days, months and quarters without a
 * year found beside them: where there is one cycle they say when in it. A half-yearly duty falls in June and December.
 */
export function recurrencesIn(text: string, places: readonly Dated[], asides: string): Recurring[] {
  const names = [...text.matchAll(RECURRING)].flatMap(([phrase]) => [...phrase.matchAll(NAMES)].map(([name]) => name));
  const cycles = [...new Set(names.map(cycleOf))];
  const [cycle] = cycles;
  if (cycles.length === 1 && cycle !== undefined && cycle !== 'half-year') {
    const anchors = anchorsIn(`${text} ${asides}`, cycle, places);
    return anchors.length === 0 ? [recurring(cycle)] : anchors.map((anchor) => recurring(cycle, anchor));
  }
  return cycles.flatMap((each) => {
    if (each !== 'half-year') return [recurring(each)];
    const june = recurring('year', { month: 6 });
    return cycles.includes('year') ? [june] : [june, recurring('year', { month: 12 })];
  });
}

/** The passage without its words of repetition: the `tháng` of `hàng tháng 01-12/2026` begins no month. */
export function withoutCycles(text: string): string {
  return text.replace(RECURRING, (phrase) => ' '.repeat(phrase.length));
}

function recurring(every: Recurring['every'], anchor?: Anchor): Recurring {
  return anchor === undefined ? { kind: 'recurring', every } : { kind: 'recurring', every, anchor };
}

function cycleOf(name: string): Recurring['every'] | 'half-year' {
  if (/\s/.test(name)) return 'half-year';
  if (name === 'tuần') return 'week';
  if (name === 'tháng') return 'month';
  return name === 'năm' ? 'year' : 'quarter';
}

function anchorsIn(text: string, cycle: Recurring['every'], places: readonly Dated[]): Anchor[] {
  if (cycle === 'year') return places.flatMap(({ due }) => anchorsOf(due));
  const day = Number(DAY.exec(text)?.[1]);
  return cycle !== 'week' && day >= 1 && day <= 31 ? [{ day }] : [];
}

function anchorsOf(due: Dated['due']): Anchor[] {
  if (due.kind === 'date-by') return [{ month: Number(due.date.slice(5, 7)), day: Number(due.date.slice(8)) }];
  if (due.kind === 'month') return [{ month: due.month }];
  return due.kind === 'quarters' ? due.quarters.map((quarter) => ({ quarter })) : [];
}
