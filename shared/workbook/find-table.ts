import type { Observation } from '../text/finding.ts';
import { copiesOf, renamed } from './copies.ts';
import { displayOf } from './display.ts';
import { findHeader, type Header } from './header.ts';
import { keyOf, keysOf, labelsIn, sheetNamed } from './labels.ts';
import { rowsOf } from './rows-of-table.ts';
import type { TableLayout } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** Where a declared table stands. */
interface Place<Key extends string> {
  readonly sheet: Sheet;
  readonly header: Header<Key>;
}

export interface FoundTable<Key extends string> {
  readonly sheet: Sheet;
  /** Undefined for a sheet of the right name that has no such row. */
  readonly header: Header<Key> | undefined;
  readonly observations: readonly Observation[];
}

/** A sheet with this share of the columns that the chosen one has, and all required ones, holds the same table again. */
const SHARE = 2 / 3;

/**
 * The sheet that holds a declared table: the one of that name, else the first visible one that has all its required
 * columns. A renamed sheet is noted, and so are other visible sheets that hold the table too.
 */
export function findTable<Key extends string>(
  workbook: Workbook,
  layout: TableLayout<Key>,
): FoundTable<Key> | undefined {
  const named = sheetNamed(workbook.sheets, layout.sheet);
  const required = requiredNames(layout);
  const whole = required.length > 0 ? workbook.sheets.flatMap((sheet) => wholeTable(sheet, layout, required)) : [];
  // Without its name a sheet is known by all its columns: no stand-in for the key.
  const first = named ? undefined : whole.find(({ header }) => header.columns.has(layout.key));
  const sheet = named ?? first?.sheet;
  if (sheet === undefined) return undefined;
  const header = first?.header ?? findHeader(sheet, layout);
  const others = whole.filter(
    (other) => other.sheet !== sheet && other.header.columns.size >= (header?.columns.size ?? 0) * SHARE,
  );
  const own = header && others.length > 0 ? contentOf({ sheet, header }, layout.key) : undefined;
  const twins = new Set(others.filter((other) => contentOf(other, layout.key) === own).map((twin) => twin.sheet));
  return {
    sheet,
    header,
    observations: [
      ...(named ? [] : [renamed(sheet, layout.sheet)]),
      ...copiesOf(
        sheet,
        layout.sheet,
        others.map((other) => other.sheet),
        (other) => twins.has(other),
      ),
    ],
  };
}

/** The sheet with its header, when it is visible and has all required columns. */
function wholeTable<Key extends string>(
  sheet: Sheet,
  layout: TableLayout<Key>,
  required: readonly (readonly string[])[],
): readonly Place<Key>[] {
  const labels = sheet.state === 'visible' ? labelsIn(sheet) : undefined;
  if (!labels || required.some((names) => !names.some((name) => labels.has(name)))) return [];
  const header = findHeader(sheet, layout);
  return header?.missing.length === 0 ? [{ sheet, header }] : [];
}

/** All names of each column without which a sheet does not hold the table; the key's may be gone where it has a stand-in. */
function requiredNames<Key extends string>({ columns, key, standIn }: TableLayout<Key>): string[][] {
  return keysOf(columns)
    .filter((column) => columns[column].required === true && (column !== key || standIn === undefined))
    .map((column) => [columns[column].header, ...(columns[column].aliases ?? [])].map(keyOf));
}

/** What people typed into a table, as one text: two copies with the same text say the same, wherever their rows stand. */
function contentOf<Key extends string>({ sheet, header }: Place<Key>, key: Key): string {
  const lines = rowsOf(sheet, header, key).map(({ cells }) =>
    [...header.columns.keys()]
      .flatMap((column) => {
        const cell = cells[column];
        return cell === undefined || cell.formula ? [] : [[column, displayOf(cell)]];
      })
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
  return JSON.stringify(lines.map((line) => JSON.stringify(line)).toSorted());
}
