import { address } from './address.ts';
import type { Header } from './header.ts';
import { keyOfCell } from './labels.ts';
import type { TableRow } from './table.ts';
import type { Cell, Sheet } from './workbook.ts';

/**
 * All rows below the header that hold something in a declared column, in sheet order. A row without a key is left out when
 * it is a section title (one text, perhaps with an ordinal before it) or holds formulas only (a total), and so is the header
 * where somebody repeated it further down; any other is returned, so that nothing typed is lost.
 */
export function rowsOf<Key extends string>(sheet: Sheet, header: Header<Key>, keyColumn: Key): TableRow<Key>[] {
  const rows: TableRow<Key>[] = [];
  for (const [row, cellsOfRow] of sheet.rows) {
    if (row <= header.row) continue;
    const cells: Partial<Record<Key, Cell>> = {};
    const all: Cell[] = [];
    for (const [key, column] of header.columns) {
      const cell = cellsOfRow.get(column);
      if (cell === undefined) continue;
      cells[key] = cell;
      all.push(cell);
    }
    const typed = all.filter((cell) => !cell.formula);
    if (all.length === 0 || (cells[keyColumn] === undefined && isSectionOrTotal(typed))) continue;
    if (repeatsHeader(sheet, header, all)) continue;
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

/** People repeat the header where a new page begins. */
function repeatsHeader<Key extends string>(sheet: Sheet, header: Header<Key>, cells: readonly Cell[]): boolean {
  const headers = sheet.rows.get(header.row);
  return cells.length > 1 && cells.every((cell) => cell.type === 'text' && isSame(headers?.get(cell.column), cell));
}

function isSame(header: Cell | undefined, cell: Cell): boolean {
  return header !== undefined && keyOfCell(header) === keyOfCell(cell);
}
