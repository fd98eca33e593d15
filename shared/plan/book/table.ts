import type { TableLayout } from '../../workbook/table.ts';
import { readTable } from '../../workbook/tables.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { labelKey } from '../../text/name.ts';
import { bookRow, type BookRow, type Observe } from './row.ts';

/** Something read, with the row it stands in, so that later checks can point at it. */
export interface Placed<Value, Key extends string> {
  readonly value: Value;
  readonly row: BookRow<Key>;
}

/** The rows of a sheet that must be there; none, with the reason said, when it cannot be read. */
export function rowsOf<Key extends string>(
  workbook: Workbook,
  layout: TableLayout<Key>,
  observe: Observe,
): readonly BookRow<Key>[] {
  const reading = readTable(workbook, layout);
  reading.observations.forEach(observe);
  if (!reading.ok) return [];
  const { table } = reading;
  return table.rows.map((row) => bookRow(layout, table, row, observe));
}

/** The rows of an optional sheet; `undefined` when the sheet is missing or empty and what ships takes its place. */
export function optionalRowsOf<Key extends string>(
  workbook: Workbook,
  layout: TableLayout<Key>,
  observe: Observe,
): readonly BookRow<Key>[] | undefined {
  const key = labelKey(layout.sheet);
  if (workbook.sheets.some((sheet) => labelKey(sheet.name) === key && sheet.rows.size > 0)) {
    const rows = rowsOf(workbook, layout, observe);
    if (rows.length > 0) return rows;
  }
  observe({ id: 'province-default-used', sheet: layout.sheet, cell: '' });
  return undefined;
}

/** Keeps the first of the rows with the same code and points at the others. */
export function withoutDuplicates<Value, Key extends string>(
  placed: readonly Placed<Value, Key>[],
  key: Key,
  codeOf: (value: Value) => string,
): readonly Placed<Value, Key>[] {
  const seen = new Map<string, string>();
  return placed.filter(({ value, row }) => {
    const code = codeOf(value);
    const first = seen.get(code);
    if (first === undefined) seen.set(code, row.at(key));
    else row.observe('province-code-duplicate', key, { code, params: { first } });
    return first === undefined;
  });
}

export const valuesOf = <Value, Key extends string>(placed: readonly Placed<Value, Key>[]): readonly Value[] =>
  placed.map(({ value }) => value);
