import { formatNumber } from '../../text/number.ts';
import { scorecardName } from '../../text/scorecard-name.ts';
import type { RankedUnit } from '../comparison.ts';
import type { Say } from './said.ts';

/** How the units stand under the first scorecard: the highest and the lowest band that any of them reached. */
export const sayBands: Say = ({ rankings: [ranking] }) => {
  if (ranking === undefined) return undefined;
  const { scorecard, ranked } = ranking;
  const [first, last] = [ranked[0], ranked.at(-1)];
  const params = { scorecard: scorecardName(scorecard.id), ranked: formatNumber(ranked.length) };
  if (first === undefined || last === undefined) return { id: 'nobody-ranked', params };
  const { band: bestBand } = first;
  const { band: weakestBand } = last;
  if (bestBand === undefined || weakestBand === undefined) {
    if (first.share === last.share) return { id: 'one-score', params: { ...params, share: formatNumber(first.share) } };
    const range = { lowest: formatNumber(last.share), highest: formatNumber(first.share) };
    return { id: 'range-of-scores', params: { ...params, ...range } };
  }
  if (bestBand === weakestBand) return { id: 'one-band', params: { ...params, band: bestBand } };
  const best = formatNumber(countIn(ranked, bestBand));
  const weakest = formatNumber(countIn(ranked, weakestBand));
  return { id: 'best-and-weakest-band', params: { ...params, bestBand, best, weakestBand, weakest } };
};

function countIn(ranked: readonly RankedUnit[], band: string): number {
  return ranked.filter((entry) => entry.band === band).length;
}
