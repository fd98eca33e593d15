import { To } from '../navigation.tsx';
import { t } from '../words.ts';
import type { Colours } from './matrix-choices.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { stepsOf, type Step } from './palette.ts';
import type { Selection } from './selection.ts';
import { cellKey, type IndicatorHead } from './compared.ts';
import { valueText } from './value.ts';

interface TableProps {
  readonly period: string;
  readonly selection: Selection;
  /** By what the rows are sorted: the code of an indicator, or no column of the table. */
  readonly order: string;
  readonly sort: (order: string) => void;
  readonly onlyUnmet: boolean;
  readonly colours: Colours;
}

/** The comparison: one row a unit, one column an indicator, both named at the edge wherever one has scrolled to. */
export function MatrixTable({ period, selection, order, sort, onlyUnmet, colours }: TableProps) {
  const { units, indicators, cells, unmet, valued } = selection;
  const steps = colours === 'place' ? allSteps(selection) : undefined;
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
              <td key={code} class="number">
                {value === undefined ? '—' : valueText(value, unit)}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, name }) => (
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
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnProps extends Pick<TableProps, 'period' | 'order' | 'sort'> {
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

function allSteps({ indicators, cells }: Selection): Map<string, Map<string, Step>> {
  const columns = Map.groupBy(cells.values(), ({ indicator }) => indicator);
  return new Map(
    indicators.map((indicator) => [indicator.code, stepsOf(columns.get(indicator.code) ?? [], indicator)]),
  );
}
