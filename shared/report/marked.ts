import { askOf } from '../plan/asking.ts';
import type { Province } from '../plan/province.ts';
import type { FindingId } from '../text/findings/kinds.ts';
import type { Filing } from './filing.ts';

/** Whether an attempt gets a marked copy: something was found in it, and the province asked for it, so that there is a form. */
export function isMarked(
  { observations, unit, period }: Pick<Filing, 'observations' | 'unit' | 'period'>,
  province: Province,
): boolean {
  return observations.length > 0 && askOf(province, unit, period) !== undefined;
}

/**
 * Whether the marked copy holds what the officer typed. Of a file that could not be read nothing is carried over, and a report
 * of another unit or period would fill the form with figures that are not its own.
 */
export function isCarried(
  { report, observations }: Pick<Filing, 'report' | 'observations'>,
  { unit, period }: Pick<Filing, 'unit' | 'period'>,
): boolean {
  if (!report || observations.some(({ id }) => id === 'same-file-again')) return false;
  return ['', unit].includes(report.unit) && ['', period].includes(report.period);
}

/** Sheets, rows and columns that the officer's file lacks and the marked copy has again: what is left is to fill them in. */
export const completedByCopy = [
  'table-sheet-missing',
  'table-header-missing',
  'table-column-missing',
  'rows-missing',
  'form-stale',
] as const satisfies readonly FindingId[];
