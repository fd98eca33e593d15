import type { Indicator } from '../../plan/indicator.ts';
import { words } from './page.ts';
import { dataLetter, type DataKey, type DataPlaces } from './places.ts';
import { operators, type Bound } from './target-bound.ts';

/** The sum of the unit's own lines under the measures of the numerator. */
export function numFormula(places: DataPlaces, { code, numerator }: Indicator, unit: string): string {
  return sumOf(places, numerator, unit, places.decimals(code));
}

export function denFormula(places: DataPlaces, { code, denominator }: Indicator, unit: string): string {
  return sumOf(places, denominator, unit, places.decimals(code));
}

/** A line's value from its own sums: percent with 2 decimals, rounded once, or the count. */
export function valueFormula(indicator: Indicator, row: number): string {
  const [num, den] = [at('num', row), at('den', row)];
  return indicator.denominator.length === 0 ? num : rateFormula(num, den);
}

/**
 * A rate of two sums. The product comes first, so that it is a whole number and only the division rounds: then every half
 * of a hundredth is the double nearest to it, which ROUND takes for the half it is written as.
 * Pinned by test/unit/summary/rate-formula.test.ts.
 */
export function rateFormula(num: string, den: string): string {
  return `ROUND(${num}*100/${den},2)`;
}

/** Whether a line's value reaches its target, in words. */
export function verdictFormula({ sign }: Bound, row: number): string {
  const test = `${at('value', row)}${operators[sign]}${at('target', row)}`;
  return `IF(${test},"${words('metWord')}","${words('unmetWord')}")`;
}

/** A measure declared not applicable is an empty cell and adds nothing. */
function sumOf(places: DataPlaces, measures: readonly string[], unit: string, decimals: 0 | 2): string {
  const cells = measures.map((measure) => `${dataLetter('value')}${String(places.measureRow(unit, measure))}`);
  return cells.length > 1 ? exactly(cells.join('+'), decimals) : cells.join('');
}

/** A sum of figures with decimals, rounded because binary sums of hundredths drift; sums of counts need nothing. */
export function exactly(sum: string, decimals: 0 | 2): string {
  return decimals === 0 ? sum : `ROUND(${sum},2)`;
}

function at(column: DataKey, row: number): string {
  return dataLetter(column) + String(row);
}
