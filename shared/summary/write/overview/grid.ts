import type ExcelJS from 'exceljs';
import { say, type MessageParams } from '../../../text/language.ts';
import { overviewTexts, type OverviewTextId } from '../../../text/messages/overview.ts';
import { put, putAcross } from '../../../workbook/sheet-write.ts';
import type { CellStyle } from '../../../workbook/style.ts';
import type { CellArea } from '../../../workbook/chart/chart.ts';
import { summarySheets } from '../../layout.ts';

/** First and last column, both included. */
export type Span = readonly [number, number];

/** Twelve columns in each half of the page and a narrow one between them: halves, thirds and sixths all fall on columns. */
export const COLUMNS = 25;
const HALF = 12;
const GUTTER = 13;
const [WIDE, NARROW] = [7.6, 1.6];
export const WHOLE: Span = [1, COLUMNS];
export const LEFT: Span = [1, HALF];
export const RIGHT: Span = [GUTTER + 1, COLUMNS];

/** A text of the page; it is for Vietnamese offices, like the whole workbook. */
export function label(id: OverviewTextId, params?: MessageParams): string {
  return say(overviewTexts[id], 'vi', params);
}

export function setGrid(sheet: ExcelJS.Worksheet): void {
  for (let column = 1; column <= COLUMNS; column += 1)
    sheet.getColumn(column).width = column === GUTTER ? NARROW : WIDE;
}

/** Spans of neighbouring widths from a first column on: `spansFrom(1, [2, 10])` is 1 – 2 and 3 – 12. */
export function spansFrom(first: number, widths: readonly number[]): readonly Span[] {
  let next = first;
  return widths.map((width) => {
    const span: Span = [next, next + width - 1];
    next += width;
    return span;
  });
}

/** A value over a span of columns, and how it looks. */
export type Placed = readonly [Span, ExcelJS.CellValue, CellStyle];

/** Writes one row of a fixed height: charts beside it count on that. */
export function writeFixed(sheet: ExcelJS.Worksheet, row: number, height: number, cells: readonly Placed[]): void {
  for (const [span, value, style] of cells) putAcross(sheet, row, span, value, style);
  sheet.getRow(row).height = height;
}

/** One text over several rows and columns, whose heights are what they are. */
export function mergeBlock(
  sheet: ExcelJS.Worksheet,
  [top, bottom]: Span,
  [left, right]: Span,
  value: ExcelJS.CellValue,
  style: CellStyle,
): void {
  sheet.mergeCells(top, left, bottom, right);
  put(sheet, top, left, value, style);
}

/** Width of a span of columns in character units. */
export function widthOf([first, last]: Span): number {
  const gutters = first <= GUTTER && GUTTER <= last ? 1 : 0;
  return (last - first + 1 - gutters) * WIDE + gutters * NARROW;
}

/** Cells of this sheet, as its charts refer to them. */
export function cellsHere(rows: Span, columns: Span): CellArea {
  return { sheet: summarySheets.overview, rows, columns };
}
