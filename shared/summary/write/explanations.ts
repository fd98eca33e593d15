import type ExcelJS from 'exceljs';
import { describe } from '../../text/describe.ts';
import { fitRow, freeze, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison } from '../comparison.ts';
import { explanationColumns } from '../layout.ts';
import { centreStyle, codeStyle, textStyle } from './look.ts';
import { footerOf, namesOf, words, writeColumns, writeHead, writeRow } from './page.ts';

const COLUMNS = Object.keys(explanationColumns).length;

/** What the check asked and how the units explained it, one line a question. */
export function writeExplanations(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const { explanations } = comparison;
  const names = namesOf(comparison);
  const header = 5;
  writeColumns(sheet, header, Object.values(explanationColumns));
  writeHead(sheet, comparison, [1, COLUMNS], words('explanationsTitle'), [words('explanationsNote')]);
  explanations.forEach(({ unit, query, explanation }, index) => {
    const row = header + 1 + index;
    writeRow(sheet, row, [
      [index + 1, centreStyle()],
      [unit, codeStyle()],
      [names.get(unit) ?? unit, textStyle()],
      [query.sheet, textStyle()],
      [query.cell, centreStyle()],
      [describe(query, 'vi').message, textStyle()],
      [explanation, textStyle()],
    ]);
    fitRow(sheet, row);
  });
  if (explanations.length === 0) {
    putAcross(sheet, header + 1, [1, COLUMNS], words('nothingExplained'), textStyle('faint'));
  }
  freeze(sheet, header, 3);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: COLUMNS,
    lastRow: header + Math.max(1, explanations.length),
    repeat: [header, header],
    footer: footerOf(comparison),
  });
}
