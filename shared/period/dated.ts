import { fullYear, localDate } from '../text/date.ts';
import type { Due } from './clause.ts';
import { blank, EDGE, END, LIST, NUMERAL, pattern, QUARTER, quarterNumber, UP_TO } from './words.ts';

/** A due with a place in the calendar, as found in a passage; `year` undefined: the text leaves it out. */
export interface Dated {
  readonly due: Extract<Due, { kind: 'date-by' | 'month' | 'quarters' | 'year' | 'start-from' }>;
  readonly yearMissing: boolean;
}

/** A dated expression where it stands. */
interface Found extends Dated {
  readonly at: number;
  readonly end: number;
}

const YEAR = String.raw`(?:\s*[/,-]?\s*(?:của\s+)?(?:năm\s*)?(20\d{2})(?!\d))?`;
const DAY_MONTH = String.raw`(\d{1,2})\s*([/.-])\s*(\d{1,2})`;
const LIMIT = pattern(
  String.raw`(?:trước|chậm nhất|muộn nhất|đến hết|không quá)\s+(?:là\s+)?(?:ngày\s+)?${DAY_MONTH}(?:\s*\2\s*(\d{4}|\d{2}))?(?![\d/])`,
  'g',
);
const DATE = pattern(String.raw`(?<![\d/.-])${DAY_MONTH}\s*\2\s*(\d{4}|\d{2})(?![\d/])`, 'g');
const DATE_IN_WORDS = pattern(String.raw`ngày\s+(\d{1,2})(\s+)tháng\s+(\d{1,2})(?:,?\s+năm\s+(\d{4}))?`, 'g');
const QUARTERS = pattern(
  String.raw`${QUARTER}\s*(${NUMERAL}(?:\s*${LIST}\s*(?:${QUARTER}\s*)?${NUMERAL})*)${YEAR}`,
  'g',
);
const HALF_YEAR = pattern(String.raw`${EDGE}(?:0?6|sáu) tháng (đầu|cuối) năm${YEAR}`, 'g');
const MONTHS = pattern(
  String.raw`${EDGE}tháng\s*(\d{1,2}(?!\d)(?:\s*${LIST}\s*(?:tháng\s*)?\d{1,2}(?!\d))*)${YEAR}`,
  'g',
);
const MONTH_ALONE = pattern(String.raw`(?<![\d/.-])(\d{1,2})\s*/\s*(20\d{2})(?!\d)`, 'g');
const YEARS = pattern(String.raw`${EDGE}(20\d{2})(?:\s*${UP_TO}\s*(?:năm\s*)?(20\d{2}))?(?!\d)`, 'g');
const THIS_YEAR = pattern(`${EDGE}(?:trong|cả|cuối|hết) năm${END}`, 'g');

const FROM = pattern(String.raw`${EDGE}từ\s+(?:(?:đầu\s+)?(?:ngày|tháng|năm)\s+)?$`);
const THROUGH = pattern(String.raw`^\s*${UP_TO}\s*(?:hết\s+)?(?:ngày\s+|năm\s+)?$`);
const AND = /^\s*(?:,|&|và|hoặc)\s*$/u;

/** Reads every place in the calendar that a text gives; a missing year is taken to be `planYear`. */
export function datedIn(text: string, planYear: number): Dated[] {
  const found: Found[] = [];
  let rest = text;
  // Longer expressions first; what was read is emptied, so that `12/2026` of `15/12/2026` is not read again.
  const collect = (expression: RegExp, read: (groups: readonly (string | undefined)[]) => readonly Dated[]): void => {
    for (const match of rest.matchAll(expression)) {
      const dues = read(match.slice(1));
      const [phrase] = match;
      for (const due of dues) found.push({ ...due, at: match.index, end: match.index + phrase.length });
      if (dues.length > 0) rest = blank(rest, match.index, phrase.length);
    }
  };
  const date = ([day, , month, year]: readonly (string | undefined)[]): Dated[] => {
    const on = localDate(year === undefined ? planYear : fullYear(year), Number(month), Number(day));
    return on === undefined ? [] : [{ due: { kind: 'date-by', date: on }, yearMissing: year === undefined }];
  };
  collect(LIMIT, date);
  collect(DATE, date);
  collect(DATE_IN_WORDS, date);
  collect(QUARTERS, ([list = '', year]) => [quarters(list, year, planYear)]);
  collect(HALF_YEAR, ([half, year]) => [
    inQuarters(half === 'đầu' ? [1, 2] : [3, 4], true, year === undefined ? planYear : Number(year), !year),
  ]);
  collect(MONTHS, ([list = '', year]) => months(list, year, planYear));
  // A bare month or year frames what else was said; only where nothing was is it the deadline itself.
  if (found.length === 0) collect(MONTH_ALONE, ([month = '', year]) => months(month, year, planYear));
  if (found.length === 0) {
    collect(YEARS, ([first, last]) => [{ due: { kind: 'year', year: Number(last ?? first) }, yearMissing: false }]);
  }
  if (found.length === 0) collect(THIS_YEAR, () => [{ due: { kind: 'year', year: planYear }, yearMissing: true }]);
  return joined(
    found.toSorted((a, b) => a.at - b.at),
    text,
  );
}

