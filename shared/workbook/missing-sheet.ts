import type { Observation } from '../text/finding.ts';
import { namesOf } from './copies.ts';
import type { Workbook } from './workbook.ts';

/** A declared sheet is not in the file; names the sheets that are. */
export function missingSheet(workbook: Workbook, expected: string): Observation {
  const found = namesOf(workbook.sheets.filter(({ state }) => state === 'visible'));
  return { id: 'table-sheet-missing', sheet: expected, cell: '', found, expected };
}
