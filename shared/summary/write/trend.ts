import type ExcelJS from 'exceljs';
import { sum } from '../../text/decimal.ts';
import { columnName } from '../../workbook/address.ts';
import type { PlacedChart } from '../../workbook/chart/chart.ts';
import { fitRow, formula, freeze, put, putAcross, setUpPage, setWidths } from '../../workbook/sheet-write.ts';
import type { Comparison, IndicatorSummary } from '../comparison.ts';
import { trendColumns } from '../layout.ts';
import type { TrendFault, TrendPoint, TrendWindow } from '../trend.ts';
import { groupValue, trendFormulas } from './block-formulas.ts';
import { trendKey, trendLines } from './data-blocks.ts';
import { provinceValueCell } from './indicators.ts';
import { centreStyle, changeStyle, headerStyle, numberStyle, smallCentreStyle, textStyle } from './look.ts';
import { footerOf, scaleToWidth, words, writeHead, writeRow, type Shown } from './page.ts';
import type { DataPlaces } from './places.ts';
import { placeCharts } from './trend-charts.ts';
import { FIRST_ROW, HEADER_ROW, shownWindows, trendGrid, type TrendGrid } from './trend-grid.ts';
import { faultText, shortWindowText, windowText } from './windows.ts';

/**
 * Indicators over the windows of the year: the province's values as live formulas over the lines of each window, the
 * change, and how many units stand behind each; below, a line chart of each indicator that the province has a target for.
 */
export function writeTrends(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): PlacedChart[] {
  const windows = shownWindows(comparison);
  const grid = trendGrid(windows);
  setWidths(sheet, grid.widths);
  const quarters = windows.filter(({ kind }) => kind === 'quarter');
  const notes = [words('trendsNote'), quarters.length < 2 ? words('trendsOneQuarter') : ''];
  writeHead(sheet, comparison, [1, grid.last], words('trendsTitle'), notes);
  writeHeader(sheet, windows, grid);

  const points = new Map(comparison.trends.points.map((point) => [trendKey(point.indicator, point.window), point]));
  const faults = commonFaults(comparison);
  comparison.indicators.forEach((summary, index) => {
    const row = FIRST_ROW + index;
    const cells = windows.map((window): TrendLine => {
      const key = trendKey(summary.indicator.code, window.id);
      return { window, point: points.get(key), why: faults.get(key) };
    });
    writeRow(sheet, row, [
      [index + 1, centreStyle()],
      [summary.indicator.title, textStyle()],
      [summary.indicator.unit, centreStyle()],
      ...cells.map((cell) => valueCell(cell, summary, places)),
      ...changes(cells, summary, index, row, grid),
      ...cells.map((cell) => coverageCell(cell, summary, places)),
    ]);
    fitRow(sheet, row);
  });

  const lastLine = FIRST_ROW + comparison.indicators.length - 1;
  const { charts, lastRow } = placeCharts(sheet, comparison, windows, grid, lastLine);
  freeze(sheet, HEADER_ROW + 1, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: grid.last,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW + 1],
    footer: footerOf(comparison),
  });
  scaleToWidth(sheet, grid.last);
  return charts;
}

interface TrendLine {
  readonly window: TrendWindow;
  readonly point: TrendPoint | undefined;
  /** Why most units have no figure there. */
  readonly why: TrendFault | undefined;
}

function writeHeader(sheet: ExcelJS.Worksheet, windows: readonly TrendWindow[], grid: TrendGrid): void {
  const tall = (column: number, text: string): void => {
    put(sheet, HEADER_ROW, column, text, headerStyle);
    put(sheet, HEADER_ROW + 1, column, '', headerStyle);
    sheet.mergeCells(HEADER_ROW, column, HEADER_ROW + 1, column);
  };
  const { number, title, unit, value, sinceQuarter, sinceLastYear, coverage } = trendColumns;
  [number, title, unit].forEach(({ header }, index) => {
    tall(index + 1, header);
  });
  if (grid.sinceQuarter !== undefined) tall(grid.sinceQuarter, sinceQuarter.header);
  if (grid.sinceLastYear !== undefined) tall(grid.sinceLastYear, sinceLastYear.header);
  for (const [first, { header }, textOf] of [
    [grid.values, value, windowText],
    [grid.coverages, coverage, shortWindowText],
  ] as const) {
    putAcross(sheet, HEADER_ROW, [first, first + windows.length - 1], header, headerStyle);
    windows.forEach((window, index) => put(sheet, HEADER_ROW + 1, first + index, textOf(window), headerStyle));
  }
  fitRow(sheet, HEADER_ROW + 1, 30);
}