function inQuarters(list: readonly number[], span: boolean, year: number, yearMissing: boolean): Dated {
  return { due: { kind: 'quarters', year, quarters: list, span }, yearMissing };
}

/** `I-IV` and `II, III` are one stretch of work; `II và IV` is due twice. */
function quarters(list: string, year: string | undefined, planYear: number): Dated {
  const named = [...list.matchAll(pattern(NUMERAL, 'g'))].map(([numeral]) => quarterNumber(numeral));
  const first = Math.min(...named);
  const last = Math.max(...named);
  const range = pattern(UP_TO).test(list);
  const all = range ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : named;
  const distinct = [...new Set(all)].toSorted((a, b) => a - b);
  const adjacent = last - first === distinct.length - 1;
  const span = distinct.length > 1 && (range || (adjacent && !/và|&|hoặc/u.test(list)));
  return inQuarters(distinct, span, year === undefined ? planYear : Number(year), year === undefined);
}

/** A range of months ends with its last; of a list each is due. */
function months(list: string, year: string | undefined, planYear: number): Dated[] {
  const named = (list.match(/\d+/g) ?? []).map(Number).filter((month) => month >= 1 && month <= 12);
  const due = pattern(UP_TO).test(list) ? named.slice(-1) : named;
  return due.map((month) => ({
    due: { kind: 'month', year: year === undefined ? planYear : Number(year), month },
    yearMissing: year === undefined,
  }));
}

/** Puts neighbours together that belong together: `từ … đến …` ends with the second, quarters of one year unite. */
function joined(found: readonly Found[], text: string): Dated[] {
  const result: Dated[] = [];
  let open: Found | undefined;
  for (const next of found) {
    const between = open === undefined ? '' : text.slice(open.end, next.at);
    const through = open !== undefined && open.end < next.at && THROUGH.test(between);
    const both = open !== undefined && open.end < next.at && AND.test(between);
    const united = open !== undefined && (through || both) ? unite(open, next, through) : undefined;
    if (united !== undefined) {
      open = united;
    } else {
      if (open !== undefined && !through) result.push(settled(open, text));
      open = through ? { ...next, at: -1 } : next;
    }
  }
  if (open !== undefined) result.push(settled(open, text));
  return result;
}

function unite(left: Found, right: Found, span: boolean): Found | undefined {
  if (left.due.kind !== 'quarters' || right.due.kind !== 'quarters') return undefined;
  if (!left.yearMissing && left.due.year !== right.due.year) return undefined;
  const named = [...left.due.quarters, ...right.due.quarters];
  const first = Math.min(...named);
  const all = span ? Array.from({ length: Math.max(...named) - first + 1 }, (_, index) => first + index) : named;
  const { due, yearMissing } = inQuarters([...new Set(all)], span, right.due.year, right.yearMissing);
  return { due, yearMissing, at: -1, end: right.end };
}

/** `từ Quý III/2026` has a beginning and no end. A place of -1 marks the end of a range, which has one. */
function settled({ due, yearMissing, at }: Found, text: string): Dated {
  if (at < 0 || !FROM.test(text.slice(0, at)) || (due.kind === 'quarters' && due.quarters.length > 1)) {
    return { due, yearMissing };
  }
  return { due: { kind: 'start-from', ...beginningOf(due) }, yearMissing };
}

function beginningOf(due: Dated['due']): { year: number; quarter?: number } {
  switch (due.kind) {
    case 'date-by':
      return { year: Number(due.date.slice(0, 4)), quarter: Math.ceil(Number(due.date.slice(5, 7)) / 3) };
    case 'month':
      return { year: due.year, quarter: Math.ceil(due.month / 3) };
    case 'quarters': {
      const [quarter] = due.quarters;
      return quarter === undefined ? { year: due.year } : { year: due.year, quarter };
    }
    case 'year':
    case 'start-from':
      return { year: due.year };
  }
}
