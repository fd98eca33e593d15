import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../shared/summary/write/page-breaks.ts';
import { printHeaderOnly, scaleToWidth } from '../../../shared/summary/write/page.ts';
import { changeStyle, textStyle } from '../../../shared/summary/write/look.ts';

function sheetOf(rows: number, points: number): ExcelJS.Worksheet {
  const sheet = new ExcelJS.Workbook().addWorksheet('Trang');
  for (let row = 1; row <= rows; row += 1) sheet.getRow(row).height = points;
  return sheet;
}

const breaksOf = (sheet: ExcelJS.Worksheet): number[] => sheet.model.rowBreaks.map(({ id }) => id);

describe('pages of a sheet of several tables', () => {
  it('break before a table that the page in hand cannot hold', () => {
    const sheet = sheetOf(40, 20);
    pagesOf(sheet, 1).keep(15, 30);
    expect(breaksOf(sheet)).toEqual([14]);
  });

  it('do not break where the table fits', () => {
    const sheet = sheetOf(40, 20);
    pagesOf(sheet, 1).keep(15, 24);
    expect(breaksOf(sheet)).toEqual([]);
  });

  it('hold more rows the smaller they are printed, and begin anew below a break', () => {
    const sheet = sheetOf(120, 20);
    const pages = pagesOf(sheet, 0.5);
    expect([24, 48].map((row) => pages.endsBelow(row, 40))).toEqual([false, true]);
    expect([60, 96].map((row) => pages.endsBelow(row, 40))).toEqual([false, true]);
  });
});

describe('a sheet on paper', () => {
  it('is scaled to the width of a page, never above its full size', () => {
    const sheet = sheetOf(1, 15);
    sheet.getColumn(1).width = 10;
    expect(scaleToWidth(sheet, 1)).toBe(1);
    for (let column = 1; column <= 20; column += 1) sheet.getColumn(column).width = 14;
    const scale = scaleToWidth(sheet, 20);
    expect(scale * 20 * (14 * 7 + 5)).toBeLessThanOrEqual(1026);
    expect(sheet.pageSetup).toMatchObject({ fitToPage: false, scale: Math.round(scale * 100) });
  });

  it('of thousands of lines prints its header and how to print a selection', () => {
    const sheet = sheetOf(1, 15);
    printHeaderOnly(sheet, 3, 9434);
    expect(sheet.pageSetup.printArea).toBe('A$1:C$1');
    expect(sheet.headerFooter.oddHeader).toContain('9.434');
    // Excel refuses a file with a longer one.
    expect(sheet.headerFooter.oddHeader?.length).toBeLessThan(255);
  });

  it('keeps texts clear of their lines and tells better from worse without colour', () => {
    expect(textStyle().alignment?.indent).toBe(1);
    expect(changeStyle('rate', 'good', '(+)').numFmt).not.toBe(changeStyle('rate', 'bad', '(−)').numFmt);
  });
});
