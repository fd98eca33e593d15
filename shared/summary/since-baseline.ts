import type { BaselinePeriod } from './baseline.ts';
import type { IndicatorSummary, Ranking } from './comparison.ts';

/** The province's value then, where the indicator was made of the same measures. */
export function withBefore(
  indicators: readonly IndicatorSummary[],
  { comparison }: BaselinePeriod,
): IndicatorSummary[] {
  const then = new Map(comparison.indicators.map((summary) => [madeOf(summary), summary.value]));
  return indicators.map((summary) => {
    const before = then.get(madeOf(summary));
    return before === undefined ? summary : { ...summary, before };
  });
}

function madeOf({ indicator: { code, numerator, denominator } }: IndicatorSummary): string {
  return JSON.stringify([code, numerator, denominator]);
}

/** Where each unit stood under the same scorecard then. */
export function withRanksBefore(rankings: readonly Ranking[], { comparison }: BaselinePeriod): Ranking[] {
  return rankings.map((ranking) => {
    const then = comparison.rankings.find(({ scorecard }) => scorecard.id === ranking.scorecard.id);
    const ranks = new Map((then?.ranked ?? []).map(({ unit, rank }) => [unit, rank]));
    return {
      ...ranking,
      ranked: ranking.ranked.map((entry) => {
        const rankBefore = ranks.get(entry.unit);
        return rankBefore === undefined ? entry : { ...entry, rankBefore };
      }),
    };
  });
}
