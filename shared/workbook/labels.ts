import { labelKey } from '../text/name.ts';
import type { Cell, Sheet } from './workbook.ts';

/** No header or label of ours comes near; longer texts are not worth comparing. */
const longestLabel = 60;

/** Headers and labels stand near the top, labels also at the left; rows and columns, 1-based. */
export const lastHeaderRow = 40;
export const lastLabelRow = 200;
export const lastLabelColumn = 12;

/**
 * Keys already made. The same few labels are compared again and again, in every file; the limit keeps what people type from
 * piling up.
 */
const known = new Map<string, string>();
const mostKnown = 3_000;

/** `labelKey`, remembered. */
export function keyOf(text: string): string {
  const key = known.get(text);
  if (key !== undefined) return key;
  if (known.size === mostKnown) known.clear();
  const made = labelKey(text);
  known.set(text, made);
  return made;
}

/** Key of a text cell that may be a header or a label; empty for any other cell. */
export function keyOfCell(cell: Cell): string {
  return cell.type === 'text' && cell.text.length <= longestLabel ? keyOf(cell.text) : '';
}

const inSheets = new WeakMap<Sheet, ReadonlySet<string>>();

/**
 * The keys of everything in a sheet that stands where headers and labels stand: rules a sheet out at a glance, whatever is
 * looked for. Remembered for as long as the sheet is.
 */
export function labelsIn(sheet: Sheet): ReadonlySet<string> {
  const seen = inSheets.get(sheet);
  if (seen !== undefined) return seen;
  const labels = new Set<string>();
  for (const [row, cells] of sheet.rows) {
    if (row > lastLabelRow) break;
    for (const [column, cell] of cells) {
      if (row > lastHeaderRow && column > lastLabelColumn) break;
      labels.add(keyOfCell(cell));
    }
  }
  inSheets.set(sheet, labels);
  return labels;
}

/** What a declared header or label is called: `rank` 0 is its own name, 1 an alias. */
export interface LabelNames<Key extends string> {
  readonly byLabel: ReadonlyMap<string, { readonly key: Key; readonly rank: 0 | 1 }>;
}

/** All names by their `labelKey`. A name of one entry wins over an alias of another. */
export function namesOf<Key extends string>(
  entries: readonly (readonly [Key, { readonly name: string; readonly aliases?: readonly string[] }])[],
): LabelNames<Key> {
  const byLabel = new Map<string, { readonly key: Key; readonly rank: 0 | 1 }>();
  for (const [key, { aliases = [] }] of entries) {
    for (const alias of aliases) byLabel.set(keyOf(alias), { key, rank: 1 });
  }
  for (const [key, { name }] of entries) byLabel.set(keyOf(name), { key, rank: 0 });
  return { byLabel };
}

/** The sheet of that name, in whatever spelling. */
export function sheetNamed(sheets: readonly Sheet[], name: string): Sheet | undefined {
  const wanted = keyOf(name);
  return sheets.find((sheet) => keyOf(sheet.name) === wanted);
}

/** Own keys of a declared record, in the order of declaration. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  const isOwn = (key: string): key is Key => Object.hasOwn(record, key);
  return Object.keys(record).filter(isOwn);
}
