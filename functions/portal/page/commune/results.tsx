import type { Answer } from '../../api/client-types.ts';
import { periodName } from '../calendar.ts';
import { ChoosePeriod } from '../choose.tsx';
import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { moment, number, t } from '../words.ts';
import { deskKey, type Desk } from './desk.ts';
import { FigureTable } from './figure-table.tsx';
import { Heading } from '../heading.tsx';
import { IndicatorResult } from './indicator-result.tsx';
import { Scorecards } from './scorecards.tsx';

type ResultsAnswer = Answer<'results'>;
type Cell = ResultsAnswer['cells'][number];

/** The unit's own results against its targets: what is missing first. */
export function Results({ desk, unit }: { readonly desk: Desk; readonly unit: string }) {
  const period = periodName(desk.period);
  return (
    <>
      <div class="unit-head">
        <Heading text={t('resultTitle', { unit, period })} />
        <ChoosePeriod place="results" period={desk.period} />
      </div>
      <Loaded of={deskKey(desk)} load={() => ask('results', { params: { ...desk } })} rows={12}>
        {(results) => {
          const isReported = results.cells.some(({ state }) => state !== 'missing');
          return isReported ? <Reported results={results} /> : <None period={desk.period} />;
        }}
      </Loaded>
    </>
  );
}

function None({ period }: { readonly period: string }) {
  return (
    <div class="card">
      <h2>{t('resultNone')}</h2>
      <p>{t('resultNoneText')}</p>
      <To place="card" parts={{ period }} class="button">
        {t('pastToCard')}
      </To>
    </div>
  );
}

function Reported({ results }: { readonly results: ResultsAnswer }) {
  const { cells, asOf, final, rankings, figures } = results;
  const met = cells.filter((cell) => cell.met === true);
  const below = cells.filter((cell) => cell.met === false);
  const compared = met.length + below.length;
  const open = cells.filter(({ state, met: isMet }) => state === 'reported' && isMet === undefined);
  const without = cells.filter(({ state }) => state !== 'reported');
  return (
    <>
      <p class="lead">
        {compared === 0 ? t('resultMetNone') : t('resultMetOf', { met: number(met.length), of: number(compared) })}
      </p>
      <p class="small">{t(final ? 'resultFinal' : 'resultSoFar', { at: moment(asOf) })}</p>
      <Scorecards rankings={rankings} />
      <Group title="resultBelow" cells={below} results={results} />
      <Group title="resultMet" cells={met} results={results} />
      <Group title="resultNoTarget" cells={open} results={results} />
      <Group title="resultNoValue" cells={without} results={results} />
      <details>
        <summary>{t('resultAllFigures', { count: number(figures.length) })}</summary>
        <FigureTable figures={figures} caption={t('resultAllFigures', { count: number(figures.length) })} />
      </details>
    </>
  );
}

interface GroupProps {
  readonly title: 'resultBelow' | 'resultMet' | 'resultNoTarget' | 'resultNoValue';
  readonly cells: readonly Cell[];
  readonly results: ResultsAnswer;
}

function Group({ title, cells, results: { indicators, figures } }: GroupProps) {
  if (cells.length === 0) return null;
  return (
    <section>
      <h2>{t(title, { count: number(cells.length) })}</h2>
      <ul class="results">
        {cells.map((cell) => {
          const indicator = indicators.find(({ code }) => code === cell.indicator);
          if (!indicator) return null;
          return <IndicatorResult key={cell.indicator} cell={cell} indicator={indicator} figures={figures} />;
        })}
      </ul>
    </section>
  );
}
