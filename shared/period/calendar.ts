import { localDate } from '../text/date.ts';
import type { LocalDate, Period, PeriodKind } from './period.ts';
import { endOfDay, startOfDay } from './zone.ts';

/** One reporting window of a year, in months and days; `yearBack` moves the first day into the year before. */
interface Window {
  readonly quarter: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly kind: PeriodKind;
  readonly from: { readonly month: number; readonly yearBack: boolean };
  /** The month in which the window closes, and in which reports are due. */
  readonly closes: number;
}

const WINDOWS: readonly Window[] = [
  { quarter: 1, name: 'Quý I', kind: 'year-to-date', from: { month: 12, yearBack: true }, closes: 3 },
  { quarter: 2, name: '6 tháng', kind: 'year-to-date', from: { month: 12, yearBack: true }, closes: 6 },
  { quarter: 3, name: 'Quý III', kind: 'in-period', from: { month: 6, yearBack: false }, closes: 9 },
  { quarter: 4, name: 'Năm', kind: 'year-to-date', from: { month: 12, yearBack: true }, closes: 12 },
];

/** Days of the month: windows begin on the 15th and end on the 14th; the province reports by the 20th. */
const FIRST_DAY = 15;
const LAST_DAY = 14;
const PROVINCE_DUE_DAY = 20;
/** Defaults of ours where a province has decided nothing: officers may prepare for twelve days, the province has three. */
const OPENS_DAY = 5;
const DUE_DAY = 17;

/**
 * The calendar of letter 581/BNV-CCHC for one year: four windows of which Quý I, 6 tháng and Năm accumulate from
 * 15 December of the year before and Quý III stands alone. The province's own deadline is the 20th of the closing month.
 * Opening (start of the 5th) and the units' deadline (end of the 17th) are defaults of this system: each province
 * decides its own in the sheet `Kỳ báo cáo`. Source: docs/domain.md §2.
 */
export function defaultCalendar(year: number, zone: string): Period[] {
  return WINDOWS.map(({ quarter, name, kind, from, closes }) => ({
    id: periodId(year, quarter),
    name,
    dataFrom: day(from.yearBack ? year - 1 : year, from.month, FIRST_DAY),
    dataTo: day(year, closes, LAST_DAY),
    kind,
    opensAt: startOfDay(day(year, closes, OPENS_DAY), zone),
    dueAt: endOfDay(day(year, closes, DUE_DAY), zone),
    provinceDueAt: endOfDay(day(year, closes, PROVINCE_DUE_DAY), zone),
  }));
}

function day(year: number, month: number, dayOfMonth: number): LocalDate {
  const date = localDate(year, month, dayOfMonth);
  if (date === undefined) throw new RangeError(`no calendar for the year ${String(year)}`);
  return date;
}

const PERIOD_ID = /^(20\d{2})-Q([1-4])$/;

/** Whether a text has the form of a period's id: `2026-Q1`. */
export function isPeriodId(text: string): boolean {
  return PERIOD_ID.test(text);
}

export function periodId(year: number, quarter: number): string {
  return `${String(year)}-Q${String(quarter)}`;
}

/** Year and number of a period's id: `2026-Q3` → 2026, 3. */
export function readPeriodId(id: string): { readonly year: number; readonly quarter: number } | undefined {
  const read = PERIOD_ID.exec(id);
  return read === null ? undefined : { year: Number(read[1]), quarter: Number(read[2]) };
}

export function findPeriod(periods: readonly Period[], id: string): Period | undefined {
  return periods.find((period) => period.id === id);
}

/** The periods before this one, oldest first, whatever order they are listed in. */
export function earlierPeriods(periods: readonly Period[], id: string): Period[] {
  return periods.filter((period) => period.id < id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The latest period before this one among those given; undefined for the first. */
export function priorPeriod(periods: readonly Period[], id: string): Period | undefined {
  return earlierPeriods(periods, id).at(-1);
}
