import type ExcelJS from 'exceljs';
import { linesOf } from '../../workbook/text-width.ts';
import type { Finish } from '../../workbook/pack.ts';
import type { Spot } from './spots.ts';

/** Width of a comment's box in pixels, and of its text in the units of columns. */
const BOX_WIDTH = 420;
const TEXT_WIDTH = 54;
const LINE_HEIGHT = 20;
const PADDING = 16;

/** Default sizes of Excel in pixels, where a column or row says nothing. */
const COLUMN_WIDTH = 64;
const ROW_HEIGHT = 20;

/** Name of the part that holds the boxes of a sheet's comments. */
export function boxPartOf(sheet: ExcelJS.Worksheet): string {
  return `xl/drawings/vmlDrawing${String(sheet.id)}.vml`;
}

/**
 * Gives every comment of a sheet a box in which all of its text can be read: exceljs gives each the same four rows. The anchor of a box is
 * column, offset, row, offset of its top left corner and of its bottom right one; offsets are pixels.
 */
export function fitBoxes(sheet: ExcelJS.Worksheet, spots: readonly Spot[]): Finish {
  const byPlace = new Map(
    spots.map(({ cell }) => [`${String(Number(cell.row) - 1)} ${String(Number(cell.col) - 1)}`, cell]),
  );
  return (xml) =>
    xml.replace(/<v:shape .*?<\/v:shape>/gs, (shape) => {
      const row = /<x:Row>(\d+)<\/x:Row>/.exec(shape)?.[1] ?? '';
      const column = /<x:Column>(\d+)<\/x:Column>/.exec(shape)?.[1] ?? '';
      const cell = byPlace.get(`${row} ${column}`);
      if (!cell) return shape;
      const height = linesOf(textOf(cell), TEXT_WIDTH, { size: 11 }) * LINE_HEIGHT + PADDING;
      const left = along(Number(column) + 1, 14, (index) => pixelsOfColumn(sheet, index));
      const right = along(Number(column) + 1, 14 + BOX_WIDTH, (index) => pixelsOfColumn(sheet, index));
      const top = along(Number(row), 2, (index) => pixelsOfRow(sheet, index));
      const bottom = along(Number(row), 2 + height, (index) => pixelsOfRow(sheet, index));
      const anchor = [...left, ...top, ...right, ...bottom].join(', ');
      const size = `width:${String(BOX_WIDTH * 0.75)}pt;height:${String(height * 0.75)}pt`;
      return shape
        .replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${anchor}</x:Anchor>`)
        .replace(/width:[\d.]+pt;height:[\d.]+pt/, size);
    });
}

/** From the beginning of a column or row so many pixels on: the 0-based column or row that lies there, and the offset into it. */
function along(from: number, pixels: number, sizeOf: (index: number) => number): readonly [number, number] {
  let index = from;
  let left = pixels;
  while (left >= sizeOf(index)) {
    left -= sizeOf(index);
    index += 1;
  }
  return [index, Math.floor(left)];
}

function pixelsOfColumn(sheet: ExcelJS.Worksheet, index: number): number {
  const width = index < sheet.columnCount ? sheet.getColumn(index + 1).width : undefined;
  return width === undefined ? COLUMN_WIDTH : Math.round(width * 7 + 5);
}

function pixelsOfRow(sheet: ExcelJS.Worksheet, index: number): number {
  const height = index < sheet.rowCount ? sheet.getRow(index + 1).height : undefined;
  return height === undefined || height <= 0 ? ROW_HEIGHT : Math.round((height * 4) / 3);
}

function textOf({ note }: ExcelJS.Cell): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}
