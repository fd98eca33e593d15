import type ExcelJS from 'exceljs';
import { colours, fillOf, FONT, formats, type CellStyle } from '../../../workbook/style.ts';
import { label } from './grid.ts';

/** Points on the sheet; the page is printed at four fifths of its size, and nothing on it may then be smaller than 8. */
export const SIZE = 11;
const SMALL = 11;
const LARGE = 20;

/** Heights of rows in points. */
export const heights = { heading: 17, line: 14, card: 25, gap: 4 } as const;

type Horizontal = 'left' | 'center' | 'right';

const hair: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFBFBFBF' } };
const rule: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: colours.border } };
const strong: Partial<ExcelJS.Border> = { style: 'medium', color: { argb: 'FF1F4E79' } };

interface Shape {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly align?: Horizontal;
  readonly format?: string;
  readonly more?: CellStyle;
}

function styleOf(shape: Shape): CellStyle {
  return {
    font: {
      name: FONT,
      size: shape.size ?? SIZE,
      bold: shape.bold === true,
      italic: shape.italic === true,
      color: { argb: shape.colour ?? colours.ink },
    },
    alignment: { horizontal: shape.align ?? 'left', vertical: 'middle', wrapText: true },
    numFmt: shape.format ?? formats.general,
    ...shape.more,
  };
}

const below = { bottom: hair };
const card = fillOf('FFF3F6FA');
const cardSides = { left: hair, right: hair };

/** Number formats of the page; a rate is stored in percent. */
export const numberFormats = {
  count: formats.integer,
  rate: formats.decimal,
  percent: '#,##0.00"%"',
} as const;
export type Measured = 'count' | 'percent';

/** A rise and a fall by sign, so that it is read without colour. */
function changeFormat(measured: Measured): string {
  const digits = measured === 'count' ? formats.integer : formats.decimal;
  return `"▲ "${digits};"▼ "${digits};"${label('unchanged')}"`;
}

export const looks = {
  section: styleOf({ size: 12, bold: true, colour: 'FF1F3864', more: { border: { bottom: strong } } }),
  cardLabel: styleOf({
    size: SMALL,
    align: 'center',
    more: { fill: card, border: { ...cardSides, top: hair } },
  }),
  cardDetail: styleOf({ size: SMALL, align: 'center', colour: colours.faint, more: { fill: card, border: cardSides } }),
  cardFoot: styleOf({ size: SMALL, align: 'center', more: { fill: card, border: { ...cardSides, bottom: hair } } }),
  remark: styleOf({ more: { alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } } }),
  header: styleOf({
    size: SMALL,
    bold: true,
    align: 'center',
    more: { fill: fillOf(colours.header), border: { bottom: rule } },
  }),
  headerLeft: styleOf({ size: SMALL, bold: true, more: { fill: fillOf(colours.header), border: { bottom: rule } } }),
  group: styleOf({ size: SMALL, bold: true, more: { fill: fillOf(colours.section), border: below } }),
  text: styleOf({ size: SMALL, more: { border: below } }),
  /** Longer texts are cut at the edge of the cell: the row is as high as the bars beside it. */
  oneLine: styleOf({ size: SMALL, more: { border: below, alignment: { vertical: 'middle' } } }),
  centre: styleOf({ size: SMALL, align: 'center', more: { border: below } }),
  count: styleOf({ size: SMALL, align: 'center', format: formats.integer, more: { border: below } }),
  countStrong: styleOf({ size: SMALL, bold: true, align: 'center', format: formats.integer, more: { border: below } }),
  rate: styleOf({ size: SMALL, align: 'center', format: formats.decimal, more: { border: below } }),
  rankChange: styleOf({
    size: SMALL,
    align: 'center',
    format: '"▲"0;"▼"0;"="',
    more: { border: below },
  }),
  track: styleOf({ more: { border: { bottom: hair, left: rule, right: hair } } }),
  absent: styleOf({ size: SMALL, align: 'center', colour: colours.faint, more: { border: below } }),
  plain: styleOf({ size: SMALL }),
  absentNames: styleOf({ size: SMALL, more: { alignment: { horizontal: 'left', vertical: 'top', wrapText: true } } }),
  smallPrint: styleOf({
    size: SMALL,
    italic: true,
    colour: colours.faint,
    more: { alignment: { horizontal: 'left', vertical: 'bottom', wrapText: true } },
  }),
} as const satisfies Record<string, CellStyle>;

export function cardValue(measured: Measured): CellStyle {
  return styleOf({
    size: LARGE,
    bold: true,
    align: 'center',
    colour: 'FF1F3864',
    format: numberFormats[measured],
    more: { fill: card, border: cardSides },
  });
}

export function cardBefore(measured: Measured): CellStyle {
  return styleOf({
    size: SMALL,
    align: 'right',
    colour: colours.faint,
    format: `"${label('before')}"${measured === 'count' ? formats.integer : formats.decimal}`,
    more: { fill: card, border: { left: hair, bottom: hair } },
  });
}

export function cardChange(measured: Measured): CellStyle {
  return styleOf({
    size: SMALL,
    bold: true,
    align: 'center',
    format: changeFormat(measured),
    more: { fill: card, border: { right: hair, bottom: hair } },
  });
}

/** A target with its sign in front: the value stays a number that the chart can draw. */
export function targetLook(sign: string): CellStyle {
  return styleOf({ size: SMALL, align: 'center', format: `"${sign} "General`, more: { border: below } });
}

/** The colour of bars, and of what marks a level. Dark blue prints as dark grey. */
export const chartColours = { main: '1F4E79', ink: '000000' } as const;

/** Quarters run from light to dark, the latest darkest: told apart in grey as in blue. */
export const quarterLooks = [
  { colour: 'E6EDF6' },
  { colour: 'BFD0E5' },
  { colour: '8FADD0' },
  { colour: '5480B3' },
] as const;
