import type { Answer } from '../../api/client-types.ts';
import { scorecardName, ScorecardParts } from '../scorecard.tsx';
import { number, t } from '../words.ts';

/** Where the unit stands under every scorecard of the province. */
export function Scorecards({ rankings }: { readonly rankings: Answer<'results'>['rankings'] }) {
  if (rankings.length === 0) return null;
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">{t('resultScores')}</h2>
      <ul class="scorecards">
        {rankings.map(({ scorecard, components, of, rank, tied, share, band }) => (
          <li key={scorecard} class="card">
            <h3>{t('resultScorecard', { scorecard: scorecardName(scorecard) })}</h3>
            <ScorecardParts components={components} />
            {rank === undefined ? (
              <p>{t('resultScoreNone', { of: number(of) })}</p>
            ) : (
              <>
                <p class="big">
                  {t(tied === true ? 'resultScoreTied' : 'resultScoreRank', { rank: number(rank), of: number(of) })}
                </p>
                {share !== undefined && <p>{t('resultScoreShare', { share: number(share, 2) })}</p>}
                {band !== undefined && <p>{t('resultScoreBand', { band })}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
