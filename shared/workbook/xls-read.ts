import { read, type CellObject } from '@e965/xlsx';
import { serialToDate } from '../text/date.ts';
import { longestText, type ReadingLimits } from './limits.ts';
import { openOle } from './ole.ts';
import { refuse } from './refusal.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';
import { readXlsContents, type XlsContents } from './xls-contents.ts';
import { recordKind, recordOf } from './xls-records.ts';
import { readXlsSheet, type XlsSheet } from './xls-sheet.ts';

/** What a formula or a cell without a value shows. Source: [MS-XLS] 2.5.10. */
const errorCodes: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/**
 * Reads an Excel 97–2003 workbook. Our own walk over its records bounds it and knows everything but the values (sheets, styles,
 * fonts, hidden rows, which cells hold formulas); the values alone are left to SheetJS, which is given a stream of our making
 * that holds nothing else: no formulas, names, drawings, macros or number formats. Imported only when such a file arrives.
 */
export function readXls(file: Buffer, limits: ReadingLimits): Workbook {
  const container = openOle(file);
  if (container.names.has('_vba_project_cur')) refuse('workbook-macro', 'VBA project');
  const stream = container.read('Workbook') ?? refuse('workbook-old-excel');
  const contents = readXlsContents(stream, limits);
  const sheets = readSheets(stream, contents, limits);
  const values = valuesOf(contents, sheets);
  return {
    format: 'xls',
    sheets: sheets.map((sheet, index): Sheet => {
      const { name, state, hiddenRows, truncated } = sheet;
      return { name, state, hiddenRows, truncated, rows: rowsOf(values(index), sheet, contents.date1904, name) };
    }),
  };
}

type NamedSheet = XlsSheet & Pick<Sheet, 'name' | 'state'>;

/** In the order of the tabs. Sheets that share records would cost time and memory many times over, so none may. */
function readSheets(stream: Buffer, contents: XlsContents, limits: ReadingLimits): readonly NamedSheet[] {
  const sheets: NamedSheet[] = [];
  let end = 0;
  let count = 0;
  for (const [index, { name, state, at }] of [...contents.sheets.entries()].toSorted(([, a], [, b]) => a.at - b.at)) {
    if (at < end) refuse('workbook-unsafe', 'sheets overlap', { sheet: name });
    const sheet = readXlsSheet(stream, { name, at }, contents.styles, limits);
    end = sheet.end;
    count += sheet.count;
    if (count > limits.allCells) refuse('workbook-too-many-cells', 'all sheets', { sheet: name });
    sheets[index] = { ...sheet, name, state };
  }
  return sheets;
}

/** The least stream that holds the values: sheets by number, the strings, the cells. */
function valuesOf(
  contents: XlsContents,
  sheets: readonly XlsSheet[],
): (index: number) => readonly (CellObject[] | undefined)[] {
  const begin = (type: number): Buffer => {
    const body = Buffer.alloc(16);
    body.writeUInt16LE(0x0600, 0);
    body.writeUInt16LE(type, 2);
    return recordOf(recordKind.begin, body);
  };
  const end = recordOf(recordKind.end, Buffer.alloc(0));
  const entry = (at: number, index: number): Buffer => {
    const name = Buffer.from(String(index), 'latin1');
    const body = Buffer.alloc(8 + name.length);
    body.writeUInt32LE(at, 0);
    body.writeUInt8(name.length, 6);
    name.copy(body, 8);
    return recordOf(recordKind.sheet, body);
  };
  const parts = sheets.map(({ values }) => Buffer.concat([begin(0x0010), values, end]));
  const entries = (starts: readonly number[]): Buffer => Buffer.concat(starts.map(entry));
  const head = (starts: readonly number[]): Buffer =>
    Buffer.concat([begin(0x0005), entries(starts), contents.strings, end]);
  let at = head(parts.map(() => 0)).length;
  const starts = parts.map((part) => (at += part.length) - part.length);
  const made = Buffer.concat([head(starts), ...parts]);
  const book = read(made, { type: 'buffer', dense: true, cellFormula: false, cellHTML: false, cellText: false });
  return (index) => book.Sheets[String(index)]?.['!data'] ?? [];
}

function rowsOf(
  values: readonly (CellObject[] | undefined)[],
  sheet: XlsSheet,
  date1904: boolean,
  name: string,
): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  // Rows and cells may be missing anywhere in between, so they are visited by their numbers.
  for (const rowIndex of values.keys()) {
    const cells = new Map<number, Cell>();
    const row = values[rowIndex] ?? [];
    for (const columnIndex of row.keys()) {
      const value = row[columnIndex];
      const cell = value && cellOf(value, rowIndex + 1, columnIndex + 1, sheet, date1904, name);
      if (cell) cells.set(columnIndex + 1, cell);
    }
    if (cells.size > 0) rows.set(rowIndex + 1, cells);
  }
  return rows;
}

function cellOf(
  { t, v }: CellObject,
  row: number,
  column: number,
  sheet: XlsSheet,
  date1904: boolean,
  name: string,
): Cell | undefined {
  const { kind, legacyFont } = sheet.styleOf(row, column);
  const place = {
    row,
    column,
    formula: sheet.hasFormula(row, column),
    ...(legacyFont === undefined ? {} : { legacyFont }),
  };
  if (t === 'e') return { ...place, type: 'error', code: errorCodes[Number(v)] ?? '#N/A' };
  if (typeof v === 'boolean') return { ...place, type: 'boolean', boolean: v };
  if (typeof v === 'number') {
    // No program writes such a number; bytes gone wrong do.
    if (!Number.isFinite(v)) return { ...place, type: 'error', code: '#NUM!' };
    const date = kind === 'date' ? serialToDate(v, date1904) : undefined;
    if (date !== undefined) return { ...place, type: 'date', date };
    return { ...place, type: 'number', number: v, percent: kind === 'percent' };
  }
  if (typeof v !== 'string' || v.trim() === '') return undefined;
  if (v.length > longestText) return refuse('workbook-text-too-long', undefined, { sheet: name });
  return { ...place, type: 'text', text: v };
}
