import type ExcelJS from 'exceljs';
import { say } from '../../text/language.ts';
import { provinceBookTexts } from '../../text/messages/province-book.ts';
import { oneOf, oneOfRange } from '../../workbook/validation-write.ts';
import type { ColumnLook } from './sheet-write.ts';
import type { Words } from './words.ts';

const texts = { title: say(provinceBookTexts.listTitle, 'vi'), error: say(provinceBookTexts.listError, 'vi') };

export const code = (width: number): ColumnLook => ({ width, kind: 'code' });
export const text = (width: number): ColumnLook => ({ width, kind: 'text' });
export const centre = (width: number): ColumnLook => ({ width, kind: 'centre' });
export const number = (width: number): ColumnLook => ({ width, kind: 'decimal' });
export const day = (width: number): ColumnLook => ({ width, kind: 'date' });

/** One of the words of a column. */
export const word = (width: number, words: Words<string>): ColumnLook => ({
  width,
  kind: 'centre',
  rule: oneOf(Object.values(words), texts),
});

/** Text that may be chosen from a range. */
export const listed = (width: number, range: string): ColumnLook => ({ ...text(width), rule: rangeRule(range) });

const rangeRule = (range: string): ExcelJS.DataValidation => oneOfRange(range, texts);

/** A day for a date cell; nothing for an absent one. */
export const date = (iso: string | undefined): Date | undefined => (iso === undefined ? undefined : new Date(iso));

/** Codes with room to wrap between them; nothing where there are none. */
export const joined = (codes: readonly string[]): string | undefined =>
  codes.length === 0 ? undefined : codes.join(' + ');
