import type { Answer } from '../../api/client-types.ts';
import { roman, t } from '../words.ts';
import { valueText } from './distance.ts';

type Cell = Answer<'results'>['cells'][number];

interface TrendProps {
  readonly points: Cell['trend'];
  readonly target: Cell['target'] | undefined;
  readonly unit: string;
}

/** Of the drawing, in its own units. */
const HEIGHT = 48;
const BAR = 20;
const STEP = 30;
const LETTERS = 14;

/** How the unit did quarter by quarter: small bars, and the same in words. Nothing before there are two quarters. */
export function Trend({ points, target, unit }: TrendProps) {
  const quarters = points.filter(({ window }) => /-Q\d$/.test(window));
  const lastYear = points.find(({ window, value }) => window.endsWith('/last-year') && value !== undefined);
  const known = quarters.flatMap(({ value }) => value ?? []);
  if (quarters.length < 2 || known.length === 0) return null;
  const level = target?.value;
  const top = Math.max(...known, level ?? 0, unit === '%' ? 100 : 0) || 1;
  const heightOf = (value: number) => Math.max(1, (value / top) * HEIGHT);
  const words = quarters.map(({ window, value }) =>
    t('resultTrendPoint', {
      quarter: romanOf(window),
      value: value === undefined ? t('resultTrendAbsent') : valueText(value, unit),
    }),
  );
  return (
    <figure class="trend">
      <svg viewBox={`0 0 ${String(quarters.length * STEP)} ${String(HEIGHT + LETTERS)}`} aria-hidden="true">
        {quarters.map(({ window, value }, index) => (
          <g key={window}>
            {value !== undefined && (
              <rect
                x={index * STEP + (STEP - BAR) / 2}
                y={HEIGHT - heightOf(value)}
                width={BAR}
                height={heightOf(value)}
              />
            )}
            <text x={index * STEP + STEP / 2} y={HEIGHT + LETTERS - 2}>
              {romanOf(window)}
            </text>
          </g>
        ))}
        {level !== undefined && (
          <line x1="0" x2={quarters.length * STEP} y1={HEIGHT - heightOf(level)} y2={HEIGHT - heightOf(level)} />
        )}
      </svg>
      <figcaption class="small">
        {t('resultTrend', { points: words.join(' · ') })}
        {lastYear?.value !== undefined && `. ${t('resultTrendLastYear', { value: valueText(lastYear.value, unit) })}`}
      </figcaption>
    </figure>
  );
}

function romanOf(window: string): string {
  return roman(window.slice(-1));
}
