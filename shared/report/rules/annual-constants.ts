import { readPeriodId } from '../../period/calendar.ts';
import { formatNumber } from '../../text/number.ts';
import { numberOf } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/**
 * A figure that holds for the whole year is the same in each of its reports.
 *
 * Why: such figures are denominators; a change moves a rate without any work done. It may be right (a plan was amended), so
 * it is asked about. Source: docs/domain.md §3.
 */
export const annualConstants: Rule = (review) => {
  const year = readPeriodId(review.ask.period.id)?.year;
  const sameYear = review.earlier.filter(({ period }) => readPeriodId(period.id)?.year === year);
  const changed = review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    const value = numberOf(review.figures, measure.code);
    if (measure.kind !== 'annual-constant' || !figure || value === undefined) return [];
    const last = sameYear.findLast(({ figures }) => numberOf(figures, measure.code) !== undefined);
    const known = last && numberOf(last.figures, measure.code);
    if (!last || known === undefined || known === value) return [];
    return [
      aboutFigure(review, measure, figure, 'annual-constant-changed', {
        found: formatNumber(value),
        expected: formatNumber(known),
        params: { from: last.period.name },
      }),
    ];
  });
  return drawTogether(changed, 'annual-constants-changed');
};
