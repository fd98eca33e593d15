import type { Due } from './clause.ts';
import { EDGE, pattern, UP_TO } from './words.ts';

type Ending = Extract<Due, { kind: 'date-by' | 'month' | 'quarters' | 'year' }>;

/** A due with a place in the calendar, as a passage gives it. */
export interface Dated {
  readonly due: Ending | Extract<Due, { kind: 'start-from' }>;
  /** The text leaves the year out; the due carries the plan's. */
  readonly yearMissing: boolean;
  /** A bare month or year: beside "monthly" or "all the time" it only says in which year. */
  readonly frame: boolean;
}

/** An ending as it was read; `range`: it closes a range, so that "từ" before it does not make it a beginning. */
export interface Read {
  readonly due: Ending;
  readonly yearMissing: boolean;
  readonly range: boolean;
}

/** An ending where it stands in its text. */
export interface Found extends Read {
  readonly frame: boolean;
  readonly at: number;
  readonly end: number;
}

const FROM = pattern(String.raw`${EDGE}từ\s+(?:(?:đầu\s+)?(?:ngày|tháng|năm)\s+)?$`);
const THROUGH = pattern(String.raw`^\s*${UP_TO}\s*(?:hết\s+)?(?:ngày\s+|năm\s+)?$`);
const ALSO = /^\s*(?:,|&|và|hoặc)\s*$/u;

/**
 * Puts neighbours together, given in the order of the text: `từ … đến …` ends with the second, quarters of one year
 * become one due. What is left with "từ" before it has a beginning and no end.
 */
export function joined(found: readonly Found[], text: string): Dated[] {
  const result: Found[] = [];
  for (const next of found) {
    const last = result.at(-1);
    const between = last === undefined || last.end >= next.at ? undefined : text.slice(last.end, next.at);
    const through = between !== undefined && THROUGH.test(between);
    const also = between !== undefined && ALSO.test(between);
    const whole = through || /hoặc/u.test(between ?? '');
    const united = last !== undefined && (through || also) ? unite(last, next, whole) : undefined;
    if (united !== undefined || through) result.pop();
    result.push(united ?? { ...next, range: next.range || through });
  }
  return result.map((each) => settled(each, text));
}

function unite(left: Found, right: Found, span: boolean): Found | undefined {
  if (left.due.kind !== 'quarters' || right.due.kind !== 'quarters' || left.due.year !== right.due.year)
    return undefined;
  const named = [...left.due.quarters, ...right.due.quarters];
  const quarters = span ? stretch(named) : distinct(named);
  return { ...right, due: { ...right.due, quarters, span }, at: left.at, range: true };
}

function settled({ due, yearMissing, frame, range, at }: Found, text: string): Dated {
  if (range || !FROM.test(text.slice(Math.max(0, at - 20), at))) return { due, yearMissing, frame };
  return { due: { kind: 'start-from', ...beginningOf(due) }, yearMissing, frame: false };
}

function beginningOf(due: Ending): { readonly year: number; readonly quarter?: number } {
  switch (due.kind) {
    case 'date-by':
      return { year: Number(due.date.slice(0, 4)), quarter: Math.ceil(Number(due.date.slice(5, 7)) / 3) };
    case 'month':
      return { year: due.year, quarter: Math.ceil(due.month / 3) };
    case 'quarters':
      return { year: due.year, quarter: Math.min(...due.quarters) };
    case 'year':
      return { year: due.year };
  }
}

export function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** Every number from the smallest to the largest. */
export function stretch(numbers: readonly number[]): number[] {
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => first + index);
}
