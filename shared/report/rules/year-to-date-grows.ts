import { formatDate } from '../../text/date.ts';
import { formatNumber } from '../../text/number.ts';
import { numberOf } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { namesOf, soFarThisYear } from '../so-far.ts';
import { drawTogether } from '../together.ts';

/**
 * A figure that accumulates from the year's first day never falls below what was already reported: 6 tháng is at least
 * Quý I, and the year at least 6 tháng and Quý III together.
 *
 * Why: the commonest mistake of year-to-date reports is to give the figures of the quarter alone. Source: docs/domain.md §2.
 */
export const yearToDateGrows: Rule = (review) => {
  const { period } = review.ask;
  if (period.kind !== 'year-to-date') return [];
  const fallen = review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    const value = numberOf(review.figures, measure.code);
    if (measure.kind !== 'flow' || !figure || value === undefined) return [];
    const floor = soFarThisYear(review, measure.code);
    if (!floor || value >= floor.value) return [];
    return [
      aboutFigure(review, measure, figure, floor.from.length === 1 ? 'year-to-date-fell' : 'year-below-parts', {
        found: formatNumber(value),
        expected: `≥ ${formatNumber(floor.value)}`,
        params: {
          already: formatNumber(floor.value),
          from: namesOf(floor.from),
          since: formatDate(period.dataFrom),
        },
      }),
    ];
  });
  return drawTogether(fallen, 'year-to-date-fell-many', {
    periodName: period.name,
    since: formatDate(period.dataFrom),
    until: formatDate(period.dataTo),
  });
};
