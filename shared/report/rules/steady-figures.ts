import type { Measure } from '../../plan/measure.ts';
import { formatNumber } from '../../text/number.ts';
import { daysIn } from '../days.ts';
import { numberOf, type Earlier, type Review } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { namesOf, soFarThisYear } from '../so-far.ts';
import { drawTogether } from '../together.ts';
import { IMPLAUSIBLE } from './plausible-figures.ts';

/** A figure swings when it is this many times more or less than expected … */
export const SWING_FACTOR = 5;
/** … and differs by at least this much, so that 2 against 11 asks nobody anything. */
export const SWING_DIFFERENCE = 50;

/** What the size of a figure is held against. */
interface Basis {
  readonly value: number;
  readonly days: number;
  readonly from: string;
}

/**
 * A figure is of the size that earlier reports let expect: for stocks and snapshots what the last one said, for flows as much
 * per day of the window; in a year-to-date period all that is known of the year so far counts. Nothing is expected after a 0.
 *
 * Why: a digit too many or a figure in the wrong row shows as a jump. It may be true, so it is asked about. Source: docs/domain.md §3.
 */
export const steadyFigures: Rule = (review) => {
  const swings = review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    const value = numberOf(review.figures, measure.code);
    if (!figure || value === undefined || value >= IMPLAUSIBLE || hasOwnRule(measure)) return [];
    const yearToDate = measure.kind === 'flow' && review.ask.period.kind === 'year-to-date';
    const year = yearToDate ? soFarThisYear(review, measure.code) : undefined;
    // Below what the year already counts is an error of its own.
    if (year && value < year.value) return [];
    const basis = year ? basisOf(year.value, year.from) : lastBasis(review, measure.code);
    if (!basis || basis.value === 0) return [];
    const expected = measure.kind === 'flow' ? perDay(basis, daysIn(review.ask.period)) : basis.value;
    if (
      Math.abs(value - expected) < SWING_DIFFERENCE ||
      (value < expected * SWING_FACTOR && value > expected / SWING_FACTOR)
    )
      return [];
    return [
      aboutFigure(review, measure, figure, 'figure-swing', {
        found: formatNumber(value),
        expected: `≈ ${formatNumber(expected)}`,
        params: { from: basis.from, before: formatNumber(basis.value), about: formatNumber(expected) },
      }),
    ];
  });
  return drawTogether(swings, 'figures-swing');
};

function hasOwnRule({ kind }: Measure): boolean {
  return kind === 'opening-stock' || kind === 'annual-constant';
}

function lastBasis({ earlier }: Review, measure: string): Basis | undefined {
  const last = earlier.findLast((past) => numberOf(past.figures, measure) !== undefined);
  const value = last && numberOf(last.figures, measure);
  return last && value !== undefined ? basisOf(value, [last]) : undefined;
}

function basisOf(value: number, from: readonly Earlier[]): Basis {
  const days = from.reduce((total, { period }) => total + daysIn(period), 0);
  return { value, days, from: namesOf(from) };
}

/** An expectation, not a figure: whole numbers will do. */
function perDay(basis: Basis, days: number): number {
  return Math.round((basis.value * days) / basis.days);
}
