import type { Observation } from '../text/finding.ts';
import { address } from './address.ts';
import { findHeader, type Header } from './header.ts';
import { keysOf, sheetNamed } from './labels.ts';
import { missingSheet } from './missing-sheet.ts';
import type { ReadTable, TableLayout, TableRow } from './table.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

export { readFields } from './fields.ts';

/**
 * Reads a declared table, wherever its sheet, header row and columns stand. The sheet is found by name; a renamed one by its
 * headers, when it is the only visible sheet that has all required ones.
 *
 * Rows: all below the header that hold something in a declared column, in sheet order. A row without a key is left out when
 * it is a section title (one text, perhaps with an ordinal before it) or holds formulas only (a total); any other is
 * returned, so that nothing typed is lost.
 */
export const readTable: ReadTable = (workbook, layout) => {
  const sheet = findSheet(workbook, layout);
  if (sheet === undefined) return { ok: false, observations: [missingSheet(workbook, layout.sheet)] };
  const header = findHeader(sheet, layout);
  if (header === undefined) return { ok: false, observations: [headerMissing(sheet, layout)] };
  const observations = [
    ...header.missing.map((key) => columnMissing(sheet, header, layout.columns[key].header)),
    ...header.twice.map(({ key, first, again }) => ({
      id: 'table-column-twice' as const,
      sheet: sheet.name,
      cell: address(header.row, again),
      expected: layout.columns[key].header,
      params: { first: address(header.row, first) },
    })),
  ];
  if (header.missing.length > 0) return { ok: false, observations };
  const rows = rowsOf(sheet, header, layout.key);
  const columns = new Set(header.columns.keys());
  return { ok: true, table: { sheet: sheet.name, headerRow: header.row, rows, columns }, observations };
};

function findSheet<Key extends string>(workbook: Workbook, layout: TableLayout<Key>): Sheet | undefined {
  const named = sheetNamed(workbook.sheets, layout.sheet);
  const hasRequired = keysOf(layout.columns).some((key) => layout.columns[key].required === true);
  if (named !== undefined || !hasRequired) return named;
  const holding = workbook.sheets.filter(
    (sheet) => sheet.state === 'visible' && findHeader(sheet, layout)?.missing.length === 0,
  );
  return holding.length === 1 ? holding[0] : undefined;
}

function headerMissing<Key extends string>(sheet: Sheet, layout: TableLayout<Key>): Observation {
  const headers = keysOf(layout.columns).map((key) => layout.columns[key].header);
  return { id: 'table-header-missing', sheet: sheet.name, cell: '', expected: headers.join(', ') };
}

function columnMissing<Key extends string>(sheet: Sheet, header: Header<Key>, expected: string): Observation {
  return {
    id: 'table-column-missing',
    sheet: sheet.name,
    cell: address(header.row, Math.min(...header.columns.values())),
    expected,
    params: { row: header.row },
  };
}

function rowsOf<Key extends string>(sheet: Sheet, header: Header<Key>, keyColumn: Key): TableRow<Key>[] {
  const rows: TableRow<Key>[] = [];
  for (const [row, cellsOfRow] of sheet.rows) {
    if (row <= header.row) continue;
    const cells: Partial<Record<Key, Cell>> = {};
    const typed: Cell[] = [];
    let isEmpty = true;
    for (const [key, column] of header.columns) {
      const cell = cellsOfRow.get(column);
      if (cell === undefined) continue;
      cells[key] = cell;
      isEmpty = false;
      if (!cell.formula) typed.push(cell);
    }
    if (isEmpty || (cells[keyColumn] === undefined && isSectionOrTotal(typed))) continue;
    rows.push({
      row,
      cells,
      address(key) {
        const column = header.columns.get(key);
        return column === undefined ? '' : address(row, column);
      },
    });
  }
  return rows;
}

/** `1`, `IV.`, `2.3` before a section's title. */
const isOrdinal = (cell: Cell): boolean =>
  cell.type === 'number' || (cell.type === 'text' && cell.text.trim().length <= 6);

/** Of a row without a key: nothing typed, or one text that may have an ordinal to its left. */
function isSectionOrTotal(typed: readonly Cell[]): boolean {
  const [last, before, ...more] = typed.toSorted((a, b) => b.column - a.column);
  if (last === undefined) return true;
  return last.type === 'text' && more.length === 0 && (before === undefined || isOrdinal(before));
}
