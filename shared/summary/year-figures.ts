import { findPeriod, periodId } from '../period/calendar.ts';
import {
  cumulativeFigure,
  quarterFigure,
  type Derivation,
  type FigureKind,
  type PeriodFigure,
  type Quarter,
} from '../period/derived.ts';
import type { Period } from '../period/period.ts';
import type { Amount, Figure } from '../report/report.ts';
import type { TrendWindow } from './trend.ts';

/** Why a measure has no figure in a window. */
export type Fault = Extract<Derivation, { readonly ok: false }>['why'];

/** A measure in a window: its figure, declared not applicable, or why there is none. */
export type Part = number | 'declared' | Fault;

/** What one unit reported for one period. */
export interface Reported {
  readonly period: Period;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Finds the part that a measure has in a window. */
export type PartOf = (measure: string, kind: FigureKind, window: TrendWindow) => Part;

/**
 * The figures of one unit in the windows of the trends, each derived once. What the unit declared not applicable adds
 * nothing to what is derived from it; the window's own figure is declared when nothing else was reported in it.
 * @param reports Of this year and the last, in any order. Source: docs/domain.md §2 – §4.
 */
export function yearFigures(reports: readonly Reported[]): PartOf {
  const known = new Map<string, Part>();
  return (measure, kind, window) => {
    const key = `${window.id} ${measure}`;
    const part = known.get(key) ?? derivedPart(reports, measure, kind, window);
    known.set(key, part);
    return part;
  };
}

function derivedPart(reports: readonly Reported[], measure: string, kind: FigureKind, window: TrendWindow): Part {
  const { year, quarter } = window;
  const own = amountOf(reports, measure, year, quarter);
  if (own === 'missing') return 'not-reported';
  if (window.kind === 'last-year') return own === 'not-applicable' ? 'declared' : own;
  if (own === 'not-applicable' && (window.kind === 'quarter' || !addsUp(reports, measure, kind, window))) {
    return 'declared';
  }
  const derive = window.kind === 'quarter' ? quarterFigure : cumulativeFigure;
  const derived = derive(kind, year, quarter, figuresOf(reports, measure));
  return derived.ok ? derived.value : derived.why;
}

/** Whether the year to date is put together from earlier reports, one of which has a number. */
function addsUp(reports: readonly Reported[], measure: string, kind: FigureKind, window: TrendWindow): boolean {
  const { year, quarter } = window;
  const own = periodOf(reports, year, quarter);
  if (quarter === 1 || own?.kind !== 'in-period' || (kind !== 'flow' && kind !== 'opening-stock')) return false;
  return ([1, 2, 3] as const)
    .filter((before) => before < quarter)
    .some((before) => typeof amountOf(reports, measure, year, before) === 'number');
}

function figuresOf(reports: readonly Reported[], measure: string): PeriodFigure[] {
  return reports.flatMap(({ period, figures }) => {
    const amount = figures.get(measure)?.value ?? 'missing';
    return amount === 'missing' ? [] : [{ period, value: amount === 'not-applicable' ? 0 : amount }];
  });
}

function amountOf(reports: readonly Reported[], measure: string, year: number, quarter: Quarter): Amount {
  const id = periodId(year, quarter);
  return reports.find(({ period }) => period.id === id)?.figures.get(measure)?.value ?? 'missing';
}

function periodOf(reports: readonly Reported[], year: number, quarter: Quarter): Period | undefined {
  return findPeriod(
    reports.map(({ period }) => period),
    periodId(year, quarter),
  );
}
