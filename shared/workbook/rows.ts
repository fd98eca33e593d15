import { address } from './address.ts';
import { readCell, type CellContext } from './cell-value.ts';
import type { ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import type { Cell, Sheet } from './workbook.ts';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Types of cells whose formula always has a result once it was computed; a text may be empty. */
const numeric: ReadonlySet<string> = new Set(['n', 'b', 'e', 'd']);

/** Collects the cells of a sheet as they come, and where the next one stands when the file does not say. */
export interface RowCollector {
  /** Begins a row; `false` when it lies beyond the limit. `declared` is the row's number as text. */
  openRow(declared: string | undefined, hidden: boolean): boolean;
  /** Moves to the cell of that column and row. */
  openCell(column: number, row: number): void;
  /** Moves to the cell behind the last one, when the file does not say which. */
  openNextCell(): void;
  /** What stands in the cell just opened; an empty `value` leaves it blank, as `<c t="s"/>` does, unless a formula lacks its result. */
  put(type: string, style: number | undefined, formula: boolean, value: string, runFont: string | undefined): void;
  /** Address of the cell just opened. */
  address(): string;
  finish(): Pick<Sheet, 'rows' | 'hiddenRows'> & { readonly isWide: boolean };
}

export function collectRows(sheet: string, context: CellContext, limits: ReadingLimits): RowCollector {
  const rows = new Map<number, Map<number, Cell>>();
  const hiddenRows = new Set<number>();
  let isWide = false;
  let ascending = true;
  let count = 0;
  let row = 0;
  let column = 0;
  let cells: Map<number, Cell> | undefined;
  return {
    openRow(declared, hidden) {
      const next = declared === undefined ? row + 1 : Number(declared);
      if (!Number.isInteger(next) || next < 1 || next > lastRow) refuse('workbook-damaged', 'row number', { sheet });
      if (next <= row) ascending = false;
      row = next;
      column = 0;
      cells = rows.get(row);
      if (row > limits.rows) return false;
      if (hidden) hiddenRows.add(row);
      return true;
    },
    openCell(next, cellRow) {
      if (next < 1 || next > lastColumn || cellRow !== row) refuse('workbook-damaged', 'cell reference', { sheet });
      if (next <= column) ascending = false;
      column = next;
    },
    openNextCell() {
      this.openCell(column + 1, row);
    },
    put(type, style, formula, value, runFont) {
      const lacksResult = value === '' && formula && numeric.has(type);
      if (value === '' && !lacksResult) return;
      if (column > limits.columns) {
        isWide = true;
        return;
      }
      const cell: Cell | undefined = lacksResult
        ? { row, column, formula, type: 'error', code: '' }
        : readCell({ row, column, type, style, formula, value, runFont }, context);
      if (cell === undefined) return;
      if (++count > limits.cells) refuse('workbook-too-many-cells', undefined, { sheet });
      if (cells === undefined) rows.set(row, (cells = new Map()));
      if (!ascending && cells.has(column)) {
        refuse('workbook-damaged', 'cell stands twice', { sheet, cell: address(row, column) });
      }
      cells.set(column, cell);
    },
    address: () => address(row, column),
    finish: () => ({ rows: ascending ? rows : inOrder(rows), hiddenRows, isWide }),
  };
}

/** Rows and cells may stand in any order in a file that no office program wrote. */
function inOrder(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>): Map<number, Map<number, Cell>> {
  const byRow = [...rows].toSorted(([a], [b]) => a - b);
  return new Map(byRow.map(([row, cells]) => [row, new Map([...cells].toSorted(([a], [b]) => a - b))]));
}
