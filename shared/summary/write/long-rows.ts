import type ExcelJS from 'exceljs';
import { columnName } from '../../workbook/address.ts';
import type { Finish } from '../../workbook/pack.ts';
import type { CellStyle } from '../../workbook/style.ts';
import type { SharedStrings } from '../../workbook/shared-strings-write.ts';
import { put } from '../../workbook/sheet-write.ts';

/** A formula of ours, with the value it has now. Texts of officers never stand in one. */
interface LongFormula {
  readonly formula: string;
  readonly result: string | number;
}

/** What a cell of a long sheet may hold; text is always text, never a formula. */
export type LongValue = string | number | LongFormula | undefined;

/** Row of the pattern: right below the header. */
const FIRST = 2;
const PATTERN_ROW = /<row r="2"[^>]*>(.*?)<\/row>/s;
const PATTERN_ROW_WHOLE = /<row r="2"[^>]*>.*?<\/row>/s;
/** Characters encoded at once. */
const STRETCH = 1 << 16;

/**
 * Puts one row of empty styled cells where the rows of a long sheet will come, and returns what writes them into the
 * finished part. exceljs needs about 2 KB of memory a cell; a province has more than half a million here.
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
      return { before: `<c r="${column}`, after: `" s="${styleId(pattern, column)}"` };
    });
    const [before = '', after = ''] = xml.split(PATTERN_ROW_WHOLE);
    const lines = function* (): Generator<string> {
      yield before;
      let row = FIRST;
      for (const values of rows) {
        yield rowXml(String(row), values, starts, share);
        row += 1;
      }
      yield after;
    };
    return encoded(lines());
  };
}

/** The UTF-8 of many texts one after the other, a stretch at a time: longer ones take twice the time a character. */
function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  let pending = '';
  for (const text of texts) {
    pending += text;
    if (pending.length < STRETCH) continue;
    yield bytesOf(pending);
    pending = '';
  }
  yield bytesOf(pending);
}

/** No character of a string takes more than three bytes; counting them first would take as long as writing them. */
function bytesOf(text: string): Uint8Array {
  const room = Buffer.allocUnsafeSlow(text.length * 3);
  return room.subarray(0, room.write(text));
}

function styleId(pattern: string, column: string): string {
  return new RegExp(`<c r="${column}${String(FIRST)}" s="(\\d+)"`).exec(pattern)?.[1] ?? '0';
}

/** What stands around the row's number in the tag of a column's cells. */
interface ColumnStart {
  readonly before: string;
  readonly after: string;
}

function rowXml(
  row: string,
  values: readonly LongValue[],
  starts: readonly ColumnStart[],
  share: SharedStrings['share'],
): string {
  let xml = `<row r="${row}">`;
  for (const [index, { before, after }] of starts.entries()) {
    const value = values[index];
    if (value !== undefined) xml += before + row + after + contentOf(value, share);
  }
  return `${xml}</row>`;
}

/** The rest of a cell's tag, and what stands in the cell. */
function contentOf(value: Exclude<LongValue, undefined>, share: SharedStrings['share']): string {
  if (typeof value === 'number') return `><v>${String(value)}</v></c>`;
  if (typeof value === 'string') return ` t="s"><v>${String(share(value))}</v></c>`;
  const { formula, result } = value;
  const type = typeof result === 'number' ? '' : ' t="str"';
  return `${type}><f>${escaped(formula)}</f><v>${escaped(String(result))}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
