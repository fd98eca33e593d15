import { sum } from '../../text/decimal.ts';
import { formatNumber } from '../../text/number.ts';
import type { IndicatorSummary } from '../comparison.ts';
import type { Say } from './said.ts';

/** A rate of the province that misses its target, and by how many points. */
interface Miss {
  readonly title: string;
  readonly value: number;
  readonly level: number;
  readonly gap: number;
}

/**
 * How many of the province's own targets are met, and which is missed by most. Rates only: the target of a count is meant
 * for each unit. Of equal misses the first in the province's order is named.
 */
export const sayTargets: Say = ({ indicators }): ReturnType<Say> => {
  const targets = indicators.filter(
    ({ indicator, target }) => indicator.denominator.length > 0 && target !== undefined,
  );
  const compared = targets.filter(({ targetMet }) => targetMet !== undefined);
  const met = compared.filter(({ targetMet }) => targetMet === true).length;
  const counts = { met: formatNumber(met), compared: formatNumber(compared.length) };
  if (targets.length === 0) return { id: 'no-province-targets', params: {} };
  if (compared.length === 0) {
    return { id: 'targets-without-figures', params: { targets: formatNumber(targets.length) } };
  }
  const [farthest] = compared.flatMap(missOf).toSorted((a, b) => b.gap - a.gap);
  if (farthest === undefined) return { id: 'all-targets-met', params: counts };
  const { title, value, level, gap } = farthest;
  const params = { ...counts, title, value: formatNumber(value), level: formatNumber(level), gap: formatNumber(gap) };
  // Above 98 is missed by 98 itself.
  return { id: gap === 0 ? 'some-targets-just-missed' : 'some-targets-missed', params };
};

function missOf({ indicator, target, targetMet, value }: IndicatorSummary): Miss[] {
  if (targetMet !== false || target?.value === undefined || value === undefined) return [];
  const higher = indicator.direction === 'higher-is-better';
  const level = higher ? target.value : (target.valueMax ?? target.value);
  // A figure to stay below (`<=`) may be stated for what is better when higher: a distance has no sign.
  const gap = Math.abs(sum([level, -value]));
  return [{ title: indicator.title, value, level, gap }];
}
