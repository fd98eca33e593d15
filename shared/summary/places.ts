import type { Direction } from '../plan/indicator.ts';

/** A place in a competition. */
export interface Place {
  readonly rank: number;
  readonly tied: boolean;
}

/**
 * Competition ranks 1, 2, 2, 4: one more than the number of strictly better values; equal values share a place and are
 * marked as tied. In the order of `values`. Source: docs/domain.md §6.
 */
export function placesOf(values: readonly number[], direction: Direction): Place[] {
  const bestFirst = [...values].sort((a, b) => (direction === 'higher-is-better' ? b - a : a - b));
  const first = new Map<number, number>();
  const holders = new Map<number, number>();
  for (const [index, value] of bestFirst.entries()) {
    if (!first.has(value)) first.set(value, index + 1);
    holders.set(value, (holders.get(value) ?? 0) + 1);
  }
  return values.map((value) => ({ rank: first.get(value) ?? 0, tied: (holders.get(value) ?? 0) > 1 }));
}
