import type { Comparison, IndicatorSummary } from '../../comparison.ts';
import type { TrendPoint, TrendWindow } from '../../trend.ts';
import { boundOf, type Bound } from '../target-bound.ts';

/** A rate that the province has a target for, quarter by quarter. */
export interface LeadingIndicator {
  readonly summary: IndicatorSummary;
  readonly bound: Bound;
  /** By quarter, in the order of `quarters`. */
  readonly points: readonly (TrendPoint | undefined)[];
}

export interface Leading {
  /** Quarters of the year up to this period's, oldest first. */
  readonly quarters: readonly TrendWindow[];
  readonly indicators: readonly LeadingIndicator[];
}

const MOST = 3;

/**
 * The rates to show against their targets: those that weigh most in the first scorecard come first, then the province's
 * order. Only rates with a target of the province and a value in some quarter.
 */
export function leadingOf(comparison: Comparison): Leading {
  const quarters = comparison.trends.windows.filter(({ kind }) => kind === 'quarter');
  const points = new Map(comparison.trends.points.map((point) => [`${point.indicator} ${point.window}`, point]));
  const weights = new Map(
    comparison.rankings[0]?.scorecard.components.map(({ indicator, max }) => [indicator, max]) ?? [],
  );
  const weightOf = ({ indicator }: IndicatorSummary): number => weights.get(indicator.code) ?? 0;
  const indicators = comparison.indicators
    .filter(({ indicator }) => indicator.denominator.length > 0)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .flatMap((summary) => {
      const bound = summary.target && boundOf(summary.target, summary.indicator.direction);
      const own = quarters.map(({ id }) => points.get(`${summary.indicator.code} ${id}`));
      const shown = own.some((point) => point?.value !== undefined);
      return bound === undefined || !shown ? [] : [{ summary, bound, points: own }];
    });
  return { quarters, indicators: indicators.slice(0, MOST) };
}
