/** A calendar day of the province, ISO `YYYY-MM-DD`; compares as text. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const NUMERIC = /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),?(?: năm |\/| )(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/;
/** The place before the date of an official document: `Ngọc Liên, ngày 15 tháng 3 năm 2026`. */
const PLACE = /^[^\d,]+, ?(?=ngày )/;

/** The day of that name, or undefined when there is none (31 April), or outside 1900–2199. */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day so many days later; negative counts go back. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Reads a date that somebody typed as text: `15/01/2026`, `15.01.2026`, `15-1-2026`, `15/01/26`, `ngày 15 tháng 01 năm
 * 2026` (also with the place before it), or ISO with or without a time of day. The day always comes before the month;
 * a date that does not exist is undefined, never moved. Source: docs/domain.md §8.
 */
export function readDate(text: string): LocalDate | undefined {
  const clean = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
    .replace(PLACE, '');
  const iso = ISO.exec(clean);
  if (iso !== null) return localDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(clean);
  if (numeric !== null) return localDate(fullYear(numeric[4] ?? ''), Number(numeric[3]), Number(numeric[1]));
  const words = WORDS.exec(clean);
  return words === null ? undefined : localDate(Number(words[3]), Number(words[2]), Number(words[1]));
}

/** `26` → 2026: reports speak of the present century. */
export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** `2026-03-15` → `15/03/2026`. */
export function formatDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

/**
 * The day behind a spreadsheet's serial number; the time of day is dropped. In the 1900 system serial 60 is a day that
 * never was (29 February 1900). Undefined outside 1900–2199.
 */
export function serialToDate(serial: number, date1904: boolean): LocalDate | undefined {
  const day = Math.floor(serial);
  // Beyond this no system reaches a year that `localDate` knows; also keeps `Date` in range.
  if (!(day >= 0 && day < 200_000)) return undefined;
  if (!date1904 && (day === 0 || day === 60)) return undefined;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31);
  const date = new Date(epoch + day * DAY_MS);
  return localDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The serial number of a day from March 1900 on, in the 1900 system. */
export function dateToSerial(date: LocalDate): number {
  return (Date.parse(date) - Date.UTC(1899, 11, 30)) / DAY_MS;
}