function valueCell({ window, point, why }: TrendLine, { indicator }: IndicatorSummary, places: DataPlaces): Shown {
  if (point?.value === undefined) {
    return [why === undefined ? words('missingSign') : faultText(why), smallCentreStyle('absent')];
  }
  const isRate = indicator.denominator.length > 0;
  const { num, den } = trendFormulas(places, indicator.code, window.id);
  return [formula(groupValue(isRate, num, den), point.value), numberStyle(point.value, isRate ? 'rate' : 'amount')];
}

function coverageCell({ window, point }: TrendLine, { indicator }: IndicatorSummary, places: DataPlaces): Shown {
  if (point === undefined || point.asked === 0) return ['', centreStyle()];
  const { coverage } = trendFormulas(places, indicator.code, window.id);
  return [formula(coverage, words('coverage', { reported: point.reported, asked: point.asked })), centreStyle()];
}

/** The last quarter against the one before, and the period against the same period of last year. */
function changes(
  cells: readonly TrendLine[],
  summary: IndicatorSummary,
  index: number,
  row: number,
  grid: TrendGrid,
): Shown[] {
  const valueAt = (position: number): string => columnName(grid.values + position) + String(row);
  const quarters = cells.filter(({ window }) => window.kind === 'quarter').length;
  const lastYear = cells.findIndex(({ window }) => window.kind === 'last-year');
  const shown: Shown[] = [];
  if (grid.sinceQuarter !== undefined) {
    const [before, now] = [cells[quarters - 2]?.point?.value, cells[quarters - 1]?.point?.value];
    shown.push(change(summary, [valueAt(quarters - 1), now], [valueAt(quarters - 2), before]));
  }
  if (grid.sinceLastYear !== undefined) {
    const before = cells[lastYear]?.point?.value;
    shown.push(change(summary, [provinceValueCell(index), summary.value], [valueAt(lastYear), before]));
  }
  return shown;
}

type Placed = readonly [cell: string, value: number | undefined];

/**
 * For the better or the worse by sign and fill: a rise may be either. Not so with counts, which say how much was done in
 * three months: whether that is much, the target says.
 */
function change({ indicator }: IndicatorSummary, [now, value]: Placed, [then, before]: Placed): Shown {
  if (value === undefined || before === undefined) return [words('missingSign'), centreStyle('absent')];
  const difference = sum([value, -before]);
  const better = difference > 0 === (indicator.direction === 'higher-is-better');
  const style =
    indicator.denominator.length === 0
      ? changeStyle('amount')
      : changeStyle('rate', difference === 0 ? 'plain' : better ? 'good' : 'bad', better ? '(+)' : '(−)');
  return [formula(`ROUND(${now}-${then},2)`, difference), style];
}

/** By indicator and window: the reason that most units without a figure have. */
function commonFaults({ trends }: Comparison): ReadonlyMap<string, TrendFault> {
  const common = new Map<string, TrendFault>();
  for (const [window, byIndicator] of trendLines(trends.cells)) {
    for (const [indicator, cells] of byIndicator) {
      const counts = [...Map.groupBy(cells, ({ why }) => why)].flatMap(([why, own]) =>
        why === undefined ? [] : [{ why, count: own.length }],
      );
      const [most] = counts.toSorted((a, b) => b.count - a.count);
      if (most !== undefined) common.set(trendKey(indicator, window), most.why);
    }
  }
  return common;
}
