import { fullYear, localDate } from '../text/date.ts';
import { distinct, joined, stretch, type Dated, type Found, type Read } from './ranges.ts';
import { blank, EDGE, END, LIST, NUMERAL, pattern, QUARTER, quarterNumber, UP_TO } from './words.ts';

type Groups = readonly (string | undefined)[];

const YEAR = String.raw`(?:\s*[/,-]?\s*(?:của\s+)?(?:năm\s*)?(20\d{2})(?!\d))?`;
const DAY_MONTH = String.raw`(\d{1,2})\s*([/.-])\s*(\d{1,2})`;
const LIMIT = pattern(
  String.raw`${EDGE}(?:(?:trước|chậm nhất|muộn nhất|đến hết|không quá)\s+(?:là\s+)?(?:ngày\s+)?|ngày\s+)${DAY_MONTH}(?:\s*\2\s*(\d{4}|\d{2}))?(?![\d/])`,
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
const MONTH_ALONE = pattern(String.raw`(?<![\d/.-])(?:\d{1,2}\s*[-–]\s*)?(\d{1,2})\s*/\s*(20\d{2})(?!\d)`, 'g');
/** Not the year of what was not understood: `31/04/2026` and `Quý V/2026` do not mean all of 2026. */
const YEARS = pattern(
  String.raw`${EDGE}(?<!/\s*)(?<!\d\s*[.-]\s*)(20\d{2})(?:\s*${UP_TO}\s*(?:năm\s*)?(20\d{2}))?(?!\d)`,
  'g',
);
const THIS_YEAR = pattern(`${EDGE}(?:trong|cả|cuối|hết) năm${END}`, 'g');

/** Reads every place in the calendar that a text gives, in the order of the text. */
export function datedIn(text: string, planYear: number): Dated[] {
  const found: Found[] = [];
  let rest = text;
  // Longer expressions first; what was read is emptied, so that the `12/2026` of `15/12/2026` is not read again.
  const collect = (expression: RegExp, read: (groups: Groups, planYear: number) => readonly Read[], frame = false) => {
    for (const match of rest.matchAll(expression)) {
      const [phrase, ...groups] = match;
      const dues = read(groups, planYear);
      found.push(...dues.map((due) => ({ ...due, frame, at: match.index, end: match.index + phrase.length })));
      if (dues.length > 0) rest = blank(rest, match.index, phrase.length);
    }
  };
  collect(LIMIT, readDay);
  collect(DATE, readDay);
  collect(DATE_IN_WORDS, readDay);
  collect(QUARTERS, readQuarters);
  collect(HALF_YEAR, readHalfYear);
  collect(MONTHS, readMonths);
  // A bare month or year is the deadline only where nothing else is.
  if (found.length === 0) collect(MONTH_ALONE, readMonths, true);
  if (found.length === 0) collect(YEARS, readYears, true);
  if (found.length === 0) collect(THIS_YEAR, readYears, true);
  return joined(
    found.toSorted((a, b) => a.at - b.at),
    text,
  );
}

function readDay([day, , month, year]: Groups, planYear: number): Read[] {
  const date = localDate(year === undefined ? planYear : fullYear(year), Number(month), Number(day));
  if (date === undefined) return [];
  return [{ due: { kind: 'date-by', date }, yearMissing: year === undefined, range: false }];
}

/** `I-IV` and `II, III` are one stretch of work; `II và IV` is due twice. */
function readQuarters([list = '', year]: Groups, planYear: number): Read[] {
  const named = [...list.matchAll(pattern(NUMERAL, 'g'))].map(([numeral]) => quarterNumber(numeral));
  const range = named.length > 1 && pattern(UP_TO).test(list);
  const quarters = range ? stretch(named) : distinct(named);
  const adjacent = quarters.length > 1 && quarters.length === stretch(quarters).length;
  const span = range || (adjacent && !/và|&/u.test(list));
  return [inQuarters(quarters, span, range, year, planYear)];
}

function readHalfYear([half, year]: Groups, planYear: number): Read[] {
  return [inQuarters(half === 'đầu' ? [1, 2] : [3, 4], true, true, year, planYear)];
}

function inQuarters(
  quarters: readonly number[],
  span: boolean,
  range: boolean,
  year: string | undefined,
  planYear: number,
): Read {
  const due = { kind: 'quarters', year: Number(year ?? planYear), quarters, span } as const;
  return { due, yearMissing: year === undefined, range };
}

/** A range of months ends with its last; of a list each is due. */
function readMonths([list = '', year]: Groups, planYear: number): Read[] {
  const named = (list.match(/\d+/g) ?? []).map(Number).filter((month) => month >= 1 && month <= 12);
  const range = named.length > 1 && pattern(UP_TO).test(list);
  return (range ? named.slice(-1) : named).map((month) => ({
    due: { kind: 'month', year: Number(year ?? planYear), month },
    yearMissing: year === undefined,
    range,
  }));
}

function readYears([first, last]: Groups, planYear: number): Read[] {
  const due = { kind: 'year', year: Number(last ?? first ?? planYear) } as const;
  return [{ due, yearMissing: first === undefined, range: last !== undefined }];
}
