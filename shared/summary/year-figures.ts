import { periodId } from '../period/calendar.ts';
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

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

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
  const reportOf = new Map(reports.map((report) => [report.period.id, report]));
  const windows = new Map<string, { readonly year: readonly Reported[]; readonly parts: Map<string, Part> }>();
  return (measure, kind, window) => {
    let known = windows.get(window.id);
    if (known === undefined) {
      const ids = QUARTERS.filter((quarter) => quarter <= window.quarter).map((each) => periodId(window.year, each));
      known = { year: ids.flatMap((id) => reportOf.get(id) ?? []), parts: new Map() };
      windows.set(window.id, known);
    }
    const part = known.parts.get(measure) ?? derivedPart(known.year, measure, kind, window);
    known.parts.set(measure, part);
    return part;
  };
}

/** @param year What was reported for the year up to the window's quarter, oldest first. */
function derivedPart(year: readonly Reported[], measure: string, kind: FigureKind, window: TrendWindow): Part {
  const own = year.at(-1);
  if (own?.period.id !== periodId(window.year, window.quarter)) return 'not-reported';
  const amount = amountOf(own, measure);
  if (amount === 'missing') return 'not-reported';
  if (window.kind === 'last-year') return amount === 'not-applicable' ? 'declared' : amount;
  if (amount === 'not-applicable' && (window.kind === 'quarter' || !addsUp(year, own, measure, kind)))
    return 'declared';
  const derive = window.kind === 'quarter' ? quarterFigure : cumulativeFigure;
  const derived = derive(kind, window.year, window.quarter, figuresOf(year, measure));
  return derived.ok ? derived.value : derived.why;
}

/** Whether the year to date is put together from earlier reports, one of which has a number. */
function addsUp(year: readonly Reported[], own: Reported, measure: string, kind: FigureKind): boolean {
  const isAdded = own.period.kind === 'in-period' && (kind === 'flow' || kind === 'opening-stock');
  return isAdded && year.some((report) => report !== own && typeof amountOf(report, measure) === 'number');
}

function figuresOf(year: readonly Reported[], measure: string): PeriodFigure[] {
  return year.flatMap((report) => {
    const amount = amountOf(report, measure);
    return amount === 'missing' ? [] : [{ period: report.period, value: amount === 'not-applicable' ? 0 : amount }];
  });
}

function amountOf({ figures }: Reported, measure: string): Amount {
  return figures.get(measure)?.value ?? 'missing';
}
