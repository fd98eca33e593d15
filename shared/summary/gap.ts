import type { Indicator } from '../plan/indicator.ts';
import type { Target } from '../plan/target.ts';
import { meets } from '../plan/targets.ts';
import { isShare } from '../report/rules/part-of-whole.ts';
import { percentage, sum } from '../text/decimal.ts';

/**
 * How far a result is from its target, in whole cases: the fewest by which the numerator must grow (shrink, where lower is
 * better) for the published value to reach the target with the denominator as it is. Undefined where no number of cases
 * does: a share would pass 100 %, a count would fall below 0. Only for results that miss the target.
 */
export function gapOf(indicator: Indicator, target: Target, num: number, den?: number): number | undefined {
  const higher = indicator.direction === 'higher-is-better';
  const moved = (cases: number): number => sum([num, higher ? cases : -cases]);
  const isPossible = (cases: number): boolean =>
    higher ? den === undefined || !isShare(indicator) || moved(cases) <= den : moved(cases) >= 0;
  const reaches = (cases: number): boolean => {
    const value = den === undefined ? moved(cases) : percentage(moved(cases), den);
    return value !== undefined && meets(target, indicator.direction, value);
  };

  let cases = Math.max(1, estimate(target, higher, num, den));
  while (cases > 1 && reaches(cases - 1)) cases -= 1;
  while (isPossible(cases) && !reaches(cases)) cases += 1;
  return isPossible(cases) ? cases : undefined;
}

/** Near the answer, so that the search is short; rounding and the sign of comparison are left to the search. */
function estimate(
  { value = 0, valueMax = value }: Target,
  higher: boolean,
  num: number,
  den: number | undefined,
): number {
  const level = higher ? value : valueMax;
  const wanted = den === undefined ? level : (level * den) / 100;
  return Math.floor(Math.abs(wanted - num));
}
