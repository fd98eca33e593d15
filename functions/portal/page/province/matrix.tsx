import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Loaded } from '../loaded.tsx';
import { ask } from '../server.ts';
import { t } from '../words.ts';
import { AsOf } from './as-of.tsx';
import { foundIn } from './found.ts';
import { Legend } from './legend.tsx';
import { MatrixChoices, type Colours } from './matrix-choices.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { PeriodHead } from './period.tsx';
import { periodName } from '../calendar.ts';
import { pickedOf, rowsOf, type Choice } from './selection.ts';
import type { Matrix as Comparison } from './compared.ts';

/** All units under all indicators. */
export function Matrix({ period }: { readonly period: string }) {
  return (
    <>
      <PeriodHead title={t('matrixTitle', { period: periodName(period) })} period={period} place="matrix" />
      <Loaded of={period} load={() => ask('matrix', { params: { period } })} rows={16}>
        {(matrix) => <Chosen matrix={matrix} />}
      </Loaded>
    </>
  );
}

function Chosen({ matrix }: { readonly matrix: Comparison }) {
  const choice = useSignal<Choice>({ area: '', onlyUnmet: false, order: 'unit', commonFirst: true, wanted: '' });
  const colours = useSignal<Colours>('target');
  const { area, onlyUnmet, commonFirst, order, wanted } = choice.value;
  const picked = useMemo(
    () => pickedOf(matrix, { area, onlyUnmet, commonFirst }),
    [matrix, area, onlyUnmet, commonFirst],
  );
  if (matrix.indicators.every(({ reported }) => reported === 0)) return <p class="notice">{t('matrixNone')}</p>;
  const change = (part: Partial<Choice>) => {
    choice.value = { ...choice.value, ...part };
  };
  const units = rowsOf(matrix, picked, { onlyUnmet, order }, (unit) => foundIn(wanted, unit));
  const { indicators } = picked;
  return (
    <>
      <AsOf head={matrix} />
      <MatrixChoices matrix={matrix} choice={choice.value} change={change} colours={colours} />
      <Legend colours={colours.value} />
      <p class="small" role="status">
        {t('matrixShown', { units: units.length, indicators: indicators.length })}
      </p>
      {units.length === 0 || indicators.length === 0 ? (
        <p class="notice">{t(onlyUnmet ? 'matrixUnmetNone' : 'foundUnits', { count: 0 })}</p>
      ) : (
        <MatrixTable
          matrix={matrix}
          units={units}
          picked={picked}
          order={order}
          sort={(by) => change({ order: by })}
          onlyUnmet={onlyUnmet}
          colours={colours.value}
        />
      )}
    </>
  );
}
