import ExcelJS from 'exceljs';
import { readForm, type FormReading } from '../../../shared/form/read.ts';
import { writeForm } from '../../../shared/form/write.ts';
import type { Ask } from '../../../shared/plan/ask.ts';
import type { Report } from '../../../shared/report/report.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { smallAsk } from './small-ask.ts';

export const ISSUED_AT = '2026-03-05T01:00:00.000Z';

/** A workbook opened by exceljs, with cells found as an officer finds them: by code and by column name. */
export interface Editing {
  readonly book: ExcelJS.Workbook;
  readonly sheet: (name: string) => ExcelJS.Worksheet;
  readonly cell: (sheet: string, code: string, header: string) => ExcelJS.Cell;
}

/** The form of the small ask, blank or filled, edited as with a spreadsheet program that is not ours. */
export async function editedForm(
  edit: (form: Editing) => void,
  ask: Ask = smallAsk,
  filled?: Report,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const blank = await writeForm(ask, undefined, ISSUED_AT, filled);
  await book.xlsx.load(blank.slice().buffer);
  const sheet = (name: string) => {
    const found = book.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  edit({
    book,
    sheet,
    cell: (name, code, header) => sheet(name).getCell(rowOf(sheet(name), code), columnOf(sheet(name), header)),
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Reads bytes as a form of the small ask; a file that cannot be opened fails the test. */
export function readBytes(bytes: Uint8Array, ask: Ask | undefined = smallAsk): FormReading {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(inWords(opened.observation, 'vi').message);
  return readForm(opened.workbook, ask);
}

export async function readEdited(edit: (form: Editing) => void): Promise<FormReading> {
  return readBytes(await editedForm(edit));
}

function rowOf(sheet: ExcelJS.Worksheet, code: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getCell(row, 1).value === code) return row;
  throw new Error(`no row ${code}`);
}

function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      if (sheet.getCell(row, column).value === header) return column;
    }
  }
  throw new Error(`no column ${header}`);
}
