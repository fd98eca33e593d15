import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { To } from '../to.tsx';
import { t } from '../words.ts';
import type { Colours } from './matrix-choices.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { stepsOf, type Step } from './palette.ts';
import type { Picked } from './selection.ts';
import { cellKey, type IndicatorHead, type Matrix } from './compared.ts';
import { valueText } from './value.ts';

interface TableProps {
  readonly matrix: Matrix;
  /** Rows, in order. */
  readonly units: Matrix['units'];
  readonly picked: Picked;
  /** By what the rows are sorted: the code of an indicator, or no column of the table. */
  readonly order: string;
  readonly sort: (order: string) => void;
  readonly onlyUnmet: boolean;
  readonly colours: Colours;
}

/** The comparison: one row a unit, one column an indicator, both named at the edge wherever one has scrolled to. */
export function MatrixTable({ matrix, units, picked, order, sort, onlyUnmet, colours }: TableProps) {
  const { indicators, unmet } = picked;
  const { period } = matrix;
  // Sorting and searching move rows and make none: of sixty units under sixty indicators that is what takes its time.
  const rows = useMemo(() => {
    const steps = colours === 'place' ? allSteps(picked) : undefined;
    return new Map(matrix.units.map((unit) => [unit.code, rowOf({ unit, period, picked, onlyUnmet, steps })]));
  }, [matrix, picked, onlyUnmet, colours]);
  return (
    <div class="matrix" role="group" aria-label={t('matrixRegion')} tabIndex={0}>
      <table>
        <caption class="unseen">{t('matrixCaption', { units: units.length, indicators: indicators.length })}</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {t('unitColumn')}
            </th>
            <th scope="col" class="number" aria-sort={order === 'unmet' ? 'descending' : undefined}>
              {t('matrixUnmetCount')}
            </th>
            {indicators.map((indicator) => (
              <Column key={indicator.code} period={period} indicator={indicator} order={order} sort={sort} />
            ))}
          </tr>
          <tr class="whole">
            <th scope="row" class="corner">
              {t('matrixProvince')}
            </th>
            <td class="number">{[...unmet.values()].reduce((sum, count) => sum + count, 0)}</td>
            {indicators.map(({ code, value, unit }) => (
              <td key={code} class="open">
                {value === undefined ? '—' : valueText(value, unit)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>{units.map(({ code }) => rows.get(code))}</tbody>
      </table>
    </div>
  );
}

interface RowAsk {
  readonly unit: Matrix['units'][number];
  readonly period: string;
  readonly picked: Picked;
  readonly onlyUnmet: boolean;
  readonly steps: ReadonlyMap<string, ReadonlyMap<string, Step>> | undefined;
}

function rowOf({ unit: { code, name }, period, picked, onlyUnmet, steps }: RowAsk): JSX.Element {
  const { indicators, cells, unmet, valued } = picked;
  return (
    <tr key={code}>
      <th scope="row">
        <To place="unit" parts={{ period, unit: code }}>
          {name}
        </To>
      </th>
      <td class="number">{valued.has(code) ? (unmet.get(code) ?? 0) : '—'}</td>
      {indicators.map((indicator) => (
        <MatrixCell
          key={indicator.code}
          cell={cells.get(cellKey(code, indicator.code))}
          unit={indicator.unit}
          step={steps?.get(indicator.code)?.get(code)}
          onlyUnmet={onlyUnmet}
        />
      ))}
    </tr>
  );
}

interface ColumnProps extends Pick<TableProps, 'order' | 'sort'> {
  readonly period: string;
  readonly indicator: IndicatorHead;
}

function Column({ period, indicator: { code, title, direction }, order, sort }: ColumnProps) {
  const best = direction === 'higher-is-better' ? 'descending' : 'ascending';
  return (
    <th scope="col" class="column" aria-sort={order === code ? best : undefined}>
      <div>
        <To place="indicator" parts={{ period, indicator: code }}>
          {title}
        </To>
        <button
          type="button"
          class="sort"
          aria-label={t('matrixSortBy', { indicator: title })}
          aria-pressed={order === code}
          onClick={() => sort(order === code ? 'unit' : code)}
        >
          <span aria-hidden="true">{order === code ? '▼' : '⇅'}</span>
        </button>
      </div>
    </th>
  );
}

function allSteps({ indicators, cells }: Picked): Map<string, Map<string, Step>> {
  const columns = Map.groupBy(cells.values(), ({ indicator }) => indicator);
  return new Map(
    indicators.map((indicator) => [indicator.code, stepsOf(columns.get(indicator.code) ?? [], indicator)]),
  );
}
