import { columnName } from '../../workbook/address.ts';
import type { Comparison } from '../comparison.ts';
import { dataColumns, summarySheets } from '../layout.ts';
import { blockNames, type BlockColumn } from '../names.ts';
import { dataBlocksOf, trendKey, type DataBlocks } from './data-blocks.ts';

/** A column of `Dữ liệu`. */
export type DataKey = keyof typeof dataColumns;
export const dataKeys = Object.keys(dataColumns) as DataKey[];

const letters = new Map(dataKeys.map((key, index) => [key, columnName(index + 1)]));

/** Letter of a column of `Dữ liệu`. */
export function dataLetter(key: DataKey): string {
  return letters.get(key) ?? '';
}

/** Where the lines of `Dữ liệu` stand, for the formulas of other sheets: known before the sheet is written. */
export interface DataPlaces {
  readonly blocks: DataBlocks;
  /** One cell of a unit's line under an indicator, as reported: `'Dữ liệu'!$H$120`. Throws where the unit is not asked. */
  readonly cell: (unit: string, indicator: string, column: DataKey) => string;
  /** Row of a unit's line under a measure, as reported. Throws where the unit is not asked. */
  readonly measureRow: (unit: string, measure: string) => number;
  /** Workbook name of one column of an indicator's block, as reported: `KetQua_ON_TIME_RESOLUTION`. */
  readonly block: (indicator: string, column: BlockColumn) => string;
  /** The same of an indicator's block in a window of the trends. Throws where the window has no line of the indicator. */
  readonly trendBlock: (indicator: string, window: string, column: BlockColumn) => string;
  /** Digits after the decimal mark that the figures of an indicator may have. */
  readonly decimals: (indicator: string) => 0 | 2;
}

export function placesOfData(comparison: Comparison): DataPlaces {
  const blocks = dataBlocksOf(comparison);
  const rows = new Map(blocks.indicators.map((block) => [block.indicator.code, rowsOfUnits(block)]));
  const measureRows = new Map(blocks.measures.map((block) => [block.measure.code, rowsOfUnits(block)]));
  const stems = new Map(blocks.indicators.map(({ indicator, stem }) => [indicator.code, stem]));
  const decimals = new Map(blocks.indicators.map((block) => [block.indicator.code, block.decimals]));
  const trendStems = new Map([
    ...blocks.trends.map(({ indicator, window, stem }) => [trendKey(indicator.code, window.id), stem] as const),
    ...[...blocks.restated].map(([key, { stem }]) => [key, stem] as const),
  ]);
  return {
    blocks,
    cell: (unit, indicator, column) => cellAt(column, known(known(rows, indicator), unit)),
    measureRow: (unit, measure) => known(known(measureRows, measure), unit),
    block: (indicator, column) => `${blockNames[column]}_${known(stems, indicator)}`,
    decimals: (indicator) => decimals.get(indicator) ?? 2,
    trendBlock: (indicator, window, column) =>
      `${blockNames[column]}_${known(trendStems, trendKey(indicator, window))}`,
  };
}

function rowsOfUnits({
  first,
  lines,
}: {
  readonly first: number;
  readonly lines: readonly { readonly unit: string }[];
}): ReadonlyMap<string, number> {
  return new Map(lines.map(({ unit }, index) => [unit, first + index]));
}

/** Absolute range of some rows of one column, on its own sheet's name. */
export function dataRange(column: DataKey, first: number, last: number): string {
  const letter = dataLetter(column);
  return `'${summarySheets.data}'!$${letter}$${String(first)}:$${letter}$${String(last)}`;
}

function cellAt(column: DataKey, row: number): string {
  return `'${summarySheets.data}'!$${dataLetter(column)}$${String(row)}`;
}

function known<Value>(places: ReadonlyMap<string, Value>, key: string): Value {
  const place = places.get(key);
  if (place === undefined) throw new RangeError(`Dữ liệu has no line of ${key}`);
  return place;
}
