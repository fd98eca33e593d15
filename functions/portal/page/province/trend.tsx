import type { Answer } from '../../api/client-types.ts';
import { roman, t } from '../words.ts';
import { Bar } from './bar.tsx';
import { Wide } from './wide.tsx';
import { valueText } from './value.ts';

interface TrendProps {
  readonly points: Answer<'indicator'>['trend'];
  readonly unit: string;
}

/** The province in each stretch of time, oldest first. */
export function Trend({ points, unit }: TrendProps) {
  const known = points.flatMap(({ value }) => value ?? []);
  const full = Math.max(unit === '%' ? 100 : 1, ...known);
  return (
    <section class="card" aria-labelledby="trend">
      <h2 id="trend">{t('indicatorTrend')}</h2>
      {known.length === 0 ? (
        <p>{t('indicatorTrendNone')}</p>
      ) : (
        <Wide label={t('indicatorTrend')}>
          <table class="calm">
            <thead>
              <tr>
                <th scope="col">{t('indicatorWindow')}</th>
                <th scope="col" class="wide">
                  {t('valueColumn')}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ window, value }) => (
                <tr key={window}>
                  <th scope="row">{windowText(window)}</th>
                  <td>
                    {value === undefined ? (
                      <span class="small">{t('cellMissing')}</span>
                    ) : (
                      <Bar value={value} full={full}>
                        {valueText(value, unit)}
                      </Bar>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

/** A stretch of time by its id: `2026-Q2` is the quarter, `2026-Q2/ytd` the year up to it, `2025-Q2/last-year` last year's. */
function windowText(window: string): string {
  const [, year = '', number = '', rest] = /^(\d{4})-Q([1-4])(\/[\w-]+)?$/.exec(window) ?? [];
  const quarter = roman(number);
  if (year === '') return window;
  if (rest === undefined) return t('windowQuarter', { quarter, year });
  return rest === '/ytd' ? t('windowYear', { quarter, year }) : t('windowLastYear', { quarter, year });
}
