import { caseBlock } from '../../plan/case-block.ts';
import { addDays } from '../../text/date.ts';
import { formatNumber } from '../../text/number.ts';
import { numberOf, sumOf, type Review } from '../review.ts';
import { aboutFigure, type Remark, type Rule } from '../rule.ts';

interface Known {
  readonly id: 'carried-over-differs' | 'opening-changed';
  readonly value: number;
  readonly from: string;
}

/**
 * What was open when the last window closed is what this one opens with. In a year-to-date period the opening is that of
 * the year: it stays what the year's first report said, and that is what last year's final report left open.
 *
 * Why: files that appear or vanish between two reports are the first thing an inspection asks about. Source: docs/domain.md §3.
 */
export const carriedOver: Rule = (review) =>
  review.ask.measures.flatMap((measure): readonly Remark[] => {
    const figure = review.figures.get(measure.code);
    const value = numberOf(review.figures, measure.code);
    if (measure.kind !== 'opening-stock' || !figure || value === undefined) return [];
    const known = yearOpening(review, measure.code) ?? closingBefore(review, measure.code);
    if (!known || known.value === value) return [];
    const expected = formatNumber(known.value);
    return [
      aboutFigure(review, measure, figure, known.id, {
        found: formatNumber(value),
        expected,
        params: { from: known.from },
      }),
    ];
  });

/** The opening stock as the year's first year-to-date report gave it; nothing for a period of its own window. */
function yearOpening({ ask: { period }, earlier }: Review, measure: string): Known | undefined {
  if (period.kind !== 'year-to-date') return undefined;
  for (const past of earlier) {
    if (past.period.kind !== 'year-to-date' || past.period.dataFrom !== period.dataFrom) continue;
    const value = numberOf(past.figures, measure);
    if (value !== undefined) return { id: 'opening-changed', value, from: past.period.name };
  }
  return undefined;
}

/** What was open at the end of the window that ended the day before this one begins. */
function closingBefore({ ask: { period }, earlier }: Review, measure: string): Known | undefined {
  if (measure !== caseBlock.carriedOver) return undefined;
  const dayBefore = addDays(period.dataFrom, -1);
  const past = earlier.findLast((candidate) => candidate.period.dataTo === dayBefore);
  const value = past && sumOf(past.figures, [caseBlock.openWithinTime, caseBlock.openOverdue]);
  if (!past || value === undefined) return undefined;
  return { id: 'carried-over-differs', value, from: `${past.period.name} (${past.period.id})` };
}
