import type { Measure } from '../../plan/measure.ts';
import type { Period } from '../../period/period.ts';
import { quotient, roundTo } from '../../text/decimal.ts';
import { formatNumber } from '../../text/number.ts';
import { daysIn } from '../days.ts';
import { numberOf, type Review } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { IMPLAUSIBLE } from './plausible-figures.ts';

/** A figure swings when it is this many times more or less than expected … */
const FACTOR = 5;
/** … and differs by at least this much, so that 2 against 11 asks nobody anything. */
const DIFFERENCE = 50;

/**
 * A figure is of the size that the last report lets expect: for stocks and snapshots the same, for flows the same per day
 * of the window. Nothing is expected where the last report had 0.
 *
 * Why: a digit too many or a figure in the wrong row shows as a jump. It may be true, so it is asked about. Source: docs/domain.md §3.
 */
export const steadyFigures: Rule = (review) =>
  review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    const value = numberOf(review.figures, measure.code);
    const last = review.earlier.findLast((past) => numberOf(past.figures, measure.code) !== undefined);
    const before = last && numberOf(last.figures, measure.code);
    if (!figure || value === undefined || !last || before === undefined || before === 0) return [];
    if (value >= IMPLAUSIBLE || hasOwnRule(measure) || fellInYear(review, measure, value, last.period, before))
      return [];
    const expected = expectedFrom(measure, before, last.period, review.ask.period);
    if (Math.abs(value - expected) < DIFFERENCE || (value < expected * FACTOR && value > expected / FACTOR)) return [];
    return [
      aboutFigure(review, measure, figure, 'figure-swing', {
        found: formatNumber(value),
        expected: `≈ ${formatNumber(expected)}`,
        params: { from: last.period.name, before: formatNumber(before), about: formatNumber(expected) },
      }),
    ];
  });

function hasOwnRule({ kind }: Measure): boolean {
  return kind === 'opening-stock' || kind === 'annual-constant';
}

/** Already an error of `yearToDateGrows`. */
function fellInYear(
  { ask: { period } }: Review,
  { kind }: Measure,
  value: number,
  last: Period,
  before: number,
): boolean {
  return kind === 'flow' && period.kind === 'year-to-date' && last.dataFrom >= period.dataFrom && value < before;
}

function expectedFrom(measure: Measure, before: number, last: Period, now: Period): number {
  if (measure.kind !== 'flow') return before;
  return roundTo(quotient(before * daysIn(now), daysIn(last), 2) ?? before, measure.decimals);
}
