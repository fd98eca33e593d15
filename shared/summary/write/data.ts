import type ExcelJS from 'exceljs';
import { columnName } from '../../workbook/address.ts';
import type { Finish } from '../../workbook/pack.ts';
import { freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { CellState, Comparison } from '../comparison.ts';
import { dataColumns, summarySheets } from '../layout.ts';
import { writeLongRows, type LongValue } from './long-rows.ts';
import { lineCodeStyle, lineStyle } from './look.ts';
import { footerOf, namesOf, words, writeColumns } from './page.ts';

const HEADER_ROW = 1;
type Key = keyof typeof dataColumns;
const keys = Object.keys(dataColumns) as Key[];
const codes: ReadonlySet<Key> = new Set(['unit', 'code']);

const states: Readonly<Record<Exclude<CellState, 'not-asked'>, string>> = {
  reported: words('stateReported'),
  missing: words('stateMissing'),
  'not-applicable': words('stateNotApplicable'),
};

/** Absolute range of one column of `Dữ liệu`, for the formulas of other sheets: `'Dữ liệu'!$G$2:$G$900`. */
export type DataRange = (key: Key) => string;

/** The ranges that `writeData` will fill: known before it is written, since sheets come in reading order. */
export function dataRangeOf(comparison: Comparison): DataRange {
  const last = lastRowOf(comparison);
  return (key) => {
    const column = columnName(keys.indexOf(key) + 1);
    return `'${summarySheets.data}'!$${column}$${String(HEADER_ROW + 1)}:$${column}$${String(last)}`;
  };
}

/**
 * Tidy data to filter and pivot: a line for each unit and measure, then one for each unit and indicator. Returns what
 * fills the lines in the finished part.
 */
export function writeData(sheet: ExcelJS.Worksheet, comparison: Comparison): Finish {
  writeColumns(sheet, HEADER_ROW, Object.values(dataColumns));
  sheet.autoFilter = {
    from: { row: HEADER_ROW, column: 1 },
    to: { row: lastRowOf(comparison), column: keys.length },
  };
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: keys.length,
    lastRow: lastRowOf(comparison),
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
  const columnStyles = keys.map((key) => (codes.has(key) ? lineCodeStyle : lineStyle));
  return writeLongRows(sheet, columnStyles, lines(comparison));
}

function lastRowOf({ figures, cells }: Comparison): number {
  const asked = cells.filter((cell) => cell.state !== 'not-asked').length;
  return Math.max(HEADER_ROW + 1, HEADER_ROW + figures.length + asked);
}

function* lines(comparison: Comparison): Generator<readonly LongValue[]> {
  const names = namesOf(comparison);
  const titles = new Map(comparison.indicators.map(({ indicator }) => [indicator.code, indicator.title]));
  const line = (values: Readonly<Partial<Record<Key, LongValue>>>): LongValue[] => keys.map((key) => values[key]);
  for (const { unit, measure, amount } of comparison.figures) {
    yield line({
      unit,
      name: names.get(unit),
      kind: words('kindMeasure'),
      code: measure.code,
      title: measure.title,
      value: typeof amount === 'number' ? amount : undefined,
      state: states[typeof amount === 'number' ? 'reported' : amount],
    });
  }
  for (const { unit, indicator, state, value, num, den } of comparison.cells) {
    if (state === 'not-asked') continue;
    yield line({
      unit,
      name: names.get(unit),
      kind: words('kindIndicator'),
      code: indicator,
      title: titles.get(indicator),
      value,
      num,
      den,
      state: states[state],
    });
  }
}
