import type ExcelJS from 'exceljs';
import { freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison } from '../comparison.ts';
import { sourceColumns } from '../layout.ts';
import { lineCodeStyle, lineStyle } from './look.ts';
import { footerOf, momentOf, writeColumns, writeRow } from './page.ts';

const HEADER_ROW = 1;

/** Where every figure comes from: the stored file, its attempt, the sheet and cell, and the hash that proves it. */
export function writeSources(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const filings = new Map(comparison.filings.map((filing) => [filing.unit, filing]));
  const received = new Map(comparison.filings.map(({ unit, receivedAt }) => [unit, momentOf(comparison, receivedAt)]));
  writeColumns(sheet, HEADER_ROW, Object.values(sourceColumns));
  let row = HEADER_ROW;
  for (const { unit, measure, source } of comparison.figures) {
    const filing = filings.get(unit);
    if (filing === undefined || source === undefined) continue;
    row += 1;
    writeRow(sheet, row, [
      [unit, lineCodeStyle],
      [measure.code, lineCodeStyle],
      [source.file, lineCodeStyle],
      [source.sheet, lineCodeStyle],
      [source.cell, lineCodeStyle],
      [filing.attempt, lineCodeStyle],
      [received.get(unit) ?? '', lineStyle],
      [filing.sha256, lineCodeStyle],
    ]);
  }
  const columns = Object.keys(sourceColumns).length;
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row, column: columns } };
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns,
    lastRow: Math.max(row, HEADER_ROW + 1),
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
}
