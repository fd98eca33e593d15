import type ExcelJS from 'exceljs';
import { describeTarget } from '../../plan/targets.ts';
import { formatNumber } from '../../text/number.ts';
import type { Chart, PlacedChart } from '../../workbook/chart/chart.ts';
import { formats } from '../../workbook/style.ts';
import type { Comparison, IndicatorSummary } from '../comparison.ts';
import { trendColumns } from '../layout.ts';
import type { TrendWindow } from '../trend.ts';
import { trendKey } from './data-blocks.ts';
import { words } from './page.ts';
import { FIRST_ROW, HEADER_ROW, type TrendGrid } from './trend-grid.ts';
import { windowText } from './windows.ts';

/** Charts on the page below the table: two beside each other, three rows of them. */
const CHARTS = 6;
const CHART_ROWS = 9;
/** Points; set, so that three rows of charts fill a page whatever font the reader's machine has. */
const ROW_HEIGHT = 15;
const LINE = '1F4E79';

interface Course {
  readonly summary: IndicatorSummary;
  readonly index: number;
  readonly values: readonly (number | undefined)[];
}

/**
 * A line a quarter of the rates that the province has a target for, those furthest from it first, on a page of their own.
 * None while there is one quarter only.
 */
export function placeCharts(
  sheet: ExcelJS.Worksheet,
  comparison: Comparison,
  windows: readonly TrendWindow[],
  grid: TrendGrid,
  lastLine: number,
): { readonly charts: PlacedChart[]; readonly lastRow: number } {
  const quarters = windows.filter(({ kind }) => kind === 'quarter');
  const courses = quarters.length < 2 ? [] : coursesOf(comparison, quarters);
  if (courses.length === 0) return { charts: [], lastRow: lastLine };
  sheet.getRow(lastLine).addPageBreak();
  const middle = halfOf(grid);
  const charts = courses.map((course, position): PlacedChart => {
    const first = lastLine + 1 + Math.floor(position / 2) * CHART_ROWS;
    return {
      over: {
        rows: [first, first + CHART_ROWS - 1],
        columns: position % 2 === 0 ? [1, middle] : [middle + 1, grid.last],
      },
      chart: chartOf(sheet, course, quarters, grid),
    };
  });
  const lastRow = lastLine + Math.ceil(courses.length / 2) * CHART_ROWS;
  for (let row = lastLine + 1; row <= lastRow; row += 1) sheet.getRow(row).height = ROW_HEIGHT;
  return { charts, lastRow };
}

/** The column after which half of the sheet's width is used. */
function halfOf({ widths }: TrendGrid): number {
  const whole = widths.reduce((total, width) => total + width, 0);
  let used = 0;
  return widths.findIndex((width) => (used += width) >= whole / 2) + 1;
}

function coursesOf({ indicators, trends }: Comparison, quarters: readonly TrendWindow[]): Course[] {
  const values = new Map(trends.points.map(({ indicator, window, value }) => [trendKey(indicator, window), value]));
  return indicators
    .map((summary, index): Course => ({
      summary,
      index,
      values: quarters.map(({ id }) => values.get(trendKey(summary.indicator.code, id))),
    }))
    .filter(({ summary, values: own }) => {
      const known = own.filter((value) => value !== undefined);
      return summary.targetMet !== undefined && known.length > 1;
    })
    .toSorted((a, b) => distance(b.summary) - distance(a.summary))
    .slice(0, CHARTS);
}

/** By how many points the target is missed; negative where it is met. */
function distance({ indicator, target, value = 0 }: IndicatorSummary): number {
  const short = (target?.value ?? 0) - value;
  return indicator.direction === 'higher-is-better' ? short : -short;
}

function chartOf(
  sheet: ExcelJS.Worksheet,
  { summary, index, values }: Course,
  quarters: readonly TrendWindow[],
  grid: TrendGrid,
): Chart {
  const { title } = summary.indicator;
  const columns = [grid.values, grid.values + quarters.length - 1] as const;
  const header = HEADER_ROW + 1;
  const own = FIRST_ROW + index;
  const names = quarters.map((window) => windowText(window));
  const target = summary.target === undefined ? '' : describeTarget(summary.target, '%');
  const told = names.flatMap((name, at) => {
    const value = values[at];
    return value === undefined ? [] : [`${name} ${formatNumber(value)}%`];
  });
  return {
    title: words('trendsChartTitle', { title, target }),
    alt: words('trendsChartAlt', { title, values: told.join('; ') }),
    direction: 'upright',
    grouping: 'clustered',
    categories: { area: { sheet: sheet.name, rows: [header, header], columns }, texts: names },
    bars: [],
    lines: [
      {
        name: {
          area: { sheet: sheet.name, rows: [HEADER_ROW, HEADER_ROW], columns: [grid.values, grid.values] },
          texts: [trendColumns.value.header],
        },
        values: { area: { sheet: sheet.name, rows: [own, own], columns }, numbers: values },
        look: { colour: LINE, line: 'solid', marker: 'circle' },
        labelled: true,
      },
    ],
    format: formats.decimal,
    frame: 'full',
  };
}
