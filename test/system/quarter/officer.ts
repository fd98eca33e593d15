import ExcelJS from 'exceljs';

/** A form open in a spreadsheet program that is not ours; cells are found as an officer finds them: by code and column. */
export interface OpenForm {
  readonly book: ExcelJS.Workbook;
  readonly sheet: (name: string) => ExcelJS.Worksheet;
  /** Types into a cell; returns its address. */
  readonly type: (sheet: string, code: string, column: string, value: ExcelJS.CellValue) => string;
  /** Types into the field of the cover with this label; returns its address. */
  readonly sign: (label: string, value: ExcelJS.CellValue) => string;
  /** What stands in a cell. */
  readonly value: (sheet: string, code: string, column: string) => ExcelJS.CellValue;
  readonly address: (sheet: string, code: string, column: string) => string;
  /** Puts back every cell that was typed into. */
  readonly undo: () => void;
  readonly save: () => Promise<Uint8Array>;
}

export async function openForm(bytes: Uint8Array): Promise<OpenForm> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const before: (() => void)[] = [];
  const sheet = (name: string) => {
    const found = book.getWorksheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const cell = (name: string, code: string, column: string) =>
    sheet(name).getCell(rowOf(sheet(name), code), columnOf(sheet(name), column));
  const typeInto = (target: ExcelJS.Cell, value: ExcelJS.CellValue) => {
    const { value: was, style } = target;
    before.unshift(() => {
      target.value = was;
      target.style = style;
    });
    target.value = value;
    // As spreadsheet programs do; a style of its own, for exceljs lets cells share theirs.
    if (value instanceof Date) target.style = { ...style, numFmt: 'dd/mm/yyyy' };
    return target.address;
  };
  return {
    book,
    sheet,
    type: (name, code, column, value) => typeInto(cell(name, code, column), value),
    sign: (label, value) => typeInto(fieldOf(sheet('Bìa'), label), value),
    value: (name, code, column) => cell(name, code, column).value,
    address: (name, code, column) => cell(name, code, column).address,
    undo: () => before.splice(0).forEach((restore) => restore()),
    save: async () => new Uint8Array(await book.xlsx.writeBuffer()),
  };
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

/** The cell to the right of a label. */
function fieldOf(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Cell {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const text = sheet.getCell(row, column).value;
      if (typeof text !== 'string' || !text.startsWith(label)) continue;
      const next = Array.from({ length: 6 }, (_, step) => sheet.getCell(row, column + 1 + step));
      return next.find((cell) => cell.master !== sheet.getCell(row, column).master) ?? sheet.getCell(row, column + 1);
    }
  }
  throw new Error(`no label ${label}`);
}
