import type { Answer } from '../../api/client-types.ts';

export type Matrix = Answer<'matrix'>;
export type Cell = Matrix['cells'][number];
export type IndicatorHead = Matrix['indicators'][number];

/** Tells a cell of the comparison from every other. */
export function cellKey(unit: string, indicator: string): string {
  return `${unit}/${indicator}`;
}
