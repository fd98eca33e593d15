import type ExcelJS from 'exceljs';
import { quarterNumerals } from '../../../period/quarter.ts';
import type { Chart, PlacedChart } from '../../../workbook/chart/chart.ts';
import { formula, putAcross } from '../../../workbook/sheet-write.ts';
import type { DataPlaces } from '../places.ts';
import { words } from '../page.ts';
import { cellsHere, label, RIGHT, spansFrom, writeFixed, type Placed, type Span } from './grid.ts';
import type { Leading, LeadingIndicator } from './leading.ts';
import { chartColours, heights, looks, numberFormats, quarterLooks, targetLook } from './look.ts';

/** Title of an indicator, a column a quarter, the target: the widths of a row of the table. */
function widthsOf({ quarters }: Leading): readonly Span[] {
  const [first, last] = RIGHT;
  return spansFrom(first, [last - first - quarters.length - 1, ...quarters.map(() => 1), 2]);
}

/** How many rows the table takes: its header, and one an indicator. */
export function trendRows({ indicators }: Leading): number {
  return indicators.length === 0 ? 1 : indicators.length + 1;
}

/**
 * The table of the leading indicators, from `row` on, in the right half, and the chart of it over the rows `above`. Without
 * an indicator to show only a sentence that says so.
 */
export function writeTrend(
  sheet: ExcelJS.Worksheet,
  row: number,
  above: Span,
  leading: Leading,
  places: DataPlaces,
): PlacedChart[] {
  if (leading.indicators.length === 0) {
    putAcross(sheet, row, RIGHT, label('trendNothing'), looks.plain);
    return [];
  }
  const spans = widthsOf(leading);
  const headers = [
    label('trendIndicator'),
    ...leading.quarters.map(({ quarter }) => label('trendQuarter', { quarter: quarterNumerals[quarter] })),
    label('trendTarget'),
  ];
  writeRow(sheet, row, heights.line, spans, (index) => [
    headers[index] ?? '',
    index === 0 ? looks.headerLeft : looks.header,
  ]);
  leading.indicators.forEach((indicator, index) => {
    const cells = cellsOf(indicator, leading, places);
    writeRow(sheet, row + 1 + index, heights.line, spans, (column) => cells[column] ?? ['', looks.text]);
  });
  return [{ over: { rows: above, columns: RIGHT }, chart: chartOf(leading, row, spans, headers) }];
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  row: number,
  height: number,
  spans: readonly Span[],
  cellOf: (index: number) => readonly [ExcelJS.CellValue, ExcelJS.Style | Partial<ExcelJS.Style>],
): void {
  const cells = spans.map((span, index): Placed => [span, ...cellOf(index)]);
  writeFixed(sheet, row, height, cells);
}

/** The province's value of each quarter over the lines of `Dữ liệu`: Σnum ÷ Σden, never a mean of rates. */
function cellsOf(
  { summary, bound, points }: LeadingIndicator,
  { quarters }: Leading,
  places: DataPlaces,
): (readonly [ExcelJS.CellValue, Partial<ExcelJS.Style>])[] {
  const { code, title } = summary.indicator;
  const values = points.map((point, index): readonly [ExcelJS.CellValue, Partial<ExcelJS.Style>] => {
    const window = quarters[index]?.id;
    if (point?.value === undefined || window === undefined) return [words('missingSign'), looks.absent];
    const total = (column: 'num' | 'den'): string => {
      const [own, state] = [places.trendBlock(code, window, column), places.trendBlock(code, window, 'state')];
      return `SUMIFS(${own},${state},"${words('stateReported')}")`;
    };
    return [formula(`ROUND(${total('num')}*100/${total('den')},2)`, point.value), looks.rate];
  });
  return [[title, looks.oneLine], ...values, [bound.level, targetLook(bound.sign)]];
}

/** Each indicator a group of columns, one a quarter, light to dark; a dash marks the target. */
function chartOf(leading: Leading, row: number, spans: readonly Span[], headers: readonly string[]): Chart {
  const rows: Span = [row + 1, row + leading.indicators.length];
  const columnAt = (index: number): Span => {
    const [first = 1] = spans[index] ?? [];
    return [first, first];
  };
  const named = (index: number) => ({ area: cellsHere([row, row], columnAt(index)), texts: [headers[index] ?? ''] });
  const titles = leading.indicators.map(({ summary }) => summary.indicator.title);
  const last = leading.quarters.length + 1;
  return {
    alt: label('trendAlt', { indicators: titles.map((title) => `“${title}”`).join(', ') }),
    direction: 'upright',
    grouping: 'clustered',
    categories: { area: cellsHere(rows, columnAt(0)), texts: titles },
    bars: leading.quarters.map((_, index) => ({
      name: named(index + 1),
      values: {
        area: cellsHere(rows, columnAt(index + 1)),
        numbers: leading.indicators.map(({ points }) => points[index]?.value),
      },
      look: quarterLooks[quarterLooks.length - leading.quarters.length + index] ?? quarterLooks[0],
    })),
    lines: [
      {
        name: named(last),
        values: {
          area: cellsHere(rows, columnAt(last)),
          numbers: leading.indicators.map(({ bound }) => bound.level),
        },
        look: { colour: chartColours.ink, line: 'points', marker: 'dash' },
      },
    ],
    format: numberFormats.count,
    bounds: boundsOf(leading),
    frame: 'full',
    gap: leading.quarters.length === 1 ? 150 : 60,
  };
}

/** From 0, so that a column is as high as its rate; to 100 where no rate and no target lies above. */
function boundsOf({ indicators }: Leading): Chart['bounds'] {
  const all = indicators.flatMap(({ bound, points }) => [bound.level, ...points.map((point) => point?.value ?? 0)]);
  return all.every((value) => value <= 100) ? { min: 0, max: 100 } : { min: 0 };
}
