import { formatNumber } from '../../text/number.ts';
import { numberOf } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/** No commune or department counts a billion of anything, nor handles a billion million đồng. */
export const IMPLAUSIBLE = 1e9;

/**
 * A figure is of a size that a unit can have.
 *
 * Why: a pasted phone number, a document number or đồng in place of million đồng would drown every other unit in the sum.
 */
export const plausibleFigures: Rule = (review) => {
  const implausible = review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    const value = numberOf(review.figures, measure.code);
    if (!figure || value === undefined || value < IMPLAUSIBLE) return [];
    return [aboutFigure(review, measure, figure, 'figure-implausible', { found: formatNumber(value) })];
  });
  return drawTogether(implausible, 'figures-implausible');
};
