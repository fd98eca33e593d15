import type { Observation } from '../text/finding.ts';
import { address } from './address.ts';
import { findTable } from './find-table.ts';
import type { Header } from './header.ts';
import { keysOf } from './labels.ts';
import { missingSheet } from './missing-sheet.ts';
import { rowsOf } from './rows-of-table.ts';
import type { ReadTable, TableLayout } from './table.ts';
import type { Sheet } from './workbook.ts';

export { readFields } from './fields.ts';

/**
 * Reads a declared table, wherever its sheet, header row and columns stand: see `findTable`, `findHeader`, `rowsOf`. A table
 * whose key column was deleted is read without keys where the layout has a stand-in.
 */
export const readTable: ReadTable = (workbook, layout) => {
  const found = findTable(workbook, layout);
  if (found === undefined) return { ok: false, observations: [missingSheet(workbook, layout.sheet)] };
  const { sheet, header } = found;
  if (header === undefined) return { ok: false, observations: [...found.observations, headerMissing(sheet, layout)] };
  const observations = [
    ...found.observations,
    ...header.missing.map((key) => columnMissing(sheet, header, layout.columns[key].header)),
    ...header.twice.map(({ key, first, again, row }) => ({
      id: 'table-column-twice' as const,
      sheet: sheet.name,
      cell: address(row, again),
      expected: layout.columns[key].header,
      params: { first: address(header.row, first) },
    })),
  ];
  if (header.missing.length > 0) return { ok: false, observations };
  const rows = rowsOf(sheet, header, layout.key);
  const columns = new Set(header.columns.keys());
  return {
    ok: true,
    table: { sheet: sheet.name, headerRow: header.row, rows, columns },
    observations: columns.has(layout.key) ? observations : [...observations, ...keyColumnLost(sheet, header, layout)],
  };
};

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

function keyColumnLost<Key extends string>(
  sheet: Sheet,
  header: Header<Key>,
  { columns, key, standIn }: TableLayout<Key>,
): readonly Observation[] {
  const column = standIn && header.columns.get(standIn);
  if (standIn === undefined || column === undefined) return [];
  return [
    {
      id: 'table-key-column-lost',
      sheet: sheet.name,
      cell: address(header.row, column),
      found: columns[standIn].header,
      expected: columns[key].header,
    },
  ];
}
