import type ExcelJS from 'exceljs';
import type { Finish } from '../../workbook/pack.ts';
import { freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison } from '../comparison.ts';
import { sourceColumns } from '../layout.ts';
import { writeLongRows, type LongValue } from './long-rows.ts';
import { lineCodeStyle } from './look.ts';
import { footerOf, momentOf, writeColumns } from './page.ts';

const HEADER_ROW = 1;
const COLUMNS = Object.keys(sourceColumns).length;

/**
 * Where every figure comes from: the stored file, its attempt, the sheet and cell, and the hash that proves it. Returns what
 * fills the lines in the finished part.
 */
export function writeSources(sheet: ExcelJS.Worksheet, comparison: Comparison): Finish {
  const lines = linesOf(comparison);
  const lastRow = Math.max(HEADER_ROW + 1, HEADER_ROW + lines.length);
  writeColumns(sheet, HEADER_ROW, Object.values(sourceColumns));
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: lastRow, column: COLUMNS } };
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: COLUMNS,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
  return writeLongRows(
    sheet,
    Array.from({ length: COLUMNS }, () => lineCodeStyle),
    lines,
  );
}

function linesOf(comparison: Comparison): LongValue[][] {
  const filings = new Map(
    comparison.filings.map((filing) => [filing.unit, { ...filing, at: momentOf(comparison, filing.receivedAt) }]),
  );
  return comparison.figures.flatMap(({ unit, measure, source }) => {
    const filing = filings.get(unit);
    if (filing === undefined || source === undefined) return [];
    return [[unit, measure.code, source.file, source.sheet, source.cell, filing.attempt, filing.at, filing.sha256]];
  });
}
