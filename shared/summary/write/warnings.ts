import type ExcelJS from 'exceljs';
import { warningText, warningTexts } from '../../text/messages/warning.ts';
import { fitRow, freeze, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison } from '../comparison.ts';
import { warningColumns } from '../layout.ts';
import { centreStyle, codeStyle, textStyle } from './look.ts';
import { footerOf, namesOf, words, writeColumns, writeHead, writeRow } from './page.ts';
import type { Warning, WarningId } from '../warning.ts';

const COLUMNS = Object.keys(warningColumns).length;
/** Kinds in the order of the catalogue: what bears on figures first. */
const kinds = Object.keys(warningTexts) as WarningId[];

/** What a person should look at, by kind: where, what was seen, what to do. */
export function writeWarnings(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const names = namesOf(comparison);
  const byKind = Map.groupBy(comparison.warnings, ({ id }) => id);
  const header = 5;
  writeColumns(sheet, header, Object.values(warningColumns));
  writeHead(sheet, comparison, [1, COLUMNS], words('warningsTitle'), [words('warningsNote')]);
  let row = header;
  for (const kind of kinds) {
    const [first, ...others] = byKind.get(kind) ?? [];
    if (first === undefined) continue;
    row += 1;
    const { title } = warningText(first, 'vi');
    putAcross(
      sheet,
      row,
      [1, COLUMNS],
      words('warningsKind', { title, count: others.length + 1 }),
      textStyle('strong'),
    );
    for (const [index, warning] of [first, ...others].entries()) {
      row += 1;
      writeWarning(sheet, row, index + 1, warning, names);
    }
  }
  if (row === header) {
    row += 1;
    putAcross(sheet, row, [1, COLUMNS], words('nothingToWarn'), textStyle('faint'));
  }
  freeze(sheet, header, 3);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: COLUMNS,
    lastRow: row,
    repeat: [header, header],
    footer: footerOf(comparison),
  });
}

function writeWarning(
  sheet: ExcelJS.Worksheet,
  row: number,
  number: number,
  warning: Warning,
  names: ReadonlyMap<string, string>,
): void {
  const { unit } = warning;
  const { message, hint } = warningText(warning, 'vi');
  writeRow(sheet, row, [
    [number, centreStyle()],
    [unit ?? '', codeStyle()],
    [unit === undefined ? words('warningsProvince') : (names.get(unit) ?? unit), textStyle()],
    [message, textStyle()],
    [hint, textStyle()],
  ]);
  fitRow(sheet, row);
}
