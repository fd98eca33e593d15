import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/**
 * Every required measure has a figure: a number, `KPS` for none, or `KAD` for not applicable.
 *
 * Why: an empty cell is not a zero; sums over units would silently leave this one out. Source: docs/domain.md §4.
 */
export const requiredFigures: Rule = (review) => {
  const empty = review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    if (!measure.required || figure?.value !== 'missing') return [];
    if (review.alreadySaid(review.report.sheets.figures, figure.cell)) return [];
    return [aboutFigure(review, measure, figure, 'figure-missing')];
  });
  return drawTogether(empty, 'figures-missing');
};
