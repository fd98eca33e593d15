import { askOf } from '../plan/asking.ts';
import type { Province } from '../plan/province.ts';
import type { Filing } from './filing.ts';

/** Whether an attempt gets a marked copy: something was found in it, and the province asked for it, so that there is a form. */
export function isMarked(
  { observations, unit, period }: Pick<Filing, 'observations' | 'unit' | 'period'>,
  province: Province,
): boolean {
  return observations.length > 0 && askOf(province, unit, period) !== undefined;
}
