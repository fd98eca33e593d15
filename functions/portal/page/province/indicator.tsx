import { Loaded } from '../loaded.tsx';
import { To } from '../to.tsx';
import { ask } from '../server.ts';
import { number, t } from '../words.ts';
import type { IndicatorAnswer } from './answers.ts';
import { AsOf } from './as-of.tsx';
import { IndicatorUnits } from './indicator-units.tsx';
import { PeriodHead } from './period.tsx';
import { Trend } from './trend.tsx';
import { valueText } from './value.ts';
import { useSignal } from '@preact/signals';

interface IndicatorProps {
  readonly period: string;
  readonly indicator: string;
}

/** One indicator across units and time. */
export function Indicator({ period, indicator }: IndicatorProps) {
  const title = useSignal(indicator);
  const load = async () => {
    const shown = await ask('indicator', { params: { period, indicator } });
    title.value = shown.indicator.title;
    return shown;
  };
  return (
    <>
      <p>
        <To place="matrix" parts={{ period }}>
          ← {t('backToMatrix')}
        </To>
      </p>
      <PeriodHead title={title.value} period={period} place="indicator" />
      <Loaded of={`${period}/${indicator}`} load={load} rows={16}>
        {(shown) => (
          <>
            <AsOf head={shown} />
            <Whole shown={shown} />
            <Trend points={shown.trend} unit={shown.indicator.unit} />
            <IndicatorUnits shown={shown} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** The province as a whole, and how its units are spread. */
function Whole({ shown: { indicator } }: { readonly shown: IndicatorAnswer }) {
  const { unit, value, num, den, met, unmet, missing, median, min, max } = indicator;
  const facts = [
    { label: t('indicatorMet'), text: String(met) },
    { label: t('indicatorUnmet'), text: String(unmet) },
    { label: t('indicatorMissing'), text: String(missing) },
    ...(median === undefined ? [] : [{ label: t('indicatorMedian'), text: valueText(median, unit) }]),
    ...(min === undefined || max === undefined
      ? []
      : [{ label: t('indicatorSpread'), text: `${valueText(min, unit)} – ${valueText(max, unit)}` }]),
  ];
  return (
    <section class="card whole">
      <p class="tallied">
        {t('indicatorWhole')} <strong>{value === undefined ? '—' : valueText(value, unit)}</strong>{' '}
        {unit !== '%' && unit}
        {num !== undefined && den !== undefined && (
          <span class="small"> ({t('indicatorWholeOf', { num: number(num), den: number(den) })})</span>
        )}
      </p>
      <dl class="counts">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
