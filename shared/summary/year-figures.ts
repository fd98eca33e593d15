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

/** Finds the parts that a measure has in the windows, in their order. */
export type PartsOf = (measure: string, kind: FigureKind) => readonly Part[];

/** What the reports of one year say of one measure, by quarter. */
interface Stated {
  readonly reports: readonly (Reported | undefined)[];
  readonly amounts: readonly Amount[];
  /** What is derived from: a figure that was declared not applicable adds nothing. */
  readonly figures: readonly PeriodFigure[];
}

/**
 * The figures of one unit in the windows of the trends: a measure is looked up once in each report and derived once. What the
 * unit declared not applicable adds nothing to what is derived from it; the window's own figure is declared when nothing
 * else was reported in it.
 * @param reports Of this year and the last, in any order. Source: docs/domain.md §2 – §4.
 */
export function yearFigures(reports: readonly Reported[], windows: readonly TrendWindow[]): PartsOf {
  const reportOf = new Map(reports.map((report) => [report.period.id, report]));
  const years = [...new Set(windows.map(({ year }) => year))].map((year) => ({
    year,
    reports: QUARTERS.map((quarter) => reportOf.get(periodId(year, quarter))),
  }));
  const known = new Map<string, readonly Part[]>();
  return (measure, kind) => {
    const derived = known.get(measure);
    if (derived !== undefined) return derived;
    const stated = new Map(years.map((each) => [each.year, statedIn(each.reports, measure)]));
    const parts = windows.map((window) => derivedPart(stated.get(window.year), kind, window));
    known.set(measure, parts);
    return parts;
  };
}

function statedIn(reports: Stated['reports'], measure: string): Stated {
  const amounts = reports.map((report) => report?.figures.get(measure)?.value ?? 'missing');
  const figures = reports.flatMap((report, index): PeriodFigure[] => {
    const amount = amounts[index] ?? 'missing';
    if (report === undefined || amount === 'missing') return [];
    return [{ period: report.period, value: amount === 'not-applicable' ? 0 : amount }];
  });
  return { reports, amounts, figures };
}

function derivedPart(stated: Stated | undefined, kind: FigureKind, window: TrendWindow): Part {
  const place = window.quarter - 1;
  const [own, amount = 'missing'] = [stated?.reports[place], stated?.amounts[place]];
  if (stated === undefined || own === undefined || amount === 'missing') return 'not-reported';
  if (window.kind === 'last-year') return amount === 'not-applicable' ? 'declared' : amount;
  if (amount === 'not-applicable' && (window.kind === 'quarter' || !addsUp(stated, own, kind))) return 'declared';
  const derive = window.kind === 'quarter' ? quarterFigure : cumulativeFigure;
  // A derivation looks no further than its own quarter, whatever was reported after it.
  const derived = derive(kind, window.year, window.quarter, stated.figures);
  return derived.ok ? derived.value : derived.why;
}

/** Whether the year to date is put together from earlier reports, one of which has a number. */
function addsUp({ reports, amounts }: Stated, own: Reported, kind: FigureKind): boolean {
  const isAdded = own.period.kind === 'in-period' && (kind === 'flow' || kind === 'opening-stock');
  return isAdded && amounts.slice(0, reports.indexOf(own)).some((amount) => typeof amount === 'number');
}
