import { keyOfCell, keysOf, lastHeaderRow, namesOf, type LabelNames } from './labels.ts';
import type { TableLayout } from './table.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Where the columns of a layout stand in a sheet. */
export interface Header<Key extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<Key, number>;
  /** Required columns that are not there; the key's only where its stand-in is gone too. */
  readonly missing: readonly Key[];
  /** Surplus columns of the same name. */
  readonly twice: readonly { readonly key: Key; readonly first: number; readonly again: number }[];
}

/**
 * Finds the row that holds most of a layout's headers, the first one if several do. Columns may stand anywhere and in any
 * order, with others between them. Undefined when no row holds at least two of them.
 */
export function findHeader<Key extends string>(sheet: Sheet, layout: TableLayout<Key>): Header<Key> | undefined {
  const keys = keysOf(layout.columns);
  const names = namesOf(
    keys.map((key) => {
      const { header, aliases = [] } = layout.columns[key];
      return [key, { name: header, aliases }] as const;
    }),
  );
  let best: Header<Key> | undefined;
  for (const [row, cells] of sheet.rows) {
    if (row > lastHeaderRow || best?.columns.size === keys.length) break;
    const header = readHeader(row, cells, names, layout);
    if (header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  const enough = Math.min(2, keys.length);
  return best && best.columns.size >= enough ? best : undefined;
}

function readHeader<Key extends string>(
  row: number,
  cells: ReadonlyMap<number, Cell>,
  { byLabel }: LabelNames<Key>,
  layout: TableLayout<Key>,
): Header<Key> {
  const columns = new Map<Key, number>();
  const ranks = new Map<Key, number>();
  const twice: { key: Key; first: number; again: number }[] = [];
  for (const [column, cell] of cells) {
    const found = byLabel.get(keyOfCell(cell));
    if (found === undefined) continue;
    const { key, rank } = found;
    const first = columns.get(key);
    const firstRank = ranks.get(key);
    if (first !== undefined && firstRank === rank) twice.push({ key, first, again: column });
    // A column that bears the name itself wins over one that bears an alias.
    if (firstRank !== undefined && firstRank <= rank) continue;
    columns.set(key, column);
    ranks.set(key, rank);
  }
  const isKnown = (key: Key) => columns.has(key) || (key === layout.key && hasStandIn(columns, layout));
  const missing = keysOf(layout.columns).filter((key) => layout.columns[key].required === true && !isKnown(key));
  return { row, columns, missing, twice };
}

function hasStandIn<Key extends string>(columns: ReadonlyMap<Key, number>, { standIn }: TableLayout<Key>): boolean {
  return standIn !== undefined && columns.has(standIn);
}
