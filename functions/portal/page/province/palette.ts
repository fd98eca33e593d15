import type { Cell, IndicatorHead } from './compared.ts';

/** Fifth of the units in which a value lies, 1 the weakest. */
export type Step = 1 | 2 | 3 | 4 | 5;

/**
 * The fifth of every value of an indicator, by how many of the other values it beats in the indicator's direction: equal
 * values share a step, whatever the order of the units; where all are equal they are in the middle.
 */
export function stepsOf(cells: readonly Cell[], { direction }: Pick<IndicatorHead, 'direction'>): Map<string, Step> {
  const valued = cells.flatMap(({ unit, value }) => (value === undefined ? [] : [{ unit, value }]));
  const sorted = valued.map(({ value }) => value).toSorted((a, b) => a - b);
  const steps = new Map<string, Step>();
  for (const { unit, value } of valued) {
    const below = sorted.indexOf(value);
    const above = sorted.length - 1 - sorted.lastIndexOf(value);
    const beaten = direction === 'higher-is-better' ? below : above;
    const others = below + above;
    steps.set(unit, others === 0 ? 3 : stepAt(beaten / others));
  }
  return steps;
}

function stepAt(share: number): Step {
  const steps: readonly Step[] = [1, 2, 3, 4, 5];
  return steps[Math.min(4, Math.floor(share * 5))] ?? 5;
}
