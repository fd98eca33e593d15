import { caseBlockCodes } from '../../plan/case-block.ts';
import { numberOf, type Review } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/**
 * `KAD` stands only where a figure cannot exist: not beside counted figures of the same sum or rate, and not on a required
 * measure without a reason.
 *
 * Why: `KAD` takes the unit out of the denominator; used for "none", it improves a rate by mistake. Source: docs/domain.md §4.
 */
export const applicableFigures: Rule = (review) => {
  const together: readonly ReadonlySet<string>[] = [
    caseBlockCodes,
    ...review.ask.indicators.map(({ indicator }) => new Set([...indicator.numerator, ...indicator.denominator])),
  ];
  const remarks = review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    if (figure?.value !== 'not-applicable') return [];
    const counted = together
      .filter((codes) => codes.has(measure.code))
      .map((codes) => countedIn(review, codes))
      .find((cell) => cell !== undefined);
    if (counted !== undefined) {
      return [aboutFigure(review, measure, figure, 'not-applicable-in-sum', { found: 'KAD', params: { counted } })];
    }
    return measure.required ? [aboutFigure(review, measure, figure, 'required-not-applicable', { found: 'KAD' })] : [];
  });
  const { 'not-applicable-in-sum': beside = [], 'required-not-applicable': alone = [] } = Object.groupBy(
    remarks,
    ({ id }) => id,
  );
  return [...drawTogether(beside, 'figures-not-applicable-in-sum'), ...drawTogether(alone, 'figures-not-applicable')];
};

/** Cell of the first measure that counts something, in the order of the form. */
function countedIn({ ask, figures }: Review, codes: ReadonlySet<string>): string | undefined {
  const measure = ask.measures.find(({ code }) => codes.has(code) && (numberOf(figures, code) ?? 0) > 0);
  return measure && figures.get(measure.code)?.cell;
}
