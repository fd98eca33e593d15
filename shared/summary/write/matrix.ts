import type ExcelJS from 'exceljs';
import type { Finish } from '../../workbook/pack.ts';
import { formula, freeze, fitRow, put, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import type { ComparedCell, Comparison, IndicatorSummary } from '../comparison.ts';
import { INDICATORS_PER_PAGE, matrixColumns } from '../layout.ts';
import { withColumnBreaks } from './column-breaks.ts';
import { provinceValueCell } from './indicators.ts';
import {
  centreStyle,
  greyStyle,
  headerStyle,
  narrowHeaderStyle,
  noteStyle,
  numberStyle,
  textStyle,
  type NumberKind,
} from './look.ts';
import { footerOf, standingOf, subjectOf, windowOf, words, writeRow, type Shown } from './page.ts';

const FIXED = Object.keys(matrixColumns).length;
const HEADER_ROW = 4;
const UNIT_ROW = 5;
const FIRST_ROW = UNIT_ROW + 4;
/** Pixels of an A4 landscape page for a block of indicators, under what fits beside the fixed columns. */
const BLOCK_PIXELS = 790;

/**
 * Units as rows, indicators as columns, in blocks of a page's width, each under its own title. Returns what sets the page
 * breaks between the blocks in the finished part.
 */
export function writeMatrix(sheet: ExcelJS.Worksheet, comparison: Comparison): Finish {
  const { indicators, units } = comparison;
  Object.values(matrixColumns).forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const blocks = blocksOf(indicators.length);
  for (const [first, size] of blocks) writeBlock(sheet, comparison, first, size);
  Object.values(matrixColumns).forEach(({ header }, index) => {
    put(sheet, HEADER_ROW, index + 1, header, headerStyle);
    put(sheet, UNIT_ROW, index + 1, '', headerStyle);
  });
  fitRow(sheet, HEADER_ROW);
  fitRow(sheet, UNIT_ROW);

  writeRow(sheet, UNIT_ROW + 1, [label(''), label(words('wholeProvince')), ...indicators.map(provinceCell)]);
  writeRow(sheet, UNIT_ROW + 2, [label(''), label(words('coverageRow')), ...indicators.map(coverageCell)]);
  writeRow(sheet, UNIT_ROW + 3, [label(''), label(words('metRow')), ...indicators.map(metCell)]);
  units.forEach((unit, index) => {
    const row = FIRST_ROW + index;
    const cells = comparison.cells.slice(index * indicators.length, (index + 1) * indicators.length);
    const shown = cells.map((cell, column) => unitCell(cell, kindOf(indicators[column])));
    writeRow(sheet, row, [[index + 1, centreStyle()], [unit.name, textStyle()], ...shown]);
    fitRow(sheet, row);
  });
  arrangePages(sheet, comparison, FIRST_ROW + units.length - 1);
  return withColumnBreaks(blocks.slice(1).map(([first]) => FIXED + first));
}

/** Equal blocks of at most a page: the first indicator and the size of each. */
export function blocksOf(count: number): readonly (readonly [number, number])[] {
  const pages = Math.ceil(count / INDICATORS_PER_PAGE);
  return Array.from({ length: pages }, (_, page) => {
    const first = Math.floor((page * count) / pages);
    return [first, Math.floor(((page + 1) * count) / pages) - first];
  });
}

function writeBlock(sheet: ExcelJS.Worksheet, comparison: Comparison, first: number, size: number): void {
  const [from, to] = [FIXED + first + 1, FIXED + first + size];
  for (let column = from; column <= to; column += 1) sheet.getColumn(column).width = (BLOCK_PIXELS / size - 5) / 7;
  putAcross(sheet, 1, [from, to], words('matrixTitle'), styles.title);
  const subject = `${subjectOf(comparison)}. ${windowOf(comparison)}. ${standingOf(comparison)}`;
  putAcross(sheet, 2, [from, to], subject, styles.signatureHint);
  putAcross(sheet, 3, [from, to], words('legend'), noteStyle);
  comparison.indicators.slice(first, first + size).forEach(({ indicator }, index) => {
    put(sheet, HEADER_ROW, from + index, indicator.title, narrowHeaderStyle);
    put(sheet, UNIT_ROW, from + index, indicator.unit, narrowHeaderStyle);
  });
}

function kindOf(summary: IndicatorSummary | undefined): NumberKind {
  return summary?.indicator.denominator.length === 0 ? 'amount' : 'rate';
}

function unitCell(cell: ComparedCell, kind: NumberKind): Shown {
  if (cell.state === 'not-asked') return [null, greyStyle];
  if (cell.state === 'not-applicable') return [words('notApplicableSign'), centreStyle('absent')];
  if (cell.value === undefined) return [words('missingSign'), centreStyle('absent')];
  const { value, met } = cell;
  if (met === undefined) return [value, numberStyle(value, kind)];
  return [value, met ? numberStyle(value, kind, 'good', '✓') : numberStyle(value, kind, 'bad', '✗')];
}

function provinceCell(summary: IndicatorSummary, index: number): Shown {
  const { value } = summary;
  if (value === undefined) return [words('missingSign'), centreStyle('strong')];
  return [formula(provinceValueCell(index), value), numberStyle(value, kindOf(summary), 'strong')];
}

function coverageCell({ reported, asked }: IndicatorSummary): Shown {
  return [words('coverage', { reported, asked }), centreStyle('strong')];
}

function metCell({ met, unmet }: IndicatorSummary): Shown {
  return [met + unmet === 0 ? '' : words('metCounts', { met, unmet }), centreStyle('strong')];
}

function label(text: string): Shown {
  return [text, textStyle('strong')];
}

function arrangePages(sheet: ExcelJS.Worksheet, comparison: Comparison, lastRow: number): void {
  const columns = FIXED + Math.max(1, comparison.indicators.length);
  freeze(sheet, UNIT_ROW, FIXED);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns,
    lastRow,
    repeat: [HEADER_ROW, UNIT_ROW],
    footer: footerOf(comparison),
  });
  sheet.pageSetup = {
    ...sheet.pageSetup,
    fitToPage: false,
    scale: 100,
    horizontalCentered: false,
    pageOrder: 'downThenOver',
    margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    printTitlesColumn: 'A:B',
  };
}
