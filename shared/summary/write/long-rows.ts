import type ExcelJS from 'exceljs';
import { columnName } from '../../workbook/address.ts';
import type { Finish } from '../../workbook/pack.ts';
import type { CellStyle } from '../../workbook/style.ts';
import { put } from '../../workbook/sheet-write.ts';

/** What a cell of a long sheet may hold; text is always text, never a formula. */
export type LongValue = string | number | undefined;

/** Row of the pattern: right below the header. */
const FIRST = 2;
const PATTERN_ROW = /<row r="2"[^>]*>(.*?)<\/row>/s;

/**
 * Puts one row of empty styled cells where the rows of a long sheet will come, and returns what writes them into the
 * finished part. exceljs needs about 2 KB of memory a cell; a province has more than a hundred thousand here.
 */
export function writeLongRows(
  sheet: ExcelJS.Worksheet,
  columnStyles: readonly CellStyle[],
  rows: Iterable<readonly LongValue[]>,
): Finish {
  columnStyles.forEach((style, index) => put(sheet, FIRST, index + 1, null, style));
  return (xml, share) => {
    const pattern = PATTERN_ROW.exec(xml)?.[1] ?? '';
    const starts = columnStyles.map((_, index) => {
      const column = columnName(index + 1);
      return { column, style: styleId(pattern, column) };
    });
    const lines: string[] = [];
    for (const values of rows) lines.push(rowXml(FIRST + lines.length, values, starts, share));
    // A replacement text would read `$` signs of the data as references.
    return xml.replace(PATTERN_ROW, () => lines.join(''));
  };
}

function styleId(pattern: string, column: string): string {
  return new RegExp(`<c r="${column}${String(FIRST)}" s="(\\d+)"`).exec(pattern)?.[1] ?? '0';
}

interface ColumnStart {
  readonly column: string;
  readonly style: string;
}

function rowXml(
  row: number,
  values: readonly LongValue[],
  starts: readonly ColumnStart[],
  share: (text: string) => number,
): string {
  let cells = '';
  for (const [index, value] of values.entries()) {
    const start = starts[index];
    if (value === undefined || start === undefined) continue;
    const [type, shown] = typeof value === 'number' ? ['', value] : [' t="s"', share(value)];
    cells += `<c r="${start.column}${String(row)}" s="${start.style}"${type}><v>${String(shown)}</v></c>`;
  }
  return `<row r="${String(row)}">${cells}</row>`;
}
