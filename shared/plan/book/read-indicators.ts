import type { Workbook } from '../../workbook/workbook.ts';
import { catalogue } from '../catalogue/index.ts';
import type { Indicator, IndicatorBasis } from '../indicator.ts';
import type { Measure } from '../measure.ts';
import { indicatorSheet } from './layout.ts';
import { readCode } from './read-measures.ts';
import { areaOf, type BookRow, type Observe } from './row.ts';
import { optionalRowsOf, valuesOf, withoutDuplicates, type Placed } from './table.ts';
import { directions } from './words.ts';

type Key = keyof typeof indicatorSheet.columns;

/**
 * The sheet `Chỉ tiêu`, or those indicators that ship with the product whose measures the province has: a province with a
 * list of measures of its own loses the others, and a target on one of them is reported where it stands.
 */
export function readIndicators(
  workbook: Workbook,
  measures: readonly Measure[],
  observe: Observe,
): readonly Indicator[] {
  const known = new Set(measures.map((measure) => measure.code));
  const rows = optionalRowsOf(workbook, indicatorSheet, observe);
  if (rows === undefined) {
    return catalogue.indicators.filter((indicator) => measuresOf(indicator).every((code) => known.has(code)));
  }
  const read = rows.flatMap((row) => readIndicator(row, known) ?? []);
  return valuesOf(withoutDuplicates(read, 'code', (indicator) => indicator.code));
}

const measuresOf = ({ numerator, denominator }: Indicator) => [...numerator, ...denominator];

function readIndicator(row: BookRow<Key>, known: ReadonlySet<string>): Placed<Indicator, Key> | undefined {
  const code = readCode(row, 'code');
  const title = row.neededText('title');
  const unit = row.neededText('unit');
  const direction = row.word('direction', directions);
  const area = areaOf(row, 'area');
  if (!code || !title || !unit || !direction || !area) return undefined;
  const numerator = readSide(row, 'numerator', code, known);
  const denominator = readSide(row, 'denominator', code, known);
  const basis = basisOf(unit, numerator);
  if (basis === 'measures' && numerator.length === 0) row.missing('numerator');
  if (unit === '%' && numerator.length > 0 && denominator.length === 0) {
    row.observe('province-denominator-missing', 'denominator', { code });
  }
  return { value: { code, title, unit, basis, numerator, denominator, direction, area }, row };
}

function readSide(row: BookRow<Key>, key: Key, code: string, known: ReadonlySet<string>): readonly string[] {
  const codes = row.codes(key);
  for (const measure of codes) {
    if (!known.has(measure)) row.observe('province-measure-unknown', key, { code, found: measure });
  }
  return codes;
}

/** The workbook has no column for it: an indicator without measures says by its unit how it is followed. */
function basisOf(unit: string, numerator: readonly string[]): IndicatorBasis {
  if (numerator.length > 0) return 'measures';
  switch (unit) {
    case 'đạt/chưa':
      return 'task';
    case 'thứ hạng':
      return 'reference';
    case 'điểm':
      return 'score';
    default:
      return 'measures';
  }
}
