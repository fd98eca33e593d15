import type { Cell, Sheet, Workbook } from '../../../shared/workbook/workbook.ts';

/** What a test puts into a cell: text, a number, or a day. */
export type Value = string | number | { readonly day: string } | null;
export type Sheets = Readonly<Record<string, readonly (readonly Value[])[]>>;

/** A workbook as the reader would have found it; rows and columns count from 1. */
export function workbookOf(sheets: Sheets): Workbook {
  return { format: 'xlsx', sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)) };
}

function sheetOf(name: string, rows: readonly (readonly Value[])[]): Sheet {
  const filled = rows.map((values, index) => [index + 1, cellsOf(index + 1, values)] as const);
  return {
    name,
    state: 'visible',
    rows: new Map(filled.filter(([, cells]) => cells.size > 0)),
    hiddenRows: new Set(),
    truncated: false,
  };
}

function cellsOf(row: number, values: readonly Value[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  values.forEach((value, index) => {
    const place = { row, column: index + 1, formula: false };
    if (typeof value === 'string') cells.set(place.column, { ...place, type: 'text', text: value });
    else if (typeof value === 'number')
      cells.set(place.column, { ...place, type: 'number', number: value, percent: false });
    else if (value !== null) cells.set(place.column, { ...place, type: 'date', date: value.day });
  });
  return cells;
}
