import type ExcelJS from 'exceljs';
import type { Finish } from '../../workbook/pack.ts';
import { fitRow, freeze, put, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { Comparison } from '../comparison.ts';
import { INDICATORS_PER_PAGE, matrixColumns } from '../layout.ts';
import { withColumnBreaks } from './column-breaks.ts';
import { cornerStyle, headerStyle, narrowHeaderStyle, smallNoteStyle } from './look.ts';
import { mergeBlock } from './overview/grid.ts';
import { writeGaps } from './matrix-gaps.ts';
import { writeMatrixRows, type Block } from './matrix-rows.ts';
import { footerOf, standingOf, subjectOf, windowOf, words } from './page.ts';
import type { DataPlaces } from './places.ts';

/** Columns left of the indicators. */
const FIXED = Object.keys(matrixColumns).length;
const HEADER_ROW = 4;
const UNIT_ROW = 5;
/** Pixels of an A4 landscape page for a block of indicators, under what fits beside the fixed columns. */
const BLOCK_PIXELS = 815;

/**
 * Units as rows, indicators as columns, in blocks of a page's width, each under its own title; below, how far the units
 * are from what they miss. Returns what sets the page breaks between the blocks in the finished part.
 */
export function writeMatrix(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): Finish {
  Object.values(matrixColumns).forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const blocks = blocksOf(comparison.indicators.length).map(([first, size]): Block => [
    FIXED + first + 1,
    FIXED + first + size,
  ]);
  for (const block of blocks) writeHeadOfBlock(sheet, comparison, block);
  // The corner left of the blocks is printed with each of them: it says how far the figures can be relied on.
  mergeBlock(sheet, [1, HEADER_ROW - 1], [1, FIXED], standingOf(comparison), cornerStyle);
  Object.values(matrixColumns).forEach(({ header }, index) => {
    put(sheet, HEADER_ROW, index + 1, header, headerStyle);
    sheet.mergeCells(HEADER_ROW, index + 1, UNIT_ROW, index + 1);
  });
  fitRow(sheet, HEADER_ROW);
  fitRow(sheet, UNIT_ROW);

  const lastUnit = writeMatrixRows(sheet, comparison, places, UNIT_ROW + 1, blocks);
  const lastRow = writeGaps(sheet, comparison, places, lastUnit, blocks);
  arrangePages(sheet, comparison, lastRow);
  return withColumnBreaks(blocks.slice(0, -1).map(([, to]) => to));
}

/** Equal blocks of at most a page: the first indicator and the size of each. */
export function blocksOf(count: number): readonly (readonly [number, number])[] {
  const pages = Math.ceil(count / INDICATORS_PER_PAGE);
  return Array.from({ length: pages }, (_, page) => {
    const first = Math.floor((page * count) / pages);
    return [first, Math.floor(((page + 1) * count) / pages) - first];
  });
}

function writeHeadOfBlock(sheet: ExcelJS.Worksheet, comparison: Comparison, [from, to]: Block): void {
  const width = (BLOCK_PIXELS / (to - from + 1) - 5) / 7;
  for (let column = from; column <= to; column += 1) sheet.getColumn(column).width = width;
  putAcross(sheet, 1, [from, to], words('matrixTitle'), styles.title);
  putAcross(sheet, 2, [from, to], `${subjectOf(comparison)}. ${windowOf(comparison)}`, styles.signatureHint);
  putAcross(sheet, 3, [from, to], words('legend'), smallNoteStyle);
  comparison.indicators.slice(from - FIXED - 1, to - FIXED).forEach(({ indicator }, index) => {
    put(sheet, HEADER_ROW, from + index, indicator.title, narrowHeaderStyle);
    put(sheet, UNIT_ROW, from + index, indicator.unit, narrowHeaderStyle);
  });
}

function arrangePages(sheet: ExcelJS.Worksheet, comparison: Comparison, lastRow: number): void {
  freeze(sheet, UNIT_ROW, FIXED);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: FIXED + Math.max(1, comparison.indicators.length),
    lastRow,
    repeat: [HEADER_ROW, UNIT_ROW],
    footer: footerOf(comparison),
  });
  sheet.pageSetup = {
    ...sheet.pageSetup,
    fitToPage: false,
    scale: 100,
    pageOrder: 'downThenOver',
    margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    printTitlesColumn: 'A:B',
  };
}
