import type { Caller } from './caller.ts';

/** Who may call a route. unit: the unit that its path names, and the province; province: its officers only. */
export type Demand = 'anyone' | 'signed-in' | 'unit' | 'province';

/** Why somebody may not. */
export type Denial = 'other-province' | 'other-unit' | 'province-only';

/**
 * The one rule of who may do what: a unit its own, the province all its units, nobody another province's. Nothing is looked
 * up first, so a refusal never tells whether what was asked for exists.
 * @param unit The unit that the path names.
 */
export function denialOf(
  demand: Exclude<Demand, 'anyone'>,
  caller: Caller,
  province: string,
  unit: string | undefined,
): Denial | undefined {
  if (caller.province !== province) return 'other-province';
  if (caller.role === 'province' || demand === 'signed-in') return undefined;
  if (demand === 'province') return 'province-only';
  return caller.unit === unit ? undefined : 'other-unit';
}
