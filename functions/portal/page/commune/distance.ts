import type { Answer } from '../../api/client-types.ts';
import { number, rate, t } from '../words.ts';

type ResultsAnswer = Answer<'results'>;
type Cell = ResultsAnswer['cells'][number];
type Indicator = ResultsAnswer['indicators'][number];

/** A result with its unit: `81,20%`; a count stays whole: `12 cuộc`. */
export function valueText(value: number, unit: string): string {
  return unit === '%' ? rate(value) : levelText(value, unit);
}

/** A level as the plan sets it: `95%`. */
function levelText(value: number, unit: string): string {
  return unit === '%' ? `${number(value)}%` : `${number(value)} ${unit}`;
}

/** A target as the plan means it. A bare figure is a level to reach. */
export function targetText({ comparator, value, valueMax }: NonNullable<Cell['target']>, unit: string): string {
  if (value === undefined) return t('resultRising');
  const shown = levelText(value, unit);
  switch (comparator) {
    case '>':
      return t('resultAbove', { value: shown });
    case '>=':
      return t('resultAtLeast', { value: shown });
    case '<=':
      return t('resultAtMost', { value: shown });
    case '=':
      return t('resultLevel', { value: shown });
    case 'between':
      return t('resultBetween', { value: number(value), max: levelText(valueMax ?? value, unit) });
    case 'trend-up':
      return t('resultRising');
  }
}

/**
 * How far a result is from its target, in cases: `Cần thêm 37 hồ sơ để đạt mục tiêu (hiện là 412/449).` Undefined where the
 * target is met, or there is none.
 * @param counted What the numerator counts: `hồ sơ`.
 */
export function distanceText(
  { met, gap, num, den }: Pick<Cell, 'met' | 'gap' | 'num' | 'den'>,
  { direction }: Pick<Indicator, 'direction'>,
  counted: string,
): string | undefined {
  if (met !== false) return undefined;
  if (gap === undefined) return den === undefined ? undefined : t('resultNotByCases');
  const need = t(direction === 'higher-is-better' ? 'resultNeedMore' : 'resultNeedFewer', {
    gap: number(gap),
    counted,
  });
  if (num === undefined || den === undefined) return t('resultNeedCount', { need });
  return t('resultNeedHow', { need, num: number(num), den: number(den) });
}
