import type ExcelJS from 'exceljs';
import type { Ask } from '../../plan/ask.ts';
import type { SheetNames } from '../../report/report.ts';
import { address } from '../../workbook/address.ts';
import type { TableLayout } from '../../workbook/table.ts';
import { columnOf, coverLayout, figuresLayout, narrativeLayout, questions, tasksLayout } from '../layout.ts';

/** A sheet that is filled in. */
type Part = keyof SheetNames;

/** Where something is typed, whatever its address: the answer to `code` in the column `field`; on the cover the field itself. */
export interface Input {
  readonly part: Part;
  readonly code: string;
  readonly field: string;
}

/** An input cell of a form that we have just written. */
export interface Spot extends Input {
  readonly sheet: string;
  readonly cell: ExcelJS.Cell;
  readonly address: string;
}

/** The input cells of a form, by what is typed there. */
export interface Spots {
  readonly all: readonly Spot[];
  readonly at: (input: Input) => Spot | undefined;
}

/** Field of a cover entry: it has one cell. */
export const COVER_FIELD = 'value';

function keyOf({ part, code, field }: Input): string {
  return `${part}\n${code}\n${field}`;
}

/** Finds every input cell of a written form by the codes and labels that stand beside it; locked cells are no input. */
export function spotsOf(book: ExcelJS.Workbook, ask: Ask): Spots {
  const all = [
    ...coverSpots(book),
    ...tableSpots(book, 'figures', figuresLayout, codesOf(ask.measures), ['value', 'explanation']),
    ...tableSpots(book, 'tasks', tasksLayout, codesOf(ask.tasks), ['status', 'doneOn', 'document', 'note']),
    ...tableSpots(book, 'narrative', narrativeLayout, new Set(Object.keys(questions)), ['answer']),
  ].filter(({ cell }) => cell.style.protection?.locked === false);
  const byKey = new Map(all.map((spot) => [keyOf(spot), spot]));
  return { all, at: (input) => byKey.get(keyOf(input)) };
}

function codesOf(rows: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ code }) => code));
}

function tableSpots<Key extends string>(
  book: ExcelJS.Workbook,
  part: Part,
  layout: TableLayout<Key>,
  codes: ReadonlySet<string>,
  fields: readonly NoInfer<Key>[],
): Spot[] {
  const sheet = sheetOf(book, layout.sheet);
  const spots: Spot[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const code = sheet.getCell(row, columnOf(layout, layout.key)).value;
    if (typeof code !== 'string' || !codes.has(code)) continue;
    for (const field of fields) spots.push(spotAt(sheet, row, columnOf(layout, field), { part, code, field }));
  }
  return spots;
}

function coverSpots(book: ExcelJS.Workbook): Spot[] {
  const sheet = sheetOf(book, coverLayout.sheet);
  const byLabel = new Map<unknown, string>(
    Object.entries(coverLayout.fields).map(([field, { label }]) => [label, field]),
  );
  const spots: Spot[] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const code = byLabel.get(sheet.getCell(row, 1).value);
    if (code !== undefined) spots.push(spotAt(sheet, row, 2, { part: 'cover', code, field: COVER_FIELD }));
  }
  return spots;
}

function spotAt(sheet: ExcelJS.Worksheet, row: number, column: number, input: Input): Spot {
  return { ...input, sheet: sheet.name, cell: sheet.getCell(row, column), address: address(row, column) };
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`A form without its sheet ${name}`);
  return sheet;
}
