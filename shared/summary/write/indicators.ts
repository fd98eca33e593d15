import type ExcelJS from 'exceljs';
import { describeTarget } from '../../plan/targets.ts';
import { columnName } from '../../workbook/address.ts';
import { formula, freeze, fitRow, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison, IndicatorSummary } from '../comparison.ts';
import { indicatorColumns, summarySheets } from '../layout.ts';
import { centreStyle, codeStyle, numberStyle, textStyle, type NumberKind, type Tone } from './look.ts';
import { footerOf, words, writeColumns, writeHead, writeRow, type Shown } from './page.ts';
import type { DataPlaces } from './places.ts';

const HEADER_ROW = 5;
const keys = Object.keys(indicatorColumns) as (keyof typeof indicatorColumns)[];
const PRINTED = keys.length - 1;
const letterOf = (key: keyof typeof indicatorColumns): string => columnName(keys.indexOf(key) + 1);

/** Where the province's value of the n-th indicator stands, for formulas of other sheets. */
export function provinceValueCell(index: number): string {
  return `'${summarySheets.indicators}'!$${letterOf('value')}$${String(HEADER_ROW + 1 + index)}`;
}

/** One line an indicator: the sums and the value as live formulas over `Dữ liệu`, coverage beside every total. */
export function writeIndicators(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): void {
  writeColumns(sheet, HEADER_ROW, Object.values(indicatorColumns));
  writeHead(sheet, comparison, [1, PRINTED], words('indicatorsTitle'), [words('ratesNote')]);
  comparison.indicators.forEach((summary, index) => {
    const row = HEADER_ROW + 1 + index;
    const shown = cellsOf(summary, index, row, places);
    writeRow(
      sheet,
      row,
      keys.map((key) => shown[key]),
    );
    fitRow(sheet, row);
  });
  const lastRow = HEADER_ROW + comparison.indicators.length;
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: PRINTED,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
}

function cellsOf(
  summary: IndicatorSummary,
  index: number,
  row: number,
  places: DataPlaces,
): Record<keyof typeof indicatorColumns, Shown> {
  const { indicator } = summary;
  const kind: NumberKind = indicator.denominator.length === 0 ? 'amount' : 'rate';
  const plain = (value: number | undefined, as: NumberKind): Shown => number(value, as, 'plain');
  return {
    number: [index + 1, centreStyle()],
    title: [indicator.title, textStyle()],
    unit: [indicator.unit, centreStyle()],
    num: live(summary.num, totalFormula(places, summary, 'num'), 'amount'),
    den: kind === 'amount' ? ['', centreStyle()] : live(summary.den, totalFormula(places, summary, 'den'), 'amount'),
    value: live(summary.value, valueFormula(kind, row), kind, 'strong'),
    target: [targetText(summary), centreStyle()],
    verdict: verdict(summary.targetMet),
    coverage: [words('coverage', { reported: summary.reported, asked: summary.asked }), centreStyle()],
    missing: [summary.missing, centreStyle()],
    notApplicable: [summary.notApplicable, centreStyle()],
    met: [summary.met, centreStyle()],
    unmet: [summary.unmet, centreStyle()],
    min: plain(summary.min, kind),
    median: plain(summary.median, kind),
    max: plain(summary.max, kind),
    code: [indicator.code, codeStyle('faint')],
  };
}

/** Σ over the lines of the indicator that have figures; rounded because binary sums of hundredths drift. */
function totalFormula(places: DataPlaces, { indicator }: IndicatorSummary, side: 'num' | 'den'): string {
  const [own, state] = [places.block(indicator.code, side), places.block(indicator.code, 'state')];
  return `ROUND(SUMIFS(${own},${state},"${words('stateReported')}"),2)`;
}

function valueFormula(kind: NumberKind, row: number): string {
  const [num, den] = [`${letterOf('num')}${String(row)}`, `${letterOf('den')}${String(row)}`];
  return kind === 'amount' ? num : `IF(${den}=0,"",ROUND(${num}*100/${den},2))`;
}

function live(value: number | undefined, text: string, kind: NumberKind, tone: Tone = 'plain'): Shown {
  return value === undefined ? absent() : [formula(text, value), numberStyle(value, kind, tone)];
}

function number(value: number | undefined, kind: NumberKind, tone: Tone): Shown {
  return value === undefined ? absent() : [value, numberStyle(value, kind, tone)];
}

function absent(): Shown {
  return [words('missingSign'), centreStyle('absent')];
}

function targetText({ target, indicator }: IndicatorSummary): string {
  return target === undefined ? '' : describeTarget(target, indicator.unit === '%' ? '%' : '');
}

function verdict(met: boolean | undefined): Shown {
  if (met === undefined) return ['', centreStyle()];
  return met ? [`✓ ${words('metWord')}`, centreStyle('good')] : [`✗ ${words('unmetWord')}`, centreStyle('bad')];
}
