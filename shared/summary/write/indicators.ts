import type ExcelJS from 'exceljs';
import { describeTarget } from '../../plan/targets.ts';
import { sum } from '../../text/decimal.ts';
import { columnName } from '../../workbook/address.ts';
import { formula, freeze, fitRow, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison, IndicatorSummary } from '../comparison.ts';
import { indicatorColumns, summarySheets } from '../layout.ts';
import { sheetNames } from '../names.ts';
import { countFormula, groupValue, quartileFormula, reportedFormulas } from './block-formulas.ts';
import { centreStyle, changeStyle, codeStyle, countStyle, numberStyle, textStyle } from './look.ts';
import type { NumberKind, Tone } from './look.ts';
import { nameColumn } from './name-column.ts';
import { footerOf, periodText, words, writeColumns, writeHead, writeRow, type Shown } from './page.ts';
import type { DataPlaces } from './places.ts';
import { boundOf, operators } from './target-bound.ts';

type Key = keyof typeof indicatorColumns;

const HEADER_ROW = 6;
const keys = Object.keys(indicatorColumns) as Key[];
const PRINTED = keys.length - 1;
const named: readonly (readonly [Key, string])[] = [
  ['value', sheetNames.provinceValue],
  ['verdict', sheetNames.provinceVerdict],
  ['met', sheetNames.unitsMet],
  ['unmet', sheetNames.unitsUnmet],
];
const letterOf = (key: Key): string => columnName(keys.indexOf(key) + 1);
const cellAt = (key: Key, row: number): string => letterOf(key) + String(row);

/** Where the province's value of the n-th indicator stands, for formulas of other sheets. */
export function provinceValueCell(index: number): string {
  return provinceCellAt('value', index);
}

/** Any column of the n-th indicator's line. */
export function provinceCellAt(key: Key, index: number): string {
  return `'${summarySheets.indicators}'!$${letterOf(key)}$${String(HEADER_ROW + 1 + index)}`;
}

/** One line an indicator: sums, spread and counts as live formulas over `Dữ liệu`, coverage beside every total. */
export function writeIndicators(sheet: ExcelJS.Worksheet, comparison: Comparison, places: DataPlaces): void {
  writeColumns(sheet, HEADER_ROW, Object.values(indicatorColumns));
  const notes = [words('ratesNote'), baselineNote(comparison)];
  writeHead(sheet, comparison, [1, PRINTED], words('indicatorsTitle'), notes);
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
  for (const [key, name] of named) nameColumn(sheet, name, keys.indexOf(key) + 1, [HEADER_ROW + 1, lastRow]);
  freeze(sheet, HEADER_ROW, 2);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: PRINTED,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
}

function cellsOf(summary: IndicatorSummary, index: number, row: number, places: DataPlaces): Record<Key, Shown> {
  const { indicator } = summary;
  const { code } = indicator;
  const isRate = indicator.denominator.length > 0;
  const kind: NumberKind = isRate ? 'rate' : 'amount';
  const sums = reportedFormulas(places, code);
  const spread = (value: number | undefined, quartile: 0 | 1 | 2 | 3 | 4): Shown =>
    live(value, quartileFormula(places, code, quartile), kind);
  const count = (value: number, column: 'state' | 'verdict', text: string): Shown => [
    formula(countFormula(places, code, column, text), value),
    countStyle(),
  ];
  return {
    number: [index + 1, centreStyle()],
    title: [indicator.title, textStyle()],
    unit: [indicator.unit, centreStyle()],
    num: live(summary.num, sums.num, 'amount'),
    den: isRate ? live(summary.den, sums.den, 'amount') : ['', centreStyle()],
    value: live(summary.value, groupValue(isRate, cellAt('num', row), cellAt('den', row)), kind, 'strong'),
    target: [targetText(summary), centreStyle()],
    verdict: verdict(summary, row),
    coverage: [
      formula(sums.coverage, words('coverage', { reported: summary.reported, asked: summary.asked })),
      centreStyle(),
    ],
    missing: count(summary.missing, 'state', words('stateMissing')),
    notApplicable: count(summary.notApplicable, 'state', words('stateNotApplicable')),
    met: count(summary.met, 'verdict', words('metWord')),
    unmet: count(summary.unmet, 'verdict', words('unmetWord')),
    min: spread(summary.min, 0),
    lowerQuartile: spread(summary.lowerQuartile, 1),
    median: spread(summary.median, 2),
    upperQuartile: spread(summary.upperQuartile, 3),
    max: spread(summary.max, 4),
    before: summary.before === undefined ? absent() : [summary.before, numberStyle(summary.before, kind)],
    ...development(summary, row, kind),
    code: [code, codeStyle('faint')],
  };
}

function live(value: number | undefined, text: string, kind: NumberKind, tone: Tone = 'plain'): Shown {
  return value === undefined ? absent() : [formula(text, value), numberStyle(value, kind, tone)];
}

function absent(): Shown {
  return [words('missingSign'), centreStyle('absent')];
}

function targetText({ target, indicator }: IndicatorSummary): string {
  return target === undefined ? '' : describeTarget(target, indicator.unit === '%' ? '%' : '');
}

function verdict({ target, targetMet, indicator }: IndicatorSummary, row: number): Shown {
  const bound = target === undefined ? undefined : boundOf(target, indicator.direction);
  if (targetMet === undefined || bound === undefined) return ['', centreStyle()];
  const [met, unmet] = [`✓ ${words('metWord')}`, `✗ ${words('unmetWord')}`];
  const test = `${cellAt('value', row)}${operators[bound.sign]}${String(bound.level)}`;
  return [formula(`IF(${test},"${met}","${unmet}")`, targetMet ? met : unmet), centreStyle(targetMet ? 'good' : 'bad')];
}

/** The change since the baseline, and whether it is for the better. */
function development(
  { value, before, indicator }: IndicatorSummary,
  row: number,
  kind: NumberKind,
): Pick<Record<Key, Shown>, 'change' | 'trend'> {
  if (value === undefined || before === undefined) return { change: absent(), trend: absent() };
  const change = sum([value, -before]);
  const higher = indicator.direction === 'higher-is-better';
  const [rises, falls] = [words(higher ? 'better' : 'worse'), words(higher ? 'worse' : 'better')];
  const text = change === 0 ? words('unchanged') : change > 0 ? rises : falls;
  const tone: Tone = change === 0 ? 'plain' : text === words('better') ? 'good' : 'bad';
  const at = cellAt('change', row);
  return {
    change: [
      formula(`ROUND(${cellAt('value', row)}-${cellAt('before', row)},2)`, change),
      changeStyle(kind, kind === 'amount' ? 'plain' : tone),
    ],
    // A count of the year to date only grows: whether that is for the better, the target says.
    trend:
      kind === 'amount'
        ? ['', centreStyle()]
        : [formula(`IF(${at}=0,"${words('unchanged')}",IF(${at}>0,"${rises}","${falls}"))`, text), centreStyle(tone)],
  };
}

/** With which period this one is compared, or why with none. */
function baselineNote({ baseline }: Comparison): string {
  if ('why' in baseline) return words('noBaseline', { why: words(whyNot[baseline.why]) });
  return words('baselineNote', { period: periodText(baseline.period) });
}

const whyNot = {
  'first-period': 'whyFirstPeriod',
  'not-closed': 'whyNotClosed',
  'kinds-differ': 'whyKindsDiffer',
  'units-differ': 'whyUnitsDiffer',
  'scorecards-differ': 'whyScorecardsDiffer',
  'calendars-differ': 'whyCalendarsDiffer',
} as const;
