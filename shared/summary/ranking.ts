import type { Scorecard } from '../plan/scorecard.ts';
import type { ComparedCell, RankedUnit, Ranking, UnrankedUnit } from './comparison.ts';
import { placesOf } from './places.ts';
import { bandOf, scoreUnit, type Score } from './scoring.ts';

/** What the ranking knows of a unit. */
export interface Contender {
  readonly unit: string;
  /** An accepted report exists. */
  readonly reported: boolean;
  readonly cellOf: (indicator: string) => ComparedCell | undefined;
}

/**
 * Ranks the units under one scorecard by the share of their own maximum. A unit with a missing component is not ranked:
 * a hole is neither a zero nor a pass. Source: docs/domain.md §6.
 */
export function rankingOf(scorecard: Scorecard, contenders: readonly Contender[]): Ranking {
  const scored = contenders.map((contender) => ({ contender, ...scoreUnit(scorecard, contender.cellOf) }));
  const rankable = scored.flatMap((entry) => (entry.share === undefined ? [] : [{ ...entry, share: entry.share }]));
  const places = placesOf(
    rankable.map((entry) => entry.share),
    'higher-is-better',
  );
  const ranked: RankedUnit[] = rankable.map(({ contender, components, score, max, share }, index) => {
    const { rank, tied } = places[index] ?? { rank: 0, tied: false };
    const band = bandOf(scorecard.bands, share);
    return { unit: contender.unit, components, score, max, share, rank, tied, ...(band === undefined ? {} : { band }) };
  });
  const unranked = scored.filter((entry) => entry.share === undefined).map(unrankedUnit);
  return { scorecard, ranked: ranked.toSorted((a, b) => a.rank - b.rank || (a.unit < b.unit ? -1 : 1)), unranked };
}

function unrankedUnit(entry: Score & { readonly contender: Contender }): UnrankedUnit {
  const { contender, components } = entry;
  const missing = components
    .filter((component) => component.state === 'missing')
    .map((component) => component.indicator);
  const reason = missing.length === 0 ? 'nothing-applies' : contender.reported ? 'missing-components' : 'no-report';
  return { unit: contender.unit, components, reason, missing };
}
