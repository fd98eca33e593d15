import type { Narrative, NarrativeCells, TypedText } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import { displayOf } from '../../workbook/display.ts';
import type { Table } from '../../workbook/table.ts';
import type { narrativeLayout } from '../layout.ts';
import { questions } from '../layout.ts';
import { rowsByCode, type RowShape } from './coded-rows.ts';
import { typedRows } from './typed.ts';
import { longest, readWords } from './words.ts';

type Column = keyof typeof narrativeLayout.columns;

const shape: RowShape<Column> = {
  code: 'code',
  title: 'question',
  input: 'answer',
  holds: ({ cells }) => cells.answer !== undefined,
};
const asked = Object.entries(questions).map(([code, title]) => ({ code, title }));

/** Longest part of an answer that a finding repeats. */
const QUOTED = 60;

/** Reads the answers of `Thuyết minh` by the codes of their questions; a question of the unit's own is kept too. */
export function readNarrative(table: Table<Column>): {
  readonly narrative: Narrative;
  readonly cells: NarrativeCells;
  readonly typed: readonly TypedText[];
  readonly observations: readonly Observation[];
} {
  const coded = rowsByCode(table, shape, { asked, open: true });
  const observations: Observation[] = [...coded.observations];
  const typed: TypedText[] = [];
  const cells = coded.rows.map(({ code, row }) => [code, row.address('answer')] as const);
  const answers = coded.rows.flatMap(({ code, row }) => {
    const { text, typed: whole, seen } = readWords(row.cells.answer, longest.answer);
    const cell = row.address('answer');
    if (whole !== undefined) typed.push({ sheet: table.sheet, cell, text: whole });
    observations.push(...seen.map((remark) => ({ ...remark, sheet: table.sheet, cell, code })));
    return text === undefined ? [] : [[code, text] as const];
  });
  for (const row of coded.withoutCode.filter(shape.holds)) {
    const found = displayOf(row.cells.answer);
    observations.push({
      id: 'answer-without-code',
      sheet: table.sheet,
      cell: row.address('answer'),
      found: found.length > QUOTED ? `${found.slice(0, QUOTED - 1)}…` : found,
    });
  }
  typed.push(...typedRows(table.sheet, [...coded.strange, ...coded.withoutCode], ['answer']));
  return { narrative: Object.fromEntries(answers), cells: Object.fromEntries(cells), typed, observations };
}
