import type ExcelJS from 'exceljs';

/** A complete, shared cell style. Assign it whole (`cell.style = …`): writing to a part of it would change every cell that has it. */
export type CellStyle = Partial<ExcelJS.Style>;

/** Official documents are set in Times New Roman (decree 30/2020/NĐ-CP); table text in 12 points. */
export const FONT = 'Times New Roman';
export const BODY_SIZE = 12;

/** Soft fills that also print well on a black-and-white printer. */
export const colours = {
  ink: 'FF000000',
  faint: 'FF595959',
  border: 'FF7F7F7F',
  header: 'FFDCE6F1',
  section: 'FFF2F2F2',
  input: 'FFFFF8DC',
  good: 'FF1E6B34',
  goodFill: 'FFE3F2E6',
  bad: 'FFA61C1C',
  badFill: 'FFFBE3E3',
  warn: 'FF8A5A00',
  warnFill: 'FFFCE4D6',
} as const;

/** Number formats; a Vietnamese Excel shows `#,##0` as 1.234 and `0.00` as 86,94. */
export const formats = {
  text: '@',
  general: 'General',
  integer: '#,##0',
  decimal: '#,##0.00',
  upToTwoDecimals: '#,##0.##',
  percent: '0.00%',
  date: 'dd/mm/yyyy',
} as const;

const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: colours.border } };
export const thinBorder: Partial<ExcelJS.Borders> = { top: line, left: line, bottom: line, right: line };

export function fillOf(argb: string): ExcelJS.FillPattern {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/**
 * What a table cell holds. `text` wraps from the left, `centre` is short text in the middle, `code` is text that Excel must
 * not read as a number or date, `tag` is a code in small print for machines; `percent` shows the fraction 0,8694 as 86,94%; a rate already in percent is a `decimal`.
 */
export type CellKind = 'text' | 'centre' | 'code' | 'tag' | 'integer' | 'decimal' | 'percent' | 'date';

/** `input` may be typed into on a protected sheet and is softly yellow; `plain` is locked; `strong` is locked and bold. */
export type CellRole = 'plain' | 'input' | 'strong';

const kinds: Readonly<Record<CellKind, { numFmt: string; horizontal: 'left' | 'center' | 'right' }>> = {
  text: { numFmt: formats.general, horizontal: 'left' },
  centre: { numFmt: formats.general, horizontal: 'center' },
  code: { numFmt: formats.text, horizontal: 'left' },
  tag: { numFmt: formats.text, horizontal: 'left' },
  integer: { numFmt: formats.integer, horizontal: 'right' },
  decimal: { numFmt: formats.decimal, horizontal: 'right' },
  percent: { numFmt: formats.percent, horizontal: 'right' },
  date: { numFmt: formats.date, horizontal: 'center' },
};

const tagFont: Partial<ExcelJS.Font> = { name: FONT, size: 9, color: { argb: colours.faint } };

const made = new Map<string, CellStyle>();

/** Style of a bordered table cell; the same arguments give the same object. */
export function bodyStyle(kind: CellKind, role: CellRole = 'plain'): CellStyle {
  const key = `${kind} ${role}`;
  const known = made.get(key);
  if (known) return known;
  const style: CellStyle = {
    font:
      kind === 'tag' ? tagFont : { name: FONT, size: BODY_SIZE, bold: role === 'strong', color: { argb: colours.ink } },
    alignment: { horizontal: kinds[kind].horizontal, vertical: 'middle', wrapText: true },
    numFmt: kinds[kind].numFmt,
    border: thinBorder,
    protection: { locked: role !== 'input' },
    ...(role === 'input' ? { fill: fillOf(colours.input) } : {}),
  };
  made.set(key, style);
  return style;
}

function plainStyle(
  font: Partial<ExcelJS.Font>,
  horizontal: 'left' | 'center' | 'right',
  more: CellStyle = {},
): CellStyle {
  return {
    font: { name: FONT, size: BODY_SIZE, color: { argb: colours.ink }, ...font },
    alignment: { horizontal, vertical: 'middle', wrapText: true },
    protection: { locked: true },
    ...more,
  };
}

/** Styles outside the body of a table. */
export const styles = {
  /** Issuing body and `CỘNG HÒA …` at the head of a document. */
  headingPlain: plainStyle({ size: 12 }, 'center'),
  headingStrong: plainStyle({ size: 12, bold: true }, 'center'),
  headingUnderlined: plainStyle({ size: 13, bold: true, underline: true }, 'center'),
  headingDate: plainStyle({ size: 12, italic: true }, 'center'),
  title: plainStyle({ size: 14, bold: true }, 'center'),
  subtitle: plainStyle({ size: 13, bold: true }, 'center'),
  subtitleItalic: plainStyle({ size: 12, italic: true }, 'center'),
  tableHeader: plainStyle({ bold: true }, 'center', { border: thinBorder, fill: fillOf(colours.header) }),
  /** A band over a group of rows: `I. Cải cách thể chế`. */
  section: plainStyle({ bold: true }, 'left', { border: thinBorder, fill: fillOf(colours.section) }),
  sectionNumber: plainStyle({ bold: true }, 'center', { border: thinBorder, fill: fillOf(colours.section) }),
  /** Label of a label/value row. */
  label: plainStyle({}, 'left', { border: thinBorder }),
  paragraph: plainStyle({}, 'left', {
    alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  }),
  bullet: plainStyle({}, 'right', { alignment: { horizontal: 'right', vertical: 'top' } }),
  paragraphStrong: plainStyle({ bold: true }, 'left'),
  note: plainStyle({ size: 11, italic: true, color: { argb: colours.faint } }, 'left'),
  signatureTitle: plainStyle({ bold: true }, 'center'),
  signatureHint: plainStyle({ size: 11, italic: true }, 'center'),
} as const satisfies Record<string, CellStyle>;

/** Differential styles for conditional formats (use rules of type `expression` or `cellIs`: `containsText` breaks in LibreOffice). */
export const highlights = {
  good: { font: { color: { argb: colours.good } }, fill: conditionalFill(colours.goodFill) },
  bad: { font: { color: { argb: colours.bad }, bold: true }, fill: conditionalFill(colours.badFill) },
  warn: { font: { color: { argb: colours.warn } }, fill: conditionalFill(colours.warnFill) },
} as const satisfies Record<string, CellStyle>;

/** A conditional fill takes its colour from `bgColor`, unlike a cell's. */
function conditionalFill(argb: string): ExcelJS.FillPattern {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}

const LONGEST_CELL_TEXT = 32_767;
// What no cell may hold: control characters except tab and line breaks, the two non-characters, lone surrogates.
const unsafe = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

// One class instead of three: all but a few texts are safe, and this tells so in a fraction of the time.
const surelySafe = /^[\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]*$/;

/**
 * Text that a cell may hold: without characters that make a file unreadable, and no longer than a cell can be. Text that begins with
 * `= + - @` needs no change: a string value is stored as a string and never becomes a formula.
 */
export function safeText(text: string): string {
  const clean = surelySafe.test(text) ? text : text.replace(unsafe, '');
  return clean.length > LONGEST_CELL_TEXT ? clean.slice(0, LONGEST_CELL_TEXT) : clean;
}
