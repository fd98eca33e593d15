import type { LocalDate } from '../period/period.ts';
import { serialToDate } from '../text/date.ts';
import { longestText } from './limits.ts';
import { refuse } from './refusal.ts';
import type { SharedStrings } from './strings.ts';
import { plainStyle, type CellStyle } from './styles-read.ts';
import type { Cell } from './workbook.ts';
import { isOn, unescapeExcel } from './xml-characters.ts';

/** What all cells of a workbook share. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  /** Day 0 is 1 January 1904: how older Macs and some settings count. */
  readonly date1904: boolean;
}

/** A cell as the sheet's XML gives it. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** Attribute `t`; `n` when absent. */
  readonly type: string;
  /** Attribute `s`: index of the style. */
  readonly style: number | undefined;
  readonly formula: boolean;
  /** Text of `v`, or of the runs of `is`; never empty. */
  readonly value: string;
  /** Legacy font of a run of inline rich text. */
  readonly runFont: string | undefined;
}

const decimalNumber = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
const isoDay = /^(\d{4}-\d{2}-\d{2})(T|$)/;

/** Spelled out, because most cells of a file pass here. */
function textAt({ row, column, formula }: RawCell, text: string, legacyFont: string | undefined): Cell {
  return legacyFont === undefined
    ? { type: 'text', row, column, formula, text }
    : { type: 'text', row, column, formula, text, legacyFont };
}

function numberAt(
  { row, column, formula }: RawCell,
  number: number,
  percent: boolean,
  legacyFont: string | undefined,
): Cell {
  return legacyFont === undefined
    ? { type: 'number', row, column, formula, number, percent }
    : { type: 'number', row, column, formula, number, percent, legacyFont };
}

function place(raw: RawCell, legacyFont: string | undefined) {
  const { row, column, formula } = raw;
  return legacyFont === undefined ? { row, column, formula } : { row, column, formula, legacyFont };
}

function textCell(raw: RawCell, text: string, legacyFont: string | undefined): Cell | undefined {
  if (text.length > longestText) refuse('workbook-text-too-long');
  // A space or two is what remains when someone clears a cell with the space bar.
  if (text.trim() === '') return undefined;
  return textAt(raw, text, legacyFont);
}

function sharedText(raw: RawCell, context: CellContext, style: CellStyle): Cell | undefined {
  const index = Number(raw.value);
  const text = context.strings.texts[index];
  if (text === undefined) return refuse('workbook-damaged', 'shared string');
  return textCell(raw, text, context.strings.legacyFonts.get(index) ?? style.legacyFont);
}

function numberCell(raw: RawCell, context: CellContext, style: CellStyle): Cell | undefined {
  const number = Number(raw.value);
  // What is no number although the sheet says so is shown to the officer as it stands.
  if (!decimalNumber.test(raw.value) || !Number.isFinite(number)) return textCell(raw, raw.value, style.legacyFont);
  if (style.kind === 'date') {
    const date = serialToDate(number, context.date1904);
    if (date !== undefined) return { ...place(raw, style.legacyFont), type: 'date', date };
  }
  return numberAt(raw, number, style.kind === 'percent', style.legacyFont);
}

function isoDate(text: string): LocalDate | undefined {
  const day = isoDay.exec(text)?.[1];
  if (day === undefined) return undefined;
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined;
}

/** The cell, or undefined when it is blank. */
export function readCell(raw: RawCell, context: CellContext): Cell | undefined {
  const style = (raw.style === undefined ? undefined : context.styles[raw.style]) ?? plainStyle;
  switch (raw.type) {
    case 's':
      return sharedText(raw, context, style);
    case 'n':
      return numberCell(raw, context, style);
    case 'str':
    case 'inlineStr':
      return textCell(raw, unescapeExcel(raw.value), raw.runFont ?? style.legacyFont);
    case 'b':
      return { ...place(raw, style.legacyFont), type: 'boolean', boolean: isOn(raw.value.trim()) };
    case 'e':
      return { ...place(raw, style.legacyFont), type: 'error', code: raw.value };
    case 'd': {
      const date = isoDate(raw.value);
      if (date === undefined) return textCell(raw, raw.value, style.legacyFont);
      return { ...place(raw, style.legacyFont), type: 'date', date };
    }
    default:
      return refuse('workbook-damaged', `cell type ${raw.type}`);
  }
}
