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

/** The reports of one year by quarter, and what of them was asked for before. */
interface Year {
  readonly reports: readonly (Reported | undefined)[];
  /** By measure: the figures that were reported for it in the whole year. */
  readonly figures: Map<string, readonly PeriodFigure[]>;
}

/**
 * The figures of one unit in the windows of the trends, each derived once. What the unit declared not applicable adds
 * nothing to what is derived from it; the window's own figure is declared when nothing else was reported in it.
 * @param reports Of this year and the last, in any order. Source: docs/domain.md §2 – §4.
 */
export function yearFigures(reports: readonly Reported[]): PartOf {
  const reportOf = new Map(reports.map((report) => [report.period.id, report]));
  const years = new Map<number, Year>();
  const windows = new Map<string, Map<string, Part>>();
  return (measure, kind, window) => {
    const parts = windows.get(window.id) ?? new Map<string, Part>();
    windows.set(window.id, parts);
    const known = parts.get(measure);
    if (known !== undefined) return known;
    const year = years.get(window.year) ?? {
      reports: QUARTERS.map((quarter) => reportOf.get(periodId(window.year, quarter))),
      figures: new Map(),
    };
    years.set(window.year, year);
    const part = derivedPart(year, measure, kind, window);
    parts.set(measure, part);
    return part;
  };
}

function derivedPart(year: Year, measure: string, kind: FigureKind, window: TrendWindow): Part {
  const own = year.reports[window.quarter - 1];
  if (own === undefined) return 'not-reported';
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
function addsUp({ reports }: Year, own: Reported, measure: string, kind: FigureKind): boolean {
  const isAdded = own.period.kind === 'in-period' && (kind === 'flow' || kind === 'opening-stock');
  const before = reports.slice(0, reports.indexOf(own));
  return isAdded && before.some((report) => report !== undefined && typeof amountOf(report, measure) === 'number');
}

/** The windows of a year are derived from the same figures: each derivation looks no further than its own quarter. */
function figuresOf({ reports, figures }: Year, measure: string): readonly PeriodFigure[] {
  const known = figures.get(measure);
  if (known !== undefined) return known;
  const reported: PeriodFigure[] = [];
  for (const report of reports) {
    const amount = report === undefined ? 'missing' : amountOf(report, measure);
    if (report === undefined || amount === 'missing') continue;
    reported.push({ period: report.period, value: amount === 'not-applicable' ? 0 : amount });
  }
  figures.set(measure, reported);
  return reported;
}

function amountOf({ figures }: Reported, measure: string): Amount {
  return figures.get(measure)?.value ?? 'missing';
}
