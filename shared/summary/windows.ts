import { findPeriod, periodId, readPeriodId } from '../period/calendar.ts';
import { cumulativeFigure, quarterFigure, type PeriodFigure, type Quarter } from '../period/derived.ts';
import type { LocalDate, Period } from '../period/period.ts';
import type { SummaryInput } from './input.ts';
import type { TrendWindow } from './trend.ts';

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/**
 * The windows of a period's trends: the quarters of its year up to its own, the year to date, and the same period of last
 * year where that was the same stretch of the calendar. A quarter that the year's calendar does not have is left out.
 * Source: docs/domain.md §2.
 */
export function windowsOf(input: Pick<SummaryInput, 'province' | 'period' | 'earlier'>): TrendWindow[] {
  const place = quarterOf(input.period);
  if (place === undefined) return [];
  const { year, quarter } = place;
  const calendar = calendarOf(input, year);
  const lastYear = input.earlier.find(({ period }) => period.id === periodId(year - 1, quarter))?.period;
  return [
    ...QUARTERS.filter((each) => each <= quarter).flatMap((each): TrendWindow[] => {
      const stretch = stretchOf(calendar, year, each, quarterFigure);
      return stretch === undefined
        ? []
        : [{ id: periodId(year, each), kind: 'quarter', year, quarter: each, ...stretch }];
    }),
    ...[stretchOf(calendar, year, quarter, cumulativeFigure)].flatMap((stretch): TrendWindow[] =>
      stretch === undefined
        ? []
        : [{ id: `${periodId(year, quarter)}/ytd`, kind: 'year-to-date', year, quarter, ...stretch }],
    ),
    ...(lastYear !== undefined && isSameStretch(lastYear, input.period)
      ? [lastYearWindow(lastYear, year - 1, quarter)]
      : []),
  ];
}

/** Year and quarter of a period; undefined for an id that is not of the calendar. */
export function quarterOf(period: Period): { readonly year: number; readonly quarter: Quarter } | undefined {
  const place = readPeriodId(period.id);
  const quarter = QUARTERS.find((each) => each === place?.quarter);
  return place === undefined || quarter === undefined ? undefined : { year: place.year, quarter };
}

/** Two windows of one kind that cover the same days of their years: 15/12 – 14/03 of one year and of the next. */
export function isSameStretch(a: Period, b: Period): boolean {
  return (
    a.kind === b.kind &&
    a.dataFrom.slice(5) === b.dataFrom.slice(5) &&
    a.dataTo.slice(5) === b.dataTo.slice(5) &&
    yearOf(b.dataFrom) - yearOf(a.dataFrom) === yearOf(b.dataTo) - yearOf(a.dataTo)
  );
}

/** The year's periods as its reports were made by; where there is none, as the province lists them now. */
function calendarOf(
  { province, period, earlier }: Pick<SummaryInput, 'province' | 'period' | 'earlier'>,
  year: number,
): Period[] {
  return QUARTERS.flatMap((quarter) => {
    const id = periodId(year, quarter);
    if (id === period.id) return period;
    return earlier.find((material) => material.period.id === id)?.period ?? findPeriod(province.periods, id) ?? [];
  });
}

/**
 * The days that a figure of the window covers: those of a flow of 0. Windows that do not join up keep the period's own
 * days: no figure is derived there, and the cells say why.
 */
function stretchOf(
  calendar: readonly Period[],
  year: number,
  quarter: Quarter,
  derive: typeof quarterFigure,
): { readonly from: LocalDate; readonly to: LocalDate } | undefined {
  const nothing: PeriodFigure[] = calendar.map((period) => ({ period, value: 0 }));
  const derived = derive('flow', year, quarter, nothing);
  if (derived.ok) return { from: derived.from, to: derived.to };
  const own = findPeriod(calendar, periodId(year, quarter));
  return own === undefined ? undefined : { from: own.dataFrom, to: own.dataTo };
}

function lastYearWindow(period: Period, year: number, quarter: Quarter): TrendWindow {
  const { id, dataFrom: from, dataTo: to } = period;
  return { id: `${id}/last-year`, kind: 'last-year', year, quarter, from, to };
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
