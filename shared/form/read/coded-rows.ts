import type { Observation } from '../../text/finding.ts';
import { textOf } from '../../workbook/display.ts';
import type { Table, TableRow } from '../../workbook/table.ts';

/** The rows of a table by their codes, and what was wrong with the codes. */
export interface CodedRows<Key extends string> {
  readonly rows: readonly { readonly code: string; readonly row: TableRow<Key> }[];
  readonly withoutCode: readonly TableRow<Key>[];
  /** Rows with a code that was never asked, or that another row already has. */
  readonly strange: readonly TableRow<Key>[];
  readonly observations: readonly Observation[];
}

/**
 * Finds rows by code. Of rows with one code the first counts. Without `known` codes (unit or period unknown) every code is
 * taken as it stands.
 */
export function rowsByCode<Key extends string>(
  table: Table<Key>,
  key: Key,
  known: ReadonlySet<string> | undefined,
): CodedRows<Key> {
  const first = new Map<string, TableRow<Key>>();
  const withoutCode: TableRow<Key>[] = [];
  const strange: TableRow<Key>[] = [];
  const observations: Observation[] = [];
  for (const row of table.rows) {
    const code = textOf(row.cells[key]);
    const place = { sheet: table.sheet, cell: row.address(key), code, found: code };
    const before = first.get(code);
    if (code === '') withoutCode.push(row);
    else if (!before && (!known || known.has(code))) first.set(code, row);
    else {
      strange.push(row);
      observations.push(
        before
          ? { id: 'code-twice', ...place, params: { first: before.address(key) } }
          : { id: 'code-unknown', ...place },
      );
    }
  }
  return { rows: [...first].map(([code, row]) => ({ code, row })), withoutCode, strange, observations };
}
