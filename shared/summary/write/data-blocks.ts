import type { Indicator } from '../../plan/indicator.ts';
import type { Measure } from '../../plan/measure.ts';
import type { ComparedCell, Comparison, FigureRow } from '../comparison.ts';
import { blockStems } from '../names.ts';
import type { TrendCell, TrendWindow } from '../trend.ts';

/** First row below the header of `Dữ liệu`. */
const FIRST_DATA_ROW = 2;

/** Units under one measure, as reported: one line each, from row `first` on. */
export interface MeasureBlock {
  readonly measure: Measure;
  readonly first: number;
  readonly lines: readonly FigureRow[];
}

/** Units under one indicator, as reported; units that are not asked have no line. */
export interface IndicatorBlock {
  readonly indicator: Indicator;
  readonly first: number;
  readonly lines: readonly ComparedCell[];
  /** What the workbook names of its columns end with. */
  readonly stem: string;
  /** Digits after the decimal mark that its figures may have. */
  readonly decimals: Measure['decimals'];
}

/** Units under one indicator in one window. */
export interface TrendBlock {
  readonly indicator: Indicator;
  readonly window: TrendWindow;
  readonly first: number;
  readonly lines: readonly TrendCell[];
  readonly stem: string;
}

/**
 * The lines of `Dữ liệu` in their order: every measure, every indicator, every indicator of a window is one block of rows.
 * What a window would only repeat is not written again.
 */
export interface DataBlocks {
  readonly measures: readonly MeasureBlock[];
  readonly indicators: readonly IndicatorBlock[];
  readonly trends: readonly TrendBlock[];
  /** Indicators in a window whose lines would repeat the period's own: that block stands for them. By `trendKey`. */
  readonly restated: ReadonlyMap<string, IndicatorBlock>;
  readonly lastRow: number;
}

export function dataBlocksOf(comparison: Comparison): DataBlocks {
  const stems = blockStems();
  let next = FIRST_DATA_ROW;
  const placed = <Line>(lines: readonly Line[]): { readonly first: number; readonly lines: readonly Line[] } => {
    const first = next;
    next += lines.length;
    return { first, lines };
  };
  const measures = [...Map.groupBy(comparison.figures, ({ measure }) => measure.code).values()].flatMap((lines) =>
    lines[0] === undefined ? [] : [{ measure: lines[0].measure, ...placed(lines) }],
  );
  const asked = comparison.cells.filter(({ state }) => state !== 'not-asked');
  const byIndicator = Map.groupBy(asked, ({ indicator }) => indicator);
  const exact = new Set(measures.flatMap(({ measure }) => (measure.decimals === 0 ? [measure.code] : [])));
  const indicators = comparison.indicators.map(({ indicator }): IndicatorBlock => ({
    indicator,
    decimals: [...indicator.numerator, ...indicator.denominator].every((code) => exact.has(code)) ? 0 : 2,
    stem: stems.reported(indicator.code),
    ...placed(byIndicator.get(indicator.code) ?? []),
  }));
  const { windows, cells } = comparison.trends;
  const reported = new Map(indicators.map((block) => [block.indicator.code, block]));
  const linesOf = trendLines(cells);
  const trends: TrendBlock[] = [];
  const restated = new Map<string, IndicatorBlock>();
  for (const window of windows) {
    for (const { indicator } of comparison.indicators) {
      const key = trendKey(indicator.code, window.id);
      const lines = linesOf.get(window.id)?.get(indicator.code) ?? [];
      const own = reported.get(indicator.code);
      if (own !== undefined && restates(lines, own.lines)) restated.set(key, own);
      else if (lines.length > 0) {
        trends.push({ indicator, window, stem: stems.trend(indicator.code, window.id), ...placed(lines) });
      }
    }
  }
  return { measures, indicators, trends, restated, lastRow: Math.max(FIRST_DATA_ROW, next - 1) };
}

/** Whether lines of a window say what the period's own lines say: a year-to-date report is its own year to date. */
function restates(lines: readonly TrendCell[], reported: readonly ComparedCell[]): boolean {
  return (
    lines.length === reported.length &&
    lines.every((line, index) => {
      const own = reported[index];
      return line.unit === own?.unit && line.value === own.value && line.num === own.num && line.den === own.den;
    })
  );
}

/** Cells of the trends by window, then by indicator. */
export function trendLines(
  cells: readonly TrendCell[],
): ReadonlyMap<string, ReadonlyMap<string, readonly TrendCell[]>> {
  // Not by one key: it would be made, and hashed, for each of sixty thousand cells.
  const byWindow = Map.groupBy(cells, ({ window }) => window);
  return new Map([...byWindow].map(([window, own]) => [window, Map.groupBy(own, ({ indicator }) => indicator)]));
}

/** One text for an indicator in a window; neither holds a space. */
export function trendKey(indicator: string, window: string): string {
  return `${indicator} ${window}`;
}
