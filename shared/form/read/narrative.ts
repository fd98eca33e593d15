import type { Narrative } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import type { Table } from '../../workbook/table.ts';
import type { narrativeLayout } from '../layout.ts';
import { rowsByCode } from './coded-rows.ts';
import { longest, readWords } from './words.ts';

/** Reads the answers of `Thuyết minh` by the codes of their questions; a question of the unit's own is kept too. */
export function readNarrative(table: Table<keyof typeof narrativeLayout.columns>): {
  readonly narrative: Narrative;
  readonly observations: readonly Observation[];
} {
  const { rows, observations: codes } = rowsByCode(table, 'code', undefined);
  const observations: Observation[] = [...codes];
  const answers = rows.flatMap(({ code, row }) => {
    const { text, seen } = readWords(row.cells.answer, longest.answer);
    const cell = row.address('answer');
    observations.push(...seen.map((remark) => ({ ...remark, sheet: table.sheet, cell, code })));
    return text === undefined ? [] : [[code, text] as const];
  });
  return { narrative: Object.fromEntries(answers), observations };
}
