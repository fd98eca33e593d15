import type { Comparison } from '../comparison.ts';
import { trendColumns } from '../layout.ts';
import type { TrendWindow } from '../trend.ts';

/** First of the two rows of the header; the windows stand in the second. */
export const HEADER_ROW = 6;
export const FIRST_ROW = HEADER_ROW + 2;

/** Where the columns of `Xu hướng` stand: values of the windows, changes, then how many units stand behind each value. */
export interface TrendGrid {
  /** First column of the values, and of the coverages. */
  readonly values: number;
  readonly coverages: number;
  /** Absent with one quarter only, and without a last year. */
  readonly sinceQuarter?: number;
  readonly sinceLastYear?: number;
  readonly last: number;
  readonly widths: readonly number[];
}

/** The windows with a column each: the year to date says nothing new beside a first quarter. */
export function shownWindows({ trends: { windows } }: Comparison): readonly TrendWindow[] {
  const quarters = windows.filter(({ kind }) => kind === 'quarter');
  return quarters.length > 1 ? windows : windows.filter(({ kind }) => kind !== 'year-to-date');
}

export function trendGrid(windows: readonly TrendWindow[]): TrendGrid {
  const { number, title, unit, value, sinceQuarter, sinceLastYear, coverage } = trendColumns;
  const fixed = [number, title, unit];
  const values = fixed.length + 1;
  const quarterly = windows.filter(({ kind }) => kind === 'quarter').length > 1;
  const yearly = windows.some(({ kind }) => kind === 'last-year');
  const changes = [...(quarterly ? [sinceQuarter] : []), ...(yearly ? [sinceLastYear] : [])];
  const firstChange = values + windows.length;
  const coverages = firstChange + changes.length;
  const columns = [...fixed, ...windows.map(() => value), ...changes, ...windows.map(() => coverage)];
  return {
    values,
    coverages,
    ...(quarterly ? { sinceQuarter: firstChange } : {}),
    ...(yearly ? { sinceLastYear: coverages - 1 } : {}),
    last: columns.length,
    widths: columns.map(({ width }) => width),
  };
}
