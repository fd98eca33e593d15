import type ExcelJS from 'exceljs';
import type { Finish } from '../../workbook/pack.ts';
import { freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { CellState, ComparedCell, Comparison } from '../comparison.ts';
import { DATA_COLUMNS_PRINTED, dataColumns } from '../layout.ts';
import type { IndicatorBlock, MeasureBlock, TrendBlock } from './data-blocks.ts';
import { denFormula, numFormula, valueFormula, verdictFormula } from './data-formulas.ts';
import { writeLongRows, type LongValue } from './long-rows.ts';
import { lineCodeStyle, lineStyle } from './look.ts';
import { footerOf, namesOf, printHeaderOnly, words, writeColumns } from './page.ts';
import { dataKeys, type DataKey, type DataPlaces } from './places.ts';
import { sourceKey, sourceRowsOf } from './source-rows.ts';
import { boundOf } from './target-bound.ts';
import { faultText, windowText } from './windows.ts';

const HEADER_ROW = 1;
const codes: ReadonlySet<DataKey> = new Set(['unit', 'code']);

const states: Readonly<Record<Exclude<CellState, 'not-asked'>, string>> = {
  reported: words('stateReported'),
  missing: words('stateMissing'),
  'not-applicable': words('stateNotApplicable'),
};

type Line = Readonly<Partial<Record<DataKey, LongValue>>>;

/**
 * Tidy data to filter and pivot, which every total of the other sheets is a formula over: the period's measures, its
 * indicators, and the indicators of every window of the trends. Returns what fills the lines in the finished part.
 */
export function writeData(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): Finish {
  const { lastRow } = places.blocks;
  writeColumns(sheet, HEADER_ROW, Object.values(dataColumns));
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: lastRow, column: dataKeys.length } };
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: DATA_COLUMNS_PRINTED,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
  printHeaderOnly(sheet, DATA_COLUMNS_PRINTED, lastRow - HEADER_ROW);
  const columnStyles = dataKeys.map((key) => (codes.has(key) ? lineCodeStyle : lineStyle));
  return writeLongRows(sheet, columnStyles, rowsOf(comparison, places));
}

function* rowsOf(comparison: Comparison, places: DataPlaces): Generator<readonly LongValue[]> {
  const names = namesOf(comparison);
  const row = (unit: string, line: Line): LongValue[] =>
    dataKeys.map((key) => (key === 'unit' ? unit : key === 'name' ? names.get(unit) : line[key]));
  const { measures, indicators, trends } = places.blocks;
  const sourceRows = sourceRowsOf(places.blocks);
  for (const block of measures) {
    for (const figure of block.lines) {
      const source = sourceRows.get(sourceKey(figure));
      yield row(figure.unit, { ...measureLine(comparison, block, figure), source });
    }
  }
  for (const block of indicators) {
    for (const [index, cell] of block.lines.entries()) {
      yield row(cell.unit, indicatorLine(comparison, places, block, cell, block.first + index));
    }
  }
  for (const block of trends) {
    const same = trendLine(block);
    for (const { unit, num, den, value, why } of block.lines) {
      yield row(unit, { ...same, num, den, value, state: why === undefined ? states.reported : faultText(why) });
    }
  }
}

function measureLine(
  comparison: Comparison,
  { measure }: MeasureBlock,
  { amount }: Pick<Comparison['figures'][number], 'amount'>,
): Line {
  return {
    period: comparison.period.name,
    kind: words('kindMeasure'),
    code: measure.code,
    title: measure.title,
    value: typeof amount === 'number' ? amount : undefined,
    state: states[typeof amount === 'number' ? 'reported' : amount],
  };
}

function indicatorLine(
  comparison: Comparison,
  places: DataPlaces,
  { indicator }: IndicatorBlock,
  cell: ComparedCell,
  row: number,
): Line {
  const bound = cell.target === undefined ? undefined : boundOf(cell.target, indicator.direction);
  const live = (formula: string, result: number | string | undefined): LongValue =>
    result === undefined ? undefined : { formula, result };
  return {
    period: comparison.period.name,
    kind: words('kindIndicator'),
    code: indicator.code,
    title: indicator.title,
    num: live(numFormula(places, indicator, cell.unit), cell.num),
    den: live(denFormula(places, indicator, cell.unit), cell.den),
    value: live(valueFormula(indicator, row), cell.value),
    ...(bound === undefined ? {} : { comparator: bound.sign, target: bound.level }),
    verdict:
      cell.met === undefined || bound === undefined
        ? undefined
        : { formula: verdictFormula(bound, row), result: words(cell.met ? 'metWord' : 'unmetWord') },
    gap: cell.gap,
    state: cell.state === 'not-asked' ? undefined : states[cell.state],
    basis: basisOf(indicator.numerator, indicator.denominator),
  };
}

/** Two thirds of all lines are these: titles and measures stand in the lines of the period itself. */
function trendLine({ indicator, window }: TrendBlock): Line {
  return { period: windowText(window), kind: words('kindTrend'), code: indicator.code };
}

/** `HS_GQ_TH + HS_GQ_DH ÷ (…)`: which measures an indicator is made of. */
function basisOf(numerator: readonly string[], denominator: readonly string[]): string {
  const side = (measures: readonly string[]): string =>
    measures.length === 1 ? (measures[0] ?? '') : `(${measures.join(' + ')})`;
  return denominator.length === 0 ? numerator.join(' + ') : `${side(numerator)} ÷ ${side(denominator)} × 100`;
}
