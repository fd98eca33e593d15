import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { scorecardName, ScorecardParts } from '../scorecard.tsx';
import { ask } from '../server.ts';
import { number, rate, t } from '../words.ts';
import type { Rankings, Scorecard } from './answers.ts';
import { AsOf } from './as-of.tsx';
import { Bar } from './bar.tsx';
import { PeriodHead } from './period.tsx';
import { periodName } from '../calendar.ts';
import { Unranked } from './unranked.tsx';
import { Wide } from './wide.tsx';

/** Units ranked under every scorecard. */
export function Ranking({ period }: { readonly period: string }) {
  return (
    <>
      <PeriodHead title={t('rankingTitle', { period: periodName(period) })} period={period} place="ranking" />
      <Loaded of={period} load={() => ask('ranking', { params: { period } })} rows={16}>
        {(rankings) => (
          <>
            <AsOf head={rankings} />
            {rankings.scorecards.length === 0 && <p class="notice">{t('rankingNoCards')}</p>}
            {rankings.scorecards.map((card) => (
              <Card key={card.id} card={card} rankings={rankings} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function Card({ card, rankings }: { readonly card: Scorecard; readonly rankings: Rankings }) {
  const names = new Map(rankings.units.map(({ code, name }) => [code, name]));
  const titles = new Map(rankings.components.map(({ code, title }) => [code, title]));
  const { period } = rankings;
  return (
    <section class="card" aria-labelledby={`card-${card.id}`}>
      <h2 id={`card-${card.id}`}>{t('rankingCard', { scorecard: scorecardName(card.id) })}</h2>
      <p class="small">{t('rankingNote')}</p>
      <ScorecardParts components={card.components} />
      {card.ranked.length === 0 ? <p>{t('rankingNobody')}</p> : <Ranked card={card} names={names} period={period} />}
      {card.unranked.length > 0 && <Unranked card={card} names={names} titles={titles} period={period} />}
    </section>
  );
}

interface RankedProps {
  readonly card: Scorecard;
  readonly names: ReadonlyMap<string, string>;
  readonly period: string;
}

function Ranked({ card, names, period }: RankedProps) {
  const compared = card.ranked.some(({ rankBefore }) => rankBefore !== undefined);
  return (
    <Wide label={t('rankingCard', { scorecard: scorecardName(card.id) })}>
      <table class="calm ranked">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t('rankingRank')}
            </th>
            <th scope="col">{t('unitColumn')}</th>
            <th scope="col" class="wide">
              {t('rankingShare')}
            </th>
            <th scope="col" class="number">
              {t('rankingScore')}
            </th>
            <th scope="col">{t('rankingBand')}</th>
            {compared && <th scope="col">{t('rankingChange')}</th>}
          </tr>
        </thead>
        <tbody>
          {card.ranked.map(({ unit, rank, tied, score, max, share, band, rankBefore }) => (
            <tr key={unit}>
              <td class="number">
                {rank}
                {tied && <span class="small"> {t('rankingTied')}</span>}
              </td>
              <th scope="row">
                <To place="unit" parts={{ period, unit }}>
                  {names.get(unit) ?? unit}
                </To>
              </th>
              <td>
                <Bar value={share} full={100}>
                  {rate(share)}
                </Bar>
              </td>
              <td class="number">{t('rankingScoreOf', { score: number(score, 2), max: number(max) })}</td>
              <td>{band}</td>
              {compared && <td>{changeText(rank, rankBefore)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function changeText(rank: number, before: number | undefined): string {
  if (before === undefined) return t('rankingNew');
  if (rank === before) return t('rankingSame');
  return rank < before ? t('rankingUp', { steps: before - rank }) : t('rankingDown', { steps: rank - before });
}
