import { plainDigits } from '../../text/decimal.ts';
import { valueReader, type DataColumn } from './columns.ts';
import type { DataRow } from './rows.ts';

/** Without it Excel reads UTF-8 as the machine's code page; every reader of data that we know skips it. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * What a spreadsheet may take for a formula, also behind white space and in full width; and the apostrophe itself, so that the
 * escape can be undone.
 */
const FORMULA_LIKE = /^['\t\r\n]|^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/**
 * The data as CSV by RFC 4180: comma, CRLF, quotes doubled, decimal point, nothing for what is absent. Text that a spreadsheet
 * could run gets one apostrophe in front; `unescaped` is exact, so that no datum is lost by it.
 */
export function csvOf(columns: readonly DataColumn[], rows: readonly DataRow[]): Uint8Array {
  const lines = [columns.map(({ name }) => quoted(name)).join(',')];
  const valueIn = valueReader();
  const printed = new Map<string, string>();
  const field = (value: string | number | undefined): string => {
    if (value === undefined) return '';
    if (typeof value === 'number') return plainDigits(value);
    const text = printed.get(value) ?? quoted(escaped(value));
    printed.set(value, text);
    return text;
  };
  for (const row of rows) lines.push(columns.map((column) => field(valueIn(column, row))).join(','));
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`);
}

/** A text no spreadsheet takes for a formula: the text itself, or the text behind one apostrophe. */
export function escaped(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/** The text that was escaped. */
export function unescaped(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** An empty text is written `""`, so that it differs from nothing. */
function quoted(text: string): string {
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
