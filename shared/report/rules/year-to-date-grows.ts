import { sum } from '../../text/decimal.ts';
import { formatDate } from '../../text/date.ts';
import { formatNumber } from '../../text/number.ts';
import { numberOf, type Earlier, type Review } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

interface Floor {
  readonly value: number;
  readonly from: readonly Earlier[];
}

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
    const floor = floorOf(review, measure.code);
    if (!floor || value >= floor.value) return [];
    return [
      aboutFigure(review, measure, figure, floor.from.length === 1 ? 'year-to-date-fell' : 'year-below-parts', {
        found: formatNumber(value),
        expected: `≥ ${formatNumber(floor.value)}`,
        params: {
          already: formatNumber(floor.value),
          from: floor.from.map((past) => past.period.name).join(' + '),
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

/** The most that earlier reports of the same year already add up to: each year-to-date one with the windows after it. */
function floorOf({ ask: { period }, earlier }: Review, measure: string): Floor | undefined {
  const within = earlier.filter(
    (past) => past.period.dataFrom >= period.dataFrom && numberOf(past.figures, measure) !== undefined,
  );
  const starts = within.filter(
    (past) => past.period.kind === 'year-to-date' && past.period.dataFrom === period.dataFrom,
  );
  let floor: Floor | undefined;
  for (const start of [undefined, ...starts]) {
    const from = [...(start ? [start] : []), ...inPeriodsAfter(start, within)];
    if (from.length === 0) continue;
    const value = sum(from.map((past) => numberOf(past.figures, measure) ?? 0));
    if (!floor || value > floor.value) floor = { value, from };
  }
  return floor;
}

function inPeriodsAfter(start: Earlier | undefined, within: readonly Earlier[]): readonly Earlier[] {
  return within.filter(
    ({ period }) => period.kind === 'in-period' && (start === undefined || period.dataFrom > start.period.dataTo),
  );
}
