import { askOf } from '../plan/asking.ts';
import type { Province } from '../plan/province.ts';
import { describe, type Finding, type Observation } from '../text/finding.ts';
import type { FindingId } from '../text/findings/index.ts';
import { say, type Language } from '../text/language.ts';
import { markTexts } from '../text/messages/mark.ts';
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
const completed: ReadonlySet<FindingId> = new Set(completedByCopy);

/** A finding in words for whoever can have the marked copy: there is no sense in starting again on a blank form then. */
export function describeBesideCopy(observation: Observation, language: Language): Finding {
  const finding = describe(observation, language);
  return completed.has(observation.id) ? { ...finding, hint: say(markTexts.adviceInCopy, language) } : finding;
}
