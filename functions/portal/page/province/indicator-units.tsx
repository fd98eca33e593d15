import { To } from '../to.tsx';
import { number, t } from '../words.ts';
import { Bar } from './bar.tsx';
import type { IndicatorAnswer } from './answers.ts';
import { absenceText, targetText, valueText, verdictText } from './value.ts';
import { Wide } from './wide.tsx';

/** Every unit under one indicator, best first: the bars are the table's own, so there is no picture to describe. */
export function IndicatorUnits({ shown }: { readonly shown: IndicatorAnswer }) {
  const { indicator, units, period } = shown;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const higher = indicator.direction === 'higher-is-better';
  // Units without a value come last.
  const worth = (value: number | undefined) => (value === undefined ? -Number.MAX_VALUE : higher ? value : -value);
  const sorted = shown.cells.toSorted((a, b) => worth(b.value) - worth(a.value));
  const levels = sorted.flatMap(({ value, target }) => [value ?? 0, target?.value ?? 0]);
  const full = indicator.unit === '%' ? Math.max(100, ...levels) : Math.max(1, ...levels);
  return (
    <section class="card" aria-labelledby="indicator-units">
      <h2 id="indicator-units">{t('indicatorUnits')}</h2>
      <p class="small">{t('indicatorUnitsNote')}</p>
      <Wide label={t('indicatorUnits')}>
        <table class="calm ranked">
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('indicatorRank')}
              </th>
              <th scope="col">{t('unitColumn')}</th>
              <th scope="col" class="wide">
                {t('valueColumn')}
              </th>
              <th scope="col">{t('targetColumn')}</th>
              <th scope="col">{t('verdictColumn')}</th>
              <th scope="col" class="number">
                {t('indicatorGap')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ unit, state, value, target, met, rank, gap }) => (
              <tr key={unit}>
                <td class="number">{rank}</td>
                <th scope="row">
                  <To place="unit" parts={{ period, unit }}>
                    {names.get(unit) ?? unit}
                  </To>
                </th>
                <td>
                  {value === undefined ? (
                    <span class="small">{absenceText(state)}</span>
                  ) : (
                    <Bar
                      value={value}
                      full={full}
                      target={target?.value}
                      class={met === undefined ? '' : met ? 'met' : 'unmet'}
                    >
                      {valueText(value, indicator.unit)}
                    </Bar>
                  )}
                </td>
                <td>{targetText(target, indicator.unit)}</td>
                <td>{value !== undefined && <Verdict met={met} />}</td>
                <td class="number">{gap !== undefined && number(gap)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

/** Whether a target is met, by sign and word. */
export function Verdict({ met }: { readonly met: boolean | undefined }) {
  if (met === undefined) return <span class="small">{verdictText(met)}</span>;
  return (
    <span class={`mark ${met ? 'accepted' : 'rejected'}`}>
      <span aria-hidden="true">{met ? '✓ ' : '✗ '}</span>
      {verdictText(met)}
    </span>
  );
}
