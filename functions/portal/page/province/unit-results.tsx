import type { Answer } from '../../api/client-types.ts';
import { To } from '../to.tsx';
import { scorecardName } from '../scorecard.tsx';
import { number, t } from '../words.ts';
import { AsOf } from './as-of.tsx';
import { Verdict } from './indicator-units.tsx';
import { Source } from './source.tsx';
import { absenceText, targetText, valueText } from './value.ts';
import { Wide } from './wide.tsx';

type Results = Answer<'results'>;

/** A unit's indicators against its targets, with the cell that each came from. */
export function UnitResults({ results }: { readonly results: Results }) {
  const { cells, indicators, period, rankings } = results;
  const heads = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const reported = cells.some(({ state }) => state === 'reported');
  const counted = {
    met: cells.filter(({ met }) => met === true).length,
    unmet: cells.filter(({ met }) => met === false).length,
    missing: cells.filter(({ state }) => state === 'missing').length,
  };
  return (
    <section class="card" aria-labelledby="unit-results">
      <h2 id="unit-results">{t('unitResults')}</h2>
      <AsOf head={results} />
      {!reported && <p class="notice">{t('unitNoResults')}</p>}
      {reported && (
        <>
          <p>{t('unitResultsCount', counted)}</p>
          <ul class="plainly">
            {rankings.map((ranking) => (
              <li key={ranking.scorecard}>{rankingText(ranking)}</li>
            ))}
          </ul>
          <Wide label={t('unitResults')}>
            <table class="calm">
              <thead>
                <tr>
                  <th scope="col">{t('indicatorColumn')}</th>
                  <th scope="col" class="number">
                    {t('valueColumn')}
                  </th>
                  <th scope="col">{t('targetColumn')}</th>
                  <th scope="col">{t('verdictColumn')}</th>
                  <th scope="col" class="number">
                    {t('indicatorGap')}
                  </th>
                  <th scope="col" class="number">
                    {t('indicatorRank')}
                  </th>
                  <th scope="col">{t('sourceColumn')}</th>
                </tr>
              </thead>
              <tbody>
                {cells.map(({ indicator, state, value, target, met, gap, rank, of, source }) => {
                  const head = heads.get(indicator);
                  const unit = head?.unit ?? '';
                  return (
                    <tr key={indicator}>
                      <th scope="row">
                        <To place="indicator" parts={{ period, indicator }}>
                          {head?.title ?? indicator}
                        </To>
                      </th>
                      <td class="number">{value === undefined ? absenceText(state) : valueText(value, unit)}</td>
                      <td>{targetText(target, unit)}</td>
                      <td>{value !== undefined && <Verdict met={met} />}</td>
                      <td class="number">{gap !== undefined && number(gap)}</td>
                      <td class="number">{rank !== undefined && `${rank}/${of}`}</td>
                      <td>{source && <Source source={source} />}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </section>
  );
}

function rankingText({ scorecard: id, of, rank, share, band }: Results['rankings'][number]): string {
  const scorecard = scorecardName(id);
  if (rank === undefined || share === undefined) return t('unitUnranked', { scorecard });
  const placed = { scorecard, rank, of, share: number(share, 2) };
  return band === undefined ? t('unitRanked', placed) : t('unitRankedBand', { ...placed, band });
}
