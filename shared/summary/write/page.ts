import type ExcelJS from 'exceljs';
import type { Period } from '../../period/period.ts';
import { formatInstant } from '../../period/zone.ts';
import { formatDate } from '../../text/date.ts';
import { columnName } from '../../workbook/address.ts';
import { say, type MessageParams } from '../../text/language.ts';
import { summaryText, type SummaryTextId } from '../../text/messages/summary.ts';
import { fitRow, put, putAcross, setWidths } from '../../workbook/sheet-write.ts';
import { formatNumber } from '../../text/number.ts';
import { FONT, styles, type CellStyle } from '../../workbook/style.ts';
import type { Comparison } from '../comparison.ts';
import type { SummaryColumn } from '../layout.ts';
import { headerStyle, noteStyle } from './look.ts';

/** The workbook is for Vietnamese offices: every text of it is Vietnamese. */
export function words(id: SummaryTextId, params?: MessageParams): string {
  return say(summaryText[id], 'vi', params);
}

/** `Quý I năm 2026`; the period that is called `Năm` is `Năm 2026`. */
export function periodText({ name, dataTo }: Period): string {
  const year = dataTo.slice(0, 4);
  return name.toLocaleLowerCase('vi') === 'năm' ? `${name} ${year}` : words('periodOfYear', { period: name, year });
}

/** `Quý I năm 2026 – Tỉnh Quảng Trị`. */
export function subjectOf({ period, province }: Comparison): string {
  return words('subject', { period: periodText(period), province: province.name });
}

/** `Số liệu từ ngày 15/12/2025 đến ngày 14/03/2026 (lũy kế …)`. */
export function windowOf({ period }: Comparison): string {
  return words('window', {
    from: formatDate(period.dataFrom),
    to: formatDate(period.dataTo),
    kind: words(period.kind === 'year-to-date' ? 'yearToDate' : 'inPeriod'),
  });
}

/** Whether the figures are provisional or final, and as of when. */
export function standingOf(comparison: Comparison): string {
  return words(comparison.final ? 'final' : 'provisional', { at: momentOf(comparison, comparison.asOf) });
}

/** A moment as the province's officers read it. */
export function momentOf(comparison: Comparison, instant: string): string {
  return formatInstant(instant, comparison.province.timeZone);
}

/** Title, subject, window and standing over the columns of a sheet. Returns the next free row. */
export function writeHead(
  sheet: ExcelJS.Worksheet,
  comparison: Comparison,
  columns: readonly [number, number],
  title: string,
  notes: readonly string[] = [],
): number {
  putAcross(sheet, 1, columns, title, styles.title);
  putAcross(sheet, 2, columns, `${subjectOf(comparison)}. ${windowOf(comparison)}`, styles.subtitleItalic);
  putAcross(sheet, 3, columns, standingOf(comparison), styles.signatureHint);
  notes.forEach((note, index) => putAcross(sheet, 4 + index, columns, note, noteStyle));
  return 4 + notes.length;
}

/** One header row from declared columns, with their widths. */
export function writeColumns(sheet: ExcelJS.Worksheet, row: number, columns: readonly SummaryColumn[]): void {
  setWidths(
    sheet,
    columns.map(({ width }) => width),
  );
  writeHeaderRow(
    sheet,
    row,
    columns.map(({ header }) => header),
  );
}

export function writeHeaderRow(sheet: ExcelJS.Worksheet, row: number, headers: readonly string[]): void {
  headers.forEach((header, index) => put(sheet, row, index + 1, header, headerStyle));
  fitRow(sheet, row);
}

/** A value with the style it is shown in. */
export type Shown = readonly [ExcelJS.CellValue, CellStyle];

/** Writes one row of a table from its first column on. */
export function writeRow(sheet: ExcelJS.Worksheet, row: number, cells: readonly Shown[]): void {
  cells.forEach(([value, style], index) => put(sheet, row, index + 1, value, style));
}

/** Pixels between the side margins of a landscape page (`setUpPage`); a printer may draw columns a little wider. */
const PAGE_PIXELS = 1026 * 0.97;

/** Pixels of the first columns of a sheet. */
function pixelsOf(sheet: ExcelJS.Worksheet, columns: number): number {
  return Array.from({ length: columns }, (_, index) => (sheet.getColumn(index + 1).width ?? 9) * 7 + 5).reduce(
    (total, pixels) => total + pixels,
    0,
  );
}

/**
 * One page wide by a fixed scale, at most the full size, which is returned: Excel leaves page breaks that were set out
 * of account when it fits a sheet to the page by itself.
 */
export function scaleToWidth(sheet: ExcelJS.Worksheet, columns: number): number {
  const scale = Math.min(100, Math.floor((100 * PAGE_PIXELS) / pixelsOf(sheet, columns)));
  sheet.pageSetup = { ...sheet.pageSetup, fitToPage: false, scale };
  return scale / 100;
}

/**
 * A sheet of thousands of lines is for the screen: a province that prints its whole workbook gets the header row and a
 * sentence on how to print a selection, not hundreds of pages.
 */
export function printHeaderOnly(sheet: ExcelJS.Worksheet, columns: number, lines: number): void {
  sheet.pageSetup = { ...sheet.pageSetup, printArea: `A$1:${columnName(columns)}$1` };
  const note = words('onScreenOnly', { sheet: sheet.name, lines: formatNumber(lines) });
  sheet.headerFooter = { ...sheet.headerFooter, oddHeader: `&L&9&"${FONT},Italic"${note}` };
}

/** Small print at the foot of every page. */
export function footerOf(comparison: Comparison): string {
  return `${subjectOf(comparison)} – ${comparison.edition}`;
}

/** Names of the units by code. */
export function namesOf(comparison: Comparison): ReadonlyMap<string, string> {
  return new Map(comparison.units.map(({ code, name }) => [code, name]));
}
