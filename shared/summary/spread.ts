import { quotient, sum } from '../text/decimal.ts';
import type { IndicatorSummary } from './comparison.ts';

type Spread = Pick<IndicatorSummary, 'min' | 'lowerQuartile' | 'median' | 'upperQuartile' | 'max'>;

/** How the units' values lie: smallest, quartiles, largest. Empty without values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return {};
  return {
    min,
    lowerQuartile: quartileOf(sorted, 1),
    median: quartileOf(sorted, 2),
    upperQuartile: quartileOf(sorted, 3),
    max,
  };
}

/**
 * As QUARTILE.INC (QUARTILE) of a spreadsheet: the place quarter ÷ 4 of the way from the first value to the last, on the line
 * between its neighbours; exact, rounded to 2 decimals once.
 */
function quartileOf(sorted: readonly number[], quarter: 1 | 2 | 3): number {
  const steps = quarter * (sorted.length - 1);
  const below = sorted[Math.floor(steps / 4)] ?? 0;
  const above = sorted[Math.ceil(steps / 4)] ?? below;
  const towards = steps % 4;
  const fourfold = sum(Array.from({ length: 4 }, (_, part) => (part < towards ? above : below)));
  return quotient(fourfold, 4, 2) ?? below;
}
