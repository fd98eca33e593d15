import { keyOfCell, keysOf, lastHeaderRow, namesOf, type LabelNames } from './labels.ts';
import type { TableLayout } from './table.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Where the columns of a layout stand in a sheet. */
export interface Header<Key extends string> {
  readonly row: number;
  readonly columns: ReadonlyMap<Key, number>;
  /** Required columns that are not there; the key's only where its stand-in is gone too. */
  readonly missing: readonly Key[];
  /** Surplus columns of the same name, in this row or in a second header that says otherwise. */
  readonly twice: readonly Twice<Key>[];
}

interface Twice<Key extends string> {
  readonly key: Key;
  /** Column in the header's row. */
  readonly first: number;
  readonly again: number;
  /** Row of the other one. */
  readonly row: number;
}

/** A row with this share of the header's columns is a header too. */
const SHARE = 2 / 3;

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
  const found: Header<Key>[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row > lastHeaderRow) break;
    const header = readHeader(row, cells, names, layout);
    if (header.columns.size > 1) found.push(header);
    if (header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  const enough = Math.min(2, keys.length);
  if (best === undefined || best.columns.size < enough) return undefined;
  const least = Math.max(2, best.columns.size * SHARE);
  const rivals = found.filter(({ columns }) => columns.size >= least);
  return { ...best, twice: [...best.twice, ...rivals.flatMap((rival) => elsewhere(best, rival))] };
}

/** The columns that another header has in other places: nobody can tell which of the two the figures follow. */
function elsewhere<Key extends string>({ columns }: Header<Key>, rival: Header<Key>): Twice<Key>[] {
  return [...rival.columns].flatMap(([key, again]) => {
    const first = columns.get(key);
    return first === undefined || first === again ? [] : [{ key, first, again, row: rival.row }];
  });
}

function readHeader<Key extends string>(
  row: number,
  cells: ReadonlyMap<number, Cell>,
  { byLabel }: LabelNames<Key>,
  layout: TableLayout<Key>,
): Header<Key> {
  const columns = new Map<Key, number>();
  const ranks = new Map<Key, number>();
  const twice: Twice<Key>[] = [];
  for (const [column, cell] of cells) {
    const found = byLabel.get(keyOfCell(cell));
    if (found === undefined) continue;
    const { key, rank } = found;
    const first = columns.get(key);
    const firstRank = ranks.get(key);
    if (first !== undefined && firstRank === rank) twice.push({ key, first, again: column, row });
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
