import { sum } from '../text/decimal.ts';
import { addDays } from '../text/date.ts';
import { periodId } from './calendar.ts';
import type { LocalDate, Period } from './period.ts';

/** How a figure behaves over periods: the kinds of a measure, docs/domain.md §3. */
export type FigureKind = 'flow' | 'opening-stock' | 'closing-stock' | 'annual-constant' | 'snapshot';

/** A figure as it was reported for a period. */
export interface PeriodFigure {
  readonly period: Period;
  readonly value: number;
}

/**
 * not-reported: a period that is needed has no figure; calendars-differ: the windows do not join up, so that the figures
 * must not be added or subtracted; falls: a year-to-date figure lies below an earlier one; not-derivable: the opening
 * stock of a stretch that no report opens is another measure's closing stock.
 */
type DerivationFault = 'not-reported' | 'calendars-differ' | 'falls' | 'not-derivable';

/** A figure for a window, reported or derived. */
export type Derivation =
  | { readonly ok: true; readonly value: number; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly ok: false; readonly why: DerivationFault };

export type Quarter = 1 | 2 | 3 | 4;

/**
 * The figure of one quarter alone. What was reported in period stands; a quarter inside a year-to-date report is that
 * report less everything before it: Quý II = 6 tháng − Quý I, Quý IV = Năm − 6 tháng − Quý III. Closing stocks,
 * snapshots and annual constants are levels: the report's own. Source: docs/domain.md §2, §3.
 */
export function quarterFigure(
  kind: FigureKind,
  year: number,
  quarter: Quarter,
  figures: readonly PeriodFigure[],
): Derivation {
  const reported = figureOf(figures, year, quarter);
  if (reported === undefined) return refuse('not-reported');
  const { period, value } = reported;
  if (quarter === 1 || period.kind === 'in-period' || isLevel(kind)) return asReported(reported);
  if (kind === 'opening-stock') return refuse('not-derivable');

  const before = cumulativeFigure(kind, year, previous(quarter), figures);
  if (!before.ok) return before;
  if (before.from !== period.dataFrom || before.to >= period.dataTo) return refuse('calendars-differ');
  const rest = sum([value, -before.value]);
  return rest < 0 ? refuse('falls') : { ok: true, value: rest, from: dayAfter(before.to), to: period.dataTo };
}

/**
 * The figure from the first day of the year to the end of a quarter: what a year-to-date report says, or what was
 * accumulated before plus an in-period report: 9 tháng = 6 tháng + Quý III. The opening stock is the year's; levels are
 * the latest report's. Source: docs/domain.md §2, §3.
 */
export function cumulativeFigure(
  kind: FigureKind,
  year: number,
  quarter: Quarter,
  figures: readonly PeriodFigure[],
): Derivation {
  const reported = figureOf(figures, year, quarter);
  if (reported === undefined) return refuse('not-reported');
  const { period, value } = reported;
  if (quarter === 1 || period.kind === 'year-to-date' || isLevel(kind)) return asReported(reported);

  const before = cumulativeFigure(kind, year, previous(quarter), figures);
  if (!before.ok) return before;
  if (dayAfter(before.to) !== period.dataFrom) return refuse('calendars-differ');
  const total = kind === 'opening-stock' ? before.value : sum([before.value, value]);
  return { ok: true, value: total, from: before.from, to: period.dataTo };
}

const daysAfter = new Map<LocalDate, LocalDate>();

/** Remembered: the few ends of a calendar's windows are asked for with every figure of every unit. */
function dayAfter(date: LocalDate): LocalDate {
  const known = daysAfter.get(date) ?? addDays(date, 1);
  daysAfter.set(date, known);
  return known;
}

/** Levels say how things stand when the window closes; nothing is added or subtracted to get at them. */
function isLevel(kind: FigureKind): boolean {
  return kind === 'closing-stock' || kind === 'annual-constant' || kind === 'snapshot';
}

function asReported({ period, value }: PeriodFigure): Derivation {
  return { ok: true, value, from: period.dataFrom, to: period.dataTo };
}

function refuse(why: DerivationFault): Derivation {
  return { ok: false, why };
}

function figureOf(figures: readonly PeriodFigure[], year: number, quarter: Quarter): PeriodFigure | undefined {
  const id = periodId(year, quarter);
  return figures.find(({ period }) => period.id === id);
}

function previous(quarter: 2 | 3 | 4): Quarter {
  return quarter === 2 ? 1 : quarter === 3 ? 2 : 3;
}
