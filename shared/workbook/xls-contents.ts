import { isLegacyFont } from './fonts.ts';
import { mostStyles, type ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { kindOfBuiltIn, kindOfFormat, type CellStyle, type NumberKind } from './styles-read.ts';
import type { Sheet } from './workbook.ts';
import { recordKind, recordsFrom, textIn, type BiffRecord } from './xls-records.ts';

/** What the first part of an .xls stream declares for the whole workbook. */
export interface XlsContents {
  readonly date1904: boolean;
  readonly styles: readonly CellStyle[];
  /** Sheets with cells, in the order of their tabs; `at` is where their records begin. */
  readonly sheets: readonly { readonly name: string; readonly state: Sheet['state']; readonly at: number }[];
  /** The shared strings as they stand: one record and those that continue it. */
  readonly strings: Buffer;
}

const states: readonly Sheet['state'][] = ['visible', 'hidden', 'veryHidden'];
const sheetKind = { cells: 0, macros: 1 } as const;

const need = (body: Buffer, length: number): Buffer =>
  body.length < length ? refuse('workbook-damaged', 'short record') : body;

/** Reads the workbook's own records. A password, a macro sheet and too many of anything give the file up. */
export function readXlsContents(stream: Buffer, limits: ReadingLimits): XlsContents {
  const sheets: { name: string; state: Sheet['state']; at: number }[] = [];
  const fonts: string[] = [];
  const formats = new Map<number, NumberKind>();
  const styles: { font: number; format: number }[] = [];
  const strings: Buffer[] = [];
  let date1904 = false;
  let before: BiffRecord | undefined;
  for (const record of recordsFrom(stream, 0)) {
    const { kind, body } = record;
    if (kind === recordKind.password) refuse('workbook-password');
    else if (kind === recordKind.date1904) date1904 = need(body, 2).readUInt16LE(0) === 1;
    else if (kind === recordKind.font) fonts.push(textIn(body, 14, 1));
    else if (kind === recordKind.format) formats.set(need(body, 2).readUInt16LE(0), kindOfFormat(textIn(body, 2, 2)));
    else if (kind === recordKind.style) {
      if (styles.length === mostStyles) refuse('workbook-unusual', 'too many styles');
      styles.push({ font: need(body, 4).readUInt16LE(0), format: body.readUInt16LE(2) });
    } else if (kind === recordKind.strings) {
      if (need(body, 8).readUInt32LE(4) > limits.allCells) refuse('workbook-too-many-cells', 'shared strings');
      strings.push(record.whole);
    } else if (kind === recordKind.continued) {
      if (before?.kind === recordKind.strings) strings.push(record.whole);
      continue;
    } else if (kind === recordKind.sheet) {
      const type = need(body, 8).readUInt8(5);
      if (type === sheetKind.macros) refuse('workbook-macro', 'macro sheet');
      const state = states[body.readUInt8(4) & 3] ?? 'visible';
      if (type === sheetKind.cells) sheets.push({ name: textIn(body, 6, 1), state, at: body.readUInt32LE(0) });
    }
    before = record;
  }
  if (sheets.length === 0) refuse('workbook-damaged', 'no sheet');
  if (sheets.length > limits.sheets) {
    refuse('workbook-too-many-sheets', undefined, { params: { count: sheets.length, most: limits.sheets } });
  }
  return {
    date1904,
    sheets,
    strings: Buffer.concat(strings),
    styles: styles.map(({ font, format }) => {
      const kind = formats.get(format) ?? kindOfBuiltIn(format);
      // There is no font with the number 4.
      const name = fonts[font > 4 ? font - 1 : font];
      return name !== undefined && isLegacyFont(name) ? { kind, legacyFont: name } : { kind };
    }),
  };
}
