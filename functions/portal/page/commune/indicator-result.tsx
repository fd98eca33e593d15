import type { Answer } from '../../api/client-types.ts';
import { number, t } from '../words.ts';
import { Badge } from './badge.tsx';
import { distanceText, targetText, valueText } from './distance.ts';
import { FigureTable } from './figure-table.tsx';
import { Trend } from './trend.tsx';

type ResultsAnswer = Answer<'results'>;

interface IndicatorResultProps {
  readonly cell: ResultsAnswer['cells'][number];
  readonly indicator: ResultsAnswer['indicators'][number];
  readonly figures: ResultsAnswer['figures'];
}

/** One indicator of the unit: value, target, how far, which place, how it went, and from which cells. */
export function IndicatorResult({ cell, indicator, figures }: IndicatorResultProps) {
  const { state, value, target, met, rank, tied, of, trend } = cell;
  const used = [...indicator.numerator, ...indicator.denominator].flatMap(
    (code) => figures.find(({ measure }) => measure === code) ?? [],
  );
  const counted = figures.find(({ measure }) => measure === indicator.numerator[0])?.unit ?? '';
  const distance = distanceText(cell, indicator, counted);
  const about = [
    target && t('resultTarget', { target: targetText(target, indicator.unit) }),
    rank !== undefined && t(tied === true ? 'resultRankTied' : 'resultRank', { rank: number(rank), of: number(of) }),
  ].filter((text) => typeof text === 'string');
  return (
    <li class="card result">
      <div>
        <h3>{indicator.title}</h3>
        {distance !== undefined && (
          <p>
            <strong>{distance}</strong>
          </p>
        )}
        <p class="small">{about.join(' · ')}</p>
        {used.length > 0 && (
          <details>
            <summary>
              {t('resultSources')} <span class="unseen">{indicator.title}</span>
            </summary>
            <FigureTable figures={used} caption={indicator.title} />
          </details>
        )}
      </div>
      <div class="value">
        {state === 'reported' && value !== undefined && <span class="big">{valueText(value, indicator.unit)}</span>}
        {state === 'missing' && <Badge tone="warn">{t('resultMissing')}</Badge>}
        {state === 'not-applicable' && <Badge tone="plain">{t('resultNotApplicable')}</Badge>}
        {met !== undefined && <Badge tone={met ? 'good' : 'bad'}>{t(met ? 'resultIsMet' : 'resultIsBelow')}</Badge>}
      </div>
      <Trend points={trend} target={target} unit={indicator.unit} />
    </li>
  );
}
