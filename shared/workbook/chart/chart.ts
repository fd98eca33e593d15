import { address } from '../address.ts';

/** First and last, both included, counted from 1. */
type Stretch = readonly [first: number, last: number];

/** Neighbouring cells of one sheet. */
export interface CellArea {
  readonly sheet: string;
  readonly rows: Stretch;
  readonly columns: Stretch;
}

/** Cells that hold texts, and what they hold now. */
export interface TextCells {
  readonly area: CellArea;
  readonly texts: readonly string[];
}

/** Cells that hold numbers, and what they hold now; an empty cell is a gap, never 0. */
export interface NumberCells {
  readonly area: CellArea;
  readonly numbers: readonly (number | undefined)[];
}

/**
 * How a series is drawn. A pattern, a dash or a marker tells it from the others on a black-and-white printer, where
 * colours do not. Colours are six hexadecimal digits.
 */
export interface BarLook {
  readonly colour: string;
  /** upward: stripes that rise to the right, on white; dots, sparse, on white; white: an outline alone. Solid without one. */
  readonly pattern?: 'upward' | 'dots' | 'white';
}
export interface LineLook {
  readonly colour: string;
  /** points: none, where neighbouring categories have nothing to do with each other. */
  readonly line: 'solid' | 'dashed' | 'points';
  readonly marker: 'circle' | 'dash';
}

interface Series<Look> {
  readonly name: TextCells;
  readonly values: NumberCells;
  readonly look: Look;
  /** Its numbers are written at its bars or points. */
  readonly labelled?: boolean;
}
export type BarSeries = Series<BarLook>;
export type LineSeries = Series<LineLook>;

/**
 * A native chart of a spreadsheet. It refers to cells of its own workbook, and so follows them when they change; the values it
 * carries are those that the cells have now.
 */
export interface Chart {
  /** Without one the cells around it must say what it shows. */
  readonly title?: string;
  /** What it shows, in a sentence, for readers who cannot see it. */
  readonly alt: string;
  /** across: bars from left to right, the first category on top; upright: columns. Lines need `upright`. */
  readonly direction: 'across' | 'upright';
  readonly grouping: 'clustered' | 'stacked';
  readonly categories: TextCells;
  readonly bars: readonly BarSeries[];
  readonly lines?: readonly LineSeries[];
  /** Format code of the numbers at the axis and at the bars. */
  readonly format: string;
  /** Bounds of the axis of values; chosen by the program that shows it where absent. */
  readonly bounds?: { readonly min?: number; readonly max?: number };
  /**
   * full: axes, grid and legend; plain: categories but no axis of values, for labelled columns; bare: nothing but the bars,
   * which fill the frame, so that each stands exactly beside its own row of cells.
   */
  readonly frame: 'full' | 'plain' | 'bare';
  /** Width of the space between two categories in percent of a bar. */
  readonly gap?: number;
}

/** A chart and the cells it lies over. */
export interface PlacedChart {
  readonly over: Pick<CellArea, 'rows' | 'columns'>;
  readonly chart: Chart;
}

/** Absolute reference to cells, as formulas and charts write it: `'Tổng quan'!$A$3:$A$7`. */
export function referenceTo({ sheet, rows, columns }: CellArea): string {
  const first = absolute(rows[0], columns[0]);
  const last = absolute(rows[1], columns[1]);
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

function absolute(row: number, column: number): string {
  return address(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
