import type ExcelJS from 'exceljs';
import { sum } from '../../text/decimal.ts';
import { formula, fitRow, putAcross } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { ComparedCell, Comparison, IndicatorSummary } from '../comparison.ts';
import { centreStyle, gapStyle, greyStyle, noteStyle, textStyle } from './look.ts';
import { LINE, unitCellsOf, type Block, type UnitCells } from './matrix-rows.ts';
import { words, writeRow, type Shown } from './page.ts';
import type { DataPlaces } from './places.ts';

/**
 * Below the comparison and on pages of its own: by how much each unit misses its targets, in files and other cases. Units
 * that miss none are left out. Returns the last row used.
 */
export function writeGaps(
  sheet: ExcelJS.Worksheet,
  comparison: Comparison,
  places: DataPlaces,
  lastRow: number,
  blocks: readonly Block[],
): number {
  const short = unitCellsOf(comparison).filter(({ cells }) => cells.some((cell) => cell.met === false));
  if (short.length === 0) return lastRow;
  sheet.getRow(lastRow).addPageBreak();
  for (const block of blocks) {
    putAcross(sheet, lastRow + 1, block, words('gapsTitle'), styles.title);
    putAcross(sheet, lastRow + 2, block, words('gapsNote'), noteStyle);
  }
  let row = lastRow + 3;
  const totals = comparison.indicators.map((summary, column) => totalCell(summary, short, column, places));
  writeRow(sheet, row, [['', textStyle('strong')], [words('gapsTotal'), textStyle('strong')], ...totals]);
  for (const { number, name, cells } of short) {
    row += 1;
    const shown = cells.map((cell, column) => gapCell(cell, comparison.indicators[column], places));
    writeRow(sheet, row, [[number, centreStyle()], [name, textStyle()], ...shown]);
    fitRow(sheet, row, LINE);
  }
  return row;
}

function gapCell(cell: ComparedCell, summary: IndicatorSummary | undefined, places: DataPlaces): Shown {
  if (cell.state === 'not-asked') return [null, greyStyle];
  if (cell.met !== false) return ['', centreStyle()];
  if (cell.gap === undefined) return ['✗', centreStyle()];
  return [formula(places.cell(cell.unit, cell.indicator, 'gap'), cell.gap), gapStyle(isHigher(summary), 'plain')];
}

function totalCell(summary: IndicatorSummary, short: readonly UnitCells[], column: number, places: DataPlaces): Shown {
  const gaps = short.flatMap(({ cells }) => cells[column]?.gap ?? []);
  if (gaps.length === 0) return ['', centreStyle('strong')];
  const text = `SUM(${places.block(summary.indicator.code, 'gap')})`;
  return [formula(text, sum(gaps)), gapStyle(isHigher(summary), 'strong')];
}

function isHigher(summary: IndicatorSummary | undefined): boolean {
  return summary?.indicator.direction !== 'lower-is-better';
}
