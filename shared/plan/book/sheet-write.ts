import type ExcelJS from 'exceljs';
import { columnName } from '../../workbook/address.ts';
import { fitRow, freeze, put, setUpPage, setWidths, writeHeader } from '../../workbook/sheet-write.ts';
import { bodyStyle, formats, type CellKind } from '../../workbook/style.ts';
import type { TableLayout } from '../../workbook/table.ts';

/** How a column of a declared table looks: its width in characters, what its cells hold, what may be typed. */
export interface ColumnLook {
  readonly width: number;
  readonly kind: CellKind;
  readonly rule?: ExcelJS.DataValidation;
}

export type RowValues<Key extends string> = Readonly<Partial<Record<Key, string | number | Date>>>;

export interface TableContent<Key extends string> {
  readonly layout: TableLayout<Key>;
  readonly look: Readonly<Record<Key, ColumnLook>>;
  readonly rows: readonly RowValues<Key>[];
  /** Empty rows ready to be filled. */
  readonly spare: number;
}

const HEADER_ROW = 1;

/** Empty rows below what is written, bordered and with their rules. */
export const SPARE_ROWS = 40;

/** Writes a declared table as a sheet: what the reader finds again by the same declaration. */
export function writeTable<Key extends string>(book: ExcelJS.Workbook, content: TableContent<Key>): void {
  const { layout, look, rows, spare } = content;
  const keys = keysOf(layout.columns);
  const sheet = book.addWorksheet(layout.sheet);
  const lastRow = HEADER_ROW + rows.length + spare;
  setWidths(
    sheet,
    keys.map((key) => look[key].width),
  );
  writeHeader(
    sheet,
    HEADER_ROW,
    keys.map((key) => layout.columns[key].header + (layout.columns[key].required ? ' *' : '')),
  );
  for (let row = HEADER_ROW + 1; row <= lastRow; row += 1) {
    const values = rows[row - HEADER_ROW - 1];
    keys.forEach((key, index) => put(sheet, row, index + 1, values?.[key] ?? null, bodyStyle(look[key].kind)));
    if (values) fitRow(sheet, row);
  }
  keys.forEach((key, index) => {
    const column = index + 1;
    // Rows added below the last one must not lose the zeros of their codes either.
    if (look[key].kind === 'code') sheet.getColumn(column).numFmt = formats.text;
    const { rule } = look[key];
    if (rule) validate(sheet, `${columnName(column)}${HEADER_ROW + 1}:${columnName(column)}${lastRow}`, rule);
  });
  freeze(sheet, HEADER_ROW, 1);
  // Rows that nobody filled are not worth paper.
  const printed = HEADER_ROW + Math.max(rows.length, 1);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: keys.length,
    lastRow: printed,
    repeat: [HEADER_ROW, HEADER_ROW],
  });
}

function keysOf<Key extends string>(columns: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in columns) keys.push(key);
  return keys;
}

interface Validations {
  add(range: string, rule: ExcelJS.DataValidation): void;
}

function isValidations(value: unknown): value is Validations {
  return typeof value === 'object' && value !== null && 'add' in value && typeof value.add === 'function';
}

/** One rule for a whole range. exceljs' cells do the same through a property that its types leave out. */
function validate(sheet: ExcelJS.Worksheet, range: string, rule: ExcelJS.DataValidation): void {
  const validations: unknown = Reflect.get(sheet, 'dataValidations');
  if (!isValidations(validations)) throw new TypeError('exceljs keeps its data validations somewhere else now');
  validations.add(range, rule);
}
