import { formats, type CellStyle } from '../../workbook/style.ts';
import { countStyle, headerStyle, numberStyle } from './look.ts';

/** Places gained and lost: ▲2, ▼1, =. */
export const changeStyle: CellStyle = { ...countStyle(), numFmt: '"▲"0;"▼"0;"="' };

/** Without the air other tables have: in columns this narrow a number would no longer fit. */
const pointsStyle: CellStyle = { ...numberStyle(0, 'rate'), numFmt: formats.decimal };
const zeroStyle: CellStyle = { ...pointsStyle, numFmt: `${formats.decimal}"°"` };

/** Points; a ring marks those that a denominator of 0 gives. */
export function heldStyle(byZeroRule: boolean): CellStyle {
  return byZeroRule ? zeroStyle : pointsStyle;
}

const rule: CellStyle = { ...headerStyle, font: { ...headerStyle.font, bold: false } };
const whole = { center: ruleOf('center', formats.integer), right: ruleOf('right', formats.integer) };
const broken = { center: ruleOf('center', formats.decimal), right: ruleOf('right', formats.decimal) };

/** Maxima and thresholds at the head of a ranking: not bold, so that the titles stand out. */
export function ruleStyle(value: number, horizontal: 'center' | 'right'): CellStyle {
  return (Number.isInteger(value) ? whole : broken)[horizontal];
}

function ruleOf(horizontal: 'center' | 'right', numFmt: string): CellStyle {
  return { ...rule, numFmt, alignment: { horizontal, vertical: 'middle', wrapText: true } };
}

/** From which share a band begins: ≥ 80. */
export const bandStyle: CellStyle = { ...countStyle(), numFmt: '"≥ "General' };
