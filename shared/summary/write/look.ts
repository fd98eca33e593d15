import type ExcelJS from 'exceljs';
import { colours, fillOf, FONT, formats, thinBorder, type CellStyle } from '../../workbook/style.ts';

/**
 * Styles of the summary's tables: denser than the form's, since a province's tables are wide. Every style is one shared
 * object: exceljs recognises it by identity, which keeps a sheet of a hundred thousand cells cheap.
 */
const SIZE = 10;

type Horizontal = 'left' | 'center' | 'right';

/** What a cell says besides its value: by sign and by fill, so that it survives a black-and-white printer. */
export type Tone = 'plain' | 'strong' | 'good' | 'bad' | 'faint' | 'absent';

const fonts: Readonly<Record<Tone, Partial<ExcelJS.Font>>> = {
  plain: { name: FONT, size: SIZE, color: { argb: colours.ink } },
  strong: { name: FONT, size: SIZE, bold: true, color: { argb: colours.ink } },
  good: { name: FONT, size: SIZE, color: { argb: colours.good } },
  bad: { name: FONT, size: SIZE, bold: true, color: { argb: colours.bad } },
  faint: { name: FONT, size: SIZE, italic: true, color: { argb: colours.faint } },
  absent: { name: FONT, size: SIZE, color: { argb: colours.faint } },
};

const fills: Readonly<Partial<Record<Tone, ExcelJS.FillPattern>>> = {
  strong: fillOf(colours.section),
  good: fillOf(colours.goodFill),
  bad: fillOf(colours.badFill),
};

const made = new Map<string, CellStyle>();

function style(key: string, make: () => CellStyle): CellStyle {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

function bordered(tone: Tone, horizontal: Horizontal, numFmt: string): CellStyle {
  return style(`${tone} ${horizontal} ${numFmt}`, () => ({
    font: fonts[tone],
    // Text that touches the lines of its cell is hard to read; numbers keep their distance by their format.
    alignment: { horizontal, vertical: 'middle', wrapText: true, ...(horizontal === 'left' ? { indent: 1 } : {}) },
    numFmt,
    border: thinBorder,
    ...(fills[tone] === undefined ? {} : { fill: fills[tone] }),
  }));
}

/** Text, wrapped from the left. */
export const textStyle = (tone: Tone = 'plain'): CellStyle => bordered(tone, 'left', formats.general);
/** Short text in the middle. */
export const centreStyle = (tone: Tone = 'plain'): CellStyle => bordered(tone, 'center', formats.general);
/** The same in smaller print, for narrow columns. */
export const smallCentreStyle = (tone: Tone = 'plain'): CellStyle =>
  style(`small ${tone}`, () => ({ ...centreStyle(tone), font: { ...fonts[tone], size: 9 } }));
/** A count in the middle. */
export const countStyle = (tone: Tone = 'plain'): CellStyle => bordered(tone, 'center', formats.integer);
/** Codes: text whatever it looks like, so that `00004` keeps its zeros. */
export const codeStyle = (tone: Tone = 'plain'): CellStyle => bordered(tone, 'left', formats.text);

/** Keeps a number as far from the line at its right as a hyphen is wide. */
const AIR = '_-';

/** How a number is shown: `rate` with 2 decimals always, `amount` with none when whole, else 2. */
export type NumberKind = 'rate' | 'amount';

/** A number; `sign` follows it on the page and stays out of its value. */
export function numberStyle(value: number, kind: NumberKind, tone: Tone = 'plain', sign = ''): CellStyle {
  const digits = kind === 'amount' && Number.isInteger(value) ? formats.integer : formats.decimal;
  return bordered(tone, 'right', `${digits}${sign === '' ? '' : `" ${sign}"`}${AIR}`);
}

/** A rise or a fall by its arrow; `sign` says whether it is for the better. */
export function changeStyle(kind: NumberKind, tone: Tone = 'plain', sign = ''): CellStyle {
  const digits = kind === 'amount' ? formats.integer : formats.decimal;
  const after = `${sign === '' ? '' : `" ${sign}"`}${AIR}`;
  return bordered(tone, 'right', `"▲ "${digits}${after};"▼ "${digits}${after};"="${AIR}`);
}

/** How many more of something, or how many fewer, are needed. */
export function gapStyle(higher: boolean, tone: Tone): CellStyle {
  return bordered(tone, 'right', `"${higher ? '▲' : '▼'} "${formats.integer}${AIR}`);
}

/** Where nothing was asked. */
export const greyStyle: CellStyle = { border: thinBorder, fill: fillOf('FFD9D9D9') };

export const headerStyle: CellStyle = {
  font: { name: FONT, size: SIZE, bold: true, color: { argb: colours.ink } },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: thinBorder,
  fill: fillOf(colours.header),
};

/** Header of a narrow indicator column: smaller, so that long titles stay whole. */
export const narrowHeaderStyle: CellStyle = {
  ...headerStyle,
  font: { name: FONT, size: 9, bold: true, color: { argb: colours.ink } },
};

export const sectionHeading: CellStyle = {
  font: { name: FONT, size: 12, bold: true, color: { argb: colours.ink } },
  alignment: { horizontal: 'left', vertical: 'middle' },
};

export const noteStyle: CellStyle = {
  font: { name: FONT, size: SIZE, italic: true, color: { argb: colours.faint } },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

/** The legend of a wide table: one line. */
export const smallNoteStyle: CellStyle = { ...noteStyle, font: { ...noteStyle.font, size: 9 } };

/** Beside the title, above the columns that every page repeats. */
export const cornerStyle: CellStyle = {
  font: { name: FONT, size: SIZE, bold: true, color: { argb: colours.ink } },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
};

/** Rows of the long sheets: no wrapping, no borders inside, so that thousands of them stay light. */
export const lineStyle: CellStyle = {
  font: { name: FONT, size: SIZE, color: { argb: colours.ink } },
  alignment: { vertical: 'middle' },
  numFmt: formats.general,
};
export const lineCodeStyle: CellStyle = { ...lineStyle, numFmt: formats.text };
export const lineDateStyle: CellStyle = { ...lineStyle, numFmt: formats.date };
