import { formatNumber } from '../../text/number.ts';
import type { Direction, Indicator } from '../indicator.ts';
import { PROVINCE_PLAN } from '../province.ts';
import type { Comparator } from '../target.ts';
import { isLevel } from '../targets.ts';
import type { PlacedTarget } from './read-targets.ts';
import { directions } from './words.ts';

/** Comparators that reward going the wrong way; a bare figure and a range are read in the indicator's direction. */
const against: Readonly<Record<Direction, readonly Comparator[]>> = {
  'higher-is-better': ['<='],
  'lower-is-better': ['>', '>='],
};

/**
 * Points at figures in force, of plans somebody follows, that ask for the opposite of what their indicator calls good: every
 * unit that does badly would be told it met its target. One finding an indicator. Source: docs/domain.md §5.
 */
export function checkDirections(
  placed: readonly PlacedTarget[],
  indicators: readonly Indicator[],
  plansInUse: ReadonlySet<string>,
): void {
  const directionOf = new Map(indicators.map(({ code, direction }) => [code, direction]));
  for (const { value: target, row } of placed) {
    if (!isLevel(target) || (target.plan !== PROVINCE_PLAN && !plansInUse.has(target.plan))) continue;
    for (const code of target.indicators) {
      const direction = directionOf.get(code);
      if (direction === undefined || !against[direction].includes(target.comparator)) continue;
      row.observe('province-target-direction', 'comparison', {
        code,
        found: `${target.comparator} ${formatNumber(target.value)}`,
        expected: directions[direction],
      });
    }
  }
}
