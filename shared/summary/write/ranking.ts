import type ExcelJS from 'exceljs';
import { fitRow, freeze, put, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import type { ComponentScore, Comparison, RankedUnit, Ranking, UnrankedUnit } from '../comparison.ts';
import { componentColumns, rankingColumns } from '../layout.ts';
import {
  centreStyle,
  codeStyle,
  headerStyle,
  narrowHeaderStyle,
  numberStyle,
  sectionHeading,
  textStyle,
} from './look.ts';
import { footerOf, namesOf, words, writeHead, writeRow, type Shown } from './page.ts';

const LEFT = ['rank', 'code', 'unit'] as const;
const RIGHT = ['score', 'max', 'share', 'band', 'tied'] as const;
const HEADER_ROW = 5;

/** Every scorecard one below the other: points and denominators of each component, then the score, then who is not ranked. */
export function writeRanking(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const most = Math.max(1, ...comparison.rankings.map(({ scorecard }) => scorecard.components.length));
  const columns = LEFT.length + most * 2 + RIGHT.length;
  setColumnWidths(sheet, most);
  const [first] = comparison.rankings;
  if (first === undefined) {
    const next = writeHead(sheet, comparison, [1, columns], words('noScorecard'));
    setUpPage(sheet, { orientation: 'landscape', columns, lastRow: next, footer: footerOf(comparison) });
    return;
  }
  const title = words('rankingTitle', { scorecard: first.scorecard.id });
  writeHead(sheet, comparison, [1, columns], title, [words('rankingNote')]);
  let row = HEADER_ROW;
  for (const [index, ranking] of comparison.rankings.entries()) {
    if (index > 0) {
      putAcross(sheet, row, [1, columns], words('rankingTitle', { scorecard: ranking.scorecard.id }), sectionHeading);
      row += 1;
    }
    row = writeScorecard(sheet, comparison, ranking, row) + 1;
  }
  freeze(sheet, HEADER_ROW + 1, LEFT.length);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns,
    lastRow: row - 1,
    repeat: [HEADER_ROW, HEADER_ROW + 1],
    footer: footerOf(comparison),
  });
}

function setColumnWidths(sheet: ExcelJS.Worksheet, components: number): void {
  const widths = [
    ...LEFT.map((key) => rankingColumns[key].width),
    ...Array.from({ length: components }, () => [componentColumns.points.width, componentColumns.base.width]).flat(),
    ...RIGHT.map((key) => rankingColumns[key].width),
  ];
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

/** One scorecard from its header row on. Returns the last row it used. */
function writeScorecard(sheet: ExcelJS.Worksheet, comparison: Comparison, ranking: Ranking, header: number): number {
  const names = namesOf(comparison);
  const titles = new Map(comparison.indicators.map(({ indicator }) => [indicator.code, indicator.title]));
  writeScorecardHeader(sheet, ranking, header, (code) => titles.get(code) ?? code);
  let row = header + 1;
  for (const unit of ranking.ranked) {
    row += 1;
    writeRow(sheet, row, rankedCells(unit, names.get(unit.unit) ?? unit.unit));
    fitRow(sheet, row);
  }
  if (ranking.ranked.length === 0) {
    row += 1;
    putAcross(sheet, row, [1, LEFT.length + RIGHT.length], words('nobodyRanked'), textStyle('faint'));
  }
  if (ranking.unranked.length === 0) return row;
  row += 2;
  putAcross(sheet, row, [1, 8], words('unrankedHeading'), sectionHeading);
  row += 1;
  const lastReason = LEFT.length + Math.max(8, ranking.scorecard.components.length * 2);
  writeRow(sheet, row, [
    ['', headerStyle],
    [rankingColumns.code.header, headerStyle],
    [rankingColumns.unit.header, headerStyle],
  ]);
  putAcross(sheet, row, [LEFT.length + 1, lastReason], words('reasonHeader'), headerStyle);
  ranking.unranked.forEach((unit, index) => {
    row += 1;
    writeRow(sheet, row, [
      [index + 1, centreStyle()],
      [unit.unit, codeStyle()],
      [names.get(unit.unit) ?? unit.unit, textStyle()],
    ]);
    putAcross(
      sheet,
      row,
      [LEFT.length + 1, lastReason],
      reasonOf(unit, (code) => titles.get(code) ?? code),
      textStyle(),
    );
    fitRow(sheet, row);
  });
  return row;
}

function writeScorecardHeader(
  sheet: ExcelJS.Worksheet,
  ranking: Ranking,
  row: number,
  titleOf: (code: string) => string,
): void {
  const tall = (column: number, text: string): void => {
    put(sheet, row, column, text, headerStyle);
    put(sheet, row + 1, column, '', headerStyle);
    sheet.mergeCells(row, column, row + 1, column);
  };
  LEFT.forEach((key, index) => tall(index + 1, rankingColumns[key].header));
  ranking.scorecard.components.forEach(({ indicator, max }, index) => {
    const column = LEFT.length + index * 2 + 1;
    const head = words('componentHead', { title: titleOf(indicator), max });
    putAcross(sheet, row, [column, column + 1], head, narrowHeaderStyle);
    put(sheet, row + 1, column, componentColumns.points.header, narrowHeaderStyle);
    put(sheet, row + 1, column + 1, componentColumns.base.header, narrowHeaderStyle);
  });
  const right = LEFT.length + ranking.scorecard.components.length * 2;
  RIGHT.forEach((key, index) => tall(right + index + 1, rankingColumns[key].header));
  fitRow(sheet, row + 1, 30);
}

function rankedCells(unit: RankedUnit, name: string): Shown[] {
  return [
    [unit.rank, centreStyle('strong')],
    [unit.unit, codeStyle()],
    [name, textStyle()],
    ...unit.components.flatMap(componentCells),
    [unit.score, numberStyle(unit.score, 'rate')],
    [unit.max, numberStyle(unit.max, 'amount')],
    [unit.share, numberStyle(unit.share, 'rate', 'strong')],
    [unit.band ?? '', centreStyle()],
    [unit.tied ? words('tiedSign') : '', centreStyle('faint')],
  ];
}

function componentCells(component: ComponentScore): Shown[] {
  if (component.state === 'removed')
    return [
      [words('notApplicableSign'), centreStyle('absent')],
      ['', centreStyle()],
    ];
  const { points, den } = component;
  return [
    points === undefined ? [words('missingSign'), centreStyle('absent')] : [points, numberStyle(points, 'rate')],
    den === undefined ? ['', centreStyle()] : [den, numberStyle(den, 'amount', 'absent')],
  ];
}

function reasonOf(unit: UnrankedUnit, titleOf: (code: string) => string): string {
  if (unit.reason === 'no-report') return words('reasonNoReport');
  if (unit.reason === 'nothing-applies') return words('reasonNothing');
  return words('reasonMissing', { missing: unit.missing.map(titleOf).join('; ') });
}
