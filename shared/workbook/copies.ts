import type { Observation } from '../text/finding.ts';
import type { Sheet } from './workbook.ts';

/** A sheet found by what it holds, since none bears its name. */
export function renamed(sheet: Sheet, expected: string): Observation {
  return { id: 'table-sheet-renamed', sheet: sheet.name, cell: '', found: sheet.name, expected };
}

/**
 * What there is to say about other sheets that hold the same as the chosen one (`Số liệu (2)`): identical ones are noted;
 * different ones are an error that names them all, since nobody can tell which of them counts.
 */
export function copiesOf(
  chosen: Sheet,
  expected: string,
  others: readonly Sheet[],
  isTwin: (other: Sheet) => boolean,
): readonly Observation[] {
  const { true: twins = [], false: rivals = [] } = Object.groupBy(others, (other) =>
    isTwin(other) ? 'true' : 'false',
  );
  const about = (id: Observation['id'], sheets: readonly Sheet[]): Observation[] =>
    sheets.length === 0 ? [] : [{ id, sheet: chosen.name, cell: '', found: namesOf(sheets), expected }];
  return [
    ...about('table-sheet-twice', rivals.length === 0 ? [] : [chosen, ...rivals]),
    ...about('table-sheet-copied', twins),
  ];
}

/** `“Số liệu”, “Số liệu (2)”` */
export function namesOf(sheets: readonly Sheet[]): string {
  return sheets.map(({ name }) => `“${name}”`).join(', ');
}
