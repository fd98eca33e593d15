import type { Ask } from '../../plan/ask.ts';
import type { Figure, TypedText } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import { labelKey } from '../../text/name.ts';
import { say } from '../../text/language.ts';
import { formTexts } from '../../text/messages/form.ts';
import { displayOf } from '../../workbook/display.ts';
import type { Table, TableRow } from '../../workbook/table.ts';
import { caseTable } from '../case-table.ts';
import type { figuresLayout } from '../layout.ts';
import { readAmount } from './amount.ts';
import { rowsByCode, type RowShape } from './coded-rows.ts';
import { typedRows } from './typed.ts';
import { longest, readWords } from './words.ts';

type Column = keyof typeof figuresLayout.columns;

/** Rows that the form computes itself. */
const totals = new Set([...caseTable.map(({ title }) => title), say(formTexts.caseBalance, 'vi')].map(labelKey));

const shape: RowShape<Column> = { code: 'code', title: 'title', input: 'value', holds: holdsFigure };

/** Reads `Số liệu`: each asked measure from the row with its code, wherever that stands. Totals are computed, never read. */
export function readFigures(
  table: Table<Column>,
  ask: Ask | undefined,
  stale = false,
): {
  readonly figures: readonly Figure[];
  readonly typed: readonly TypedText[];
  readonly observations: readonly Observation[];
} {
  const measures = ask && new Map(ask.measures.map((measure) => [measure.code, measure]));
  const coded = rowsByCode(table, shape, ask && { asked: ask.measures, stale });
  const observations: Observation[] = [...coded.observations];
  const typed: TypedText[] = [];
  const keep = (cell: string, text: string | undefined): void => {
    if (text !== undefined) typed.push({ sheet: table.sheet, cell, text });
  };
  const figures = coded.rows.map(({ code, row, contested }): Figure => {
    const cell = row.address('value');
    if (contested) return { measure: code, value: 'missing', cell };
    const amount = readAmount(row.cells.value, measures?.get(code)?.decimals ?? 2);
    observations.push(...amount.seen.map((remark) => ({ ...remark, sheet: table.sheet, cell, code })));
    keep(cell, amount.typed);
    const figure = { measure: code, value: amount.value, cell };
    if (!table.columns.has('explanation')) return figure;
    const explanationCell = row.address('explanation');
    const { text, typed: whole, seen } = readWords(row.cells.explanation, longest.remark);
    keep(explanationCell, whole);
    observations.push(...seen.map((remark) => ({ ...remark, sheet: table.sheet, cell: explanationCell, code })));
    return { ...figure, ...(text === undefined ? {} : { explanation: text }), explanationCell };
  });
  const uncoded = coded.withoutCode.filter(holdsFigure);
  observations.push(...uncoded.map((row) => uncounted(table, row)));
  const contested = coded.rows.flatMap((found) => (found.contested ? [found.row] : []));
  typed.push(...typedRows(table.sheet, [...contested, ...coded.strange, ...uncoded], ['value', 'explanation']));
  return { figures, typed, observations };
}

/**
 * Totals and checks are formulas of ours; a total typed over is computed anew anyway. Words alone are no figure: people sign
 * below the table.
 */
function holdsFigure({ cells: { value, title } }: TableRow<Column>): boolean {
  if (value === undefined || value.formula || totals.has(labelKey(displayOf(title)))) return false;
  return value.type !== 'text' || /\d/.test(value.text) || readAmount(value, 2).value !== 'missing';
}

function uncounted(table: Table<Column>, row: TableRow<Column>): Observation {
  return { id: 'row-without-code', sheet: table.sheet, cell: row.address('value'), found: displayOf(row.cells.value) };
}
