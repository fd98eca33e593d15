import type ExcelJS from 'exceljs';
import { columnName } from '../../workbook/address.ts';
import { freeze, put, setUpPage } from '../../workbook/sheet-write.ts';
import type { CellState, Comparison } from '../comparison.ts';
import { dataColumns, summarySheets } from '../layout.ts';
import { lineCodeStyle, lineNumberStyle, lineStyle } from './look.ts';
import { footerOf, namesOf, words, writeColumns } from './page.ts';

const HEADER_ROW = 1;
const keys = Object.keys(dataColumns) as (keyof typeof dataColumns)[];
const columnOf = (key: keyof typeof dataColumns): number => keys.indexOf(key) + 1;

/** Rows of `Dữ liệu`, for the formulas of other sheets. */
export interface DataRange {
  /** Absolute range of one column: `'Dữ liệu'!$G$2:$G$900`. */
  range(key: keyof typeof dataColumns): string;
}

const states: Readonly<Record<Exclude<CellState, 'not-asked'>, string>> = {
  reported: words('stateReported'),
  missing: words('stateMissing'),
  'not-applicable': words('stateNotApplicable'),
};

/** The range that `writeData` will fill: known before it is written, since sheets come in reading order. */
export function dataRangeOf(comparison: Comparison): DataRange {
  const asked = comparison.cells.filter((cell) => cell.state !== 'not-asked').length;
  const last = Math.max(HEADER_ROW + 1, HEADER_ROW + comparison.figures.length + asked);
  return {
    range: (key) => {
      const column = columnName(columnOf(key));
      return `'${summarySheets.data}'!$${column}$${String(HEADER_ROW + 1)}:$${column}$${String(last)}`;
    },
  };
}

/** Tidy data to filter and pivot: a line for each unit and measure, then one for each unit and indicator. */
export function writeData(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const names = namesOf(comparison);
  writeColumns(sheet, HEADER_ROW, Object.values(dataColumns));
  let row = HEADER_ROW;
  const write = (key: keyof typeof dataColumns, value: ExcelJS.CellValue, style = lineStyle): void => {
    put(sheet, row, columnOf(key), value, style);
  };
  const number = (key: 'value' | 'num' | 'den', value: number | undefined, kind: 'rate' | 'amount'): void => {
    if (value !== undefined) write(key, value, lineNumberStyle(value, kind));
  };
  const begin = (unit: string, kind: string, code: string, title: string, state: string): void => {
    row += 1;
    write('unit', unit, lineCodeStyle);
    write('name', names.get(unit) ?? unit);
    write('kind', kind);
    write('code', code, lineCodeStyle);
    write('title', title);
    write('state', state);
  };

  for (const { unit, measure, amount } of comparison.figures) {
    const state = typeof amount === 'number' ? 'reported' : amount;
    begin(unit, words('kindMeasure'), measure.code, measure.title, states[state]);
    if (typeof amount === 'number') number('value', amount, 'amount');
  }
  const titles = new Map(comparison.indicators.map(({ indicator }) => [indicator.code, indicator]));
  for (const cell of comparison.cells) {
    if (cell.state === 'not-asked') continue;
    const indicator = titles.get(cell.indicator);
    begin(cell.unit, words('kindIndicator'), cell.indicator, indicator?.title ?? '', states[cell.state]);
    number('value', cell.value, indicator?.denominator.length === 0 ? 'amount' : 'rate');
    number('num', cell.num, 'amount');
    number('den', cell.den, 'amount');
  }
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row, column: keys.length } };
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: keys.length,
    lastRow: row,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
}
