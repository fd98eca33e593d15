import type { Indicator } from '../plan/indicator.ts';
import type { Target } from '../plan/target.ts';
import { meets } from '../plan/targets.ts';
import { isShare } from '../report/rules/part-of-whole.ts';
import { percentage, sum } from '../text/decimal.ts';

/**
 * How far a result is from its target, in whole cases: the fewest by which the numerator must grow (shrink, where lower is
 * better) for the published value to reach the target with the denominator as it is. Undefined where no number of cases
 * does: a share would pass 100 %, a count would fall below 0, the target asks for the worse direction. Only for results that
 * miss the target.
 */
export function gapOf(indicator: Indicator, target: Target, num: number, den?: number): number | undefined {
  const higher = indicator.direction === 'higher-is-better';
  if (target.comparator === (higher ? '<=' : '>=') || (!higher && target.comparator === '>')) return undefined;
  const reaches = (cases: number): boolean => {
    const moved = sum([num, higher ? cases : -cases]);
    const value = den === undefined ? moved : percentage(moved, den);
    return value !== undefined && meets(target, indicator.direction, value);
  };
  const most = mostCases(indicator, num, den);
  let enough = 1;
  while (enough < most && !reaches(enough)) enough = Math.min(most, enough * 2);
  return most >= 1 && reaches(enough) ? fewest(reaches, enough) : undefined;
}

/** By how many whole cases the numerator can move in the direction that is better. */
function mostCases(indicator: Indicator, num: number, den: number | undefined): number {
  if (indicator.direction === 'lower-is-better') return Math.floor(num);
  return den === undefined || !isShare(indicator) ? Number.MAX_SAFE_INTEGER : Math.floor(sum([den, -num]));
}

/** The fewest cases that reach, given a number that does: more cases never reach less. Halved, for figures have 12 digits. */
function fewest(reaches: (cases: number) => boolean, enough: number): number {
  let [below, least] = [0, enough];
  while (least - below > 1) {
    const middle = Math.floor((below + least) / 2);
    if (reaches(middle)) least = middle;
    else below = middle;
  }
  return least;
}
