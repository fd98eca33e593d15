import type ExcelJS from 'exceljs';
import { columnName } from './address.ts';
import { BODY_SIZE, FONT, styles, type CellStyle } from './style.ts';
import { heightFor, heightOfLines } from './text-width.ts';

/** Sets value and style of one cell; styles are always assigned whole. */
export function put(
  sheet: ExcelJS.Worksheet,
  row: number,
  column: number,
  value: ExcelJS.CellValue,
  style: CellStyle,
): ExcelJS.Cell {
  // Not sheet.getCell, which writes the address only to read it again: four times as long.
  const cell = sheet.getRow(row).getCell(column);
  cell.value = value;
  cell.style = style;
  return cell;
}

/** A formula with the result it has right now, so that viewers that do not calculate show something true. */
export function formula(text: string, result: string | number): ExcelJS.CellFormulaValue {
  return { formula: text, result, date1904: false };
}

export function setWidths(sheet: ExcelJS.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

/** Width of several neighbouring columns in character units. */
function widthOf(sheet: ExcelJS.Worksheet, from: number, to: number): number {
  let width = 0;
  for (let column = from; column <= to; column += 1) width += sheet.getColumn(column).width ?? 9;
  return width;
}

/** One text over several columns of a row, with the height it needs. Raises the row, never lowers it. */
export function putAcross(
  sheet: ExcelJS.Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  value: ExcelJS.CellValue,
  style: CellStyle,
): ExcelJS.Cell {
  for (let column = from; column <= to; column += 1) sheet.getCell(row, column).style = style;
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = put(sheet, row, from, value, style);
  raise(sheet, row, heightFor(shownText(value), widthOf(sheet, from, to) - indentOf(style), shapeOf(style)));
  return cell;
}

/** Gives a row the height its wrapped, unmerged texts need. */
export function fitRow(sheet: ExcelJS.Worksheet, row: number, minimum = heightOfLines(1)): void {
  let height = minimum;
  sheet.getRow(row).eachCell((cell, column) => {
    if (cell.isMerged || cell.style.alignment?.wrapText !== true) return;
    const width = sheet.getColumn(column).width ?? 9;
    height = Math.max(height, heightFor(shownText(cell.value), width - indentOf(cell.style), shapeOf(cell.style)));
  });
  raise(sheet, row, height);
}

function raise(sheet: ExcelJS.Worksheet, row: number, height: number): void {
  const target = sheet.getRow(row);
  target.height = Math.max(target.height ?? 0, height);
}

function shownText(value: ExcelJS.CellValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value !== null && typeof value === 'object' && 'result' in value) {
    return typeof value.result === 'string' || typeof value.result === 'number' ? String(value.result) : '';
  }
  if (value !== null && typeof value === 'object' && 'richText' in value) {
    return value.richText.map((run) => run.text).join('');
  }
  return '';
}

/** An indent is as wide as three spaces of the workbook's usual font: nine pixels, of which a column's width has seven. */
function indentOf({ alignment }: CellStyle): number {
  return ((alignment?.indent ?? 0) * 9) / 7;
}

function shapeOf(style: CellStyle): { size: number; bold: boolean } {
  return { size: style.font?.size ?? BODY_SIZE, bold: style.font?.bold === true };
}

/** What stands at the head of an official document (decree 30/2020/NĐ-CP). */
export interface NationalHeading {
  readonly row: number;
  /** First and last column of the issuing body's half and of the nation's half. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** The issuing body: its parent or first line, then its own name in bold. */
  readonly issuer: readonly [string, string];
}

/** Writes the issuing body and `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` side by side. Returns the next free row. */
export function writeNationalHeading(sheet: ExcelJS.Worksheet, heading: NationalHeading): number {
  const { row, left, right, issuer } = heading;
  putAcross(sheet, row, left, issuer[0].toLocaleUpperCase('vi'), styles.headingPlain);
  putAcross(sheet, row, right, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', styles.headingStrong);
  putAcross(sheet, row + 1, left, issuer[1].toLocaleUpperCase('vi'), styles.headingStrong);
  putAcross(sheet, row + 1, right, 'Độc lập - Tự do - Hạnh phúc', styles.headingUnderlined);
  return row + 2;
}

/** Title in capitals and the lines below it, centred over the table. Returns the next free row. */
export function writeTitle(
  sheet: ExcelJS.Worksheet,
  row: number,
  columns: readonly [number, number],
  title: string,
  lines: readonly string[] = [],
): number {
  putAcross(sheet, row, columns, title.toLocaleUpperCase('vi'), styles.title);
  lines.forEach((text, index) => putAcross(sheet, row + 1 + index, columns, text, styles.subtitleItalic));
  return row + 1 + lines.length;
}

/** Header row of a table with the height its texts need. */
export function writeHeader(sheet: ExcelJS.Worksheet, row: number, headers: readonly string[]): void {
  headers.forEach((text, index) => put(sheet, row, index + 1, text, styles.tableHeader));
  fitRow(sheet, row, heightOfLines(2));
}

/** Keeps the rows down to `row` and the first columns in sight; hides the grid, the tables have borders. */
export function freeze(sheet: ExcelJS.Worksheet, row: number, columns = 0): void {
  sheet.views = [
    {
      state: 'frozen',
      xSplit: columns,
      ySplit: row,
      topLeftCell: columnName(columns + 1) + String(row + 1),
      activeCell: columnName(columns + 1) + String(row + 1),
      showGridLines: false,
      zoomScale: 100,
    },
  ];
}

export interface PageLayout {
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: number;
  readonly lastRow: number;
  /** First and last row of the table header, repeated on every page. */
  readonly repeat?: readonly [number, number];
  /** Small print at the left of the footer; the page number stands at the right. */
  readonly footer?: string;
}

/** A4, one page wide, as many high as needed, with page numbers. */
export function setUpPage(sheet: ExcelJS.Worksheet, layout: PageLayout): void {
  const { orientation, columns, lastRow, repeat } = layout;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    // exceljs puts the first `$` itself and expects the rest in exactly this form.
    printArea: `A$1:${columnName(columns)}$${String(lastRow)}`,
    ...(repeat ? { printTitlesRow: `${String(repeat[0])}:${String(repeat[1])}` } : {}),
  };
  // The size first: before a text that begins with a digit, `6 tháng`, it would swallow that digit.
  const font = `&9&"${FONT},Regular"`;
  const footer = (layout.footer ?? '').replaceAll('&', '&&');
  sheet.headerFooter = { ...sheet.headerFooter, oddFooter: `&L${font}${footer}&R${font}Trang &P/&N` };
}

/**
 * Locks everything but input cells, without a password: it guards against slips, not against people. Selecting, column widths and
 * row heights stay free.
 */
export async function protectSheet(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
