import { percentage, sum } from '../../text/decimal.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Amount } from '../../report/report.ts';

/** Amounts of one report, by measure. */
export type Amounts = ReadonlyMap<string, Amount>;

/**
 * What the live formulas give (see amount-formula.ts), computed here for the results stored beside them: viewers that do not
 * calculate show those.
 */
export function sumOf(amounts: Amounts, measures: readonly string[]): Amount {
  const parts = measures.map((measure) => amounts.get(measure) ?? 'missing');
  if (parts.every((part) => part === 'not-applicable')) return 'not-applicable';
  if (parts.includes('missing')) return 'missing';
  return sum(parts.filter((part) => typeof part === 'number'));
}

/** Value of an indicator in its own unit; a denominator of 0 is not applicable. Source: docs/domain.md §4. */
export function valueOf(amounts: Amounts, { numerator, denominator }: Indicator): Amount {
  const num = sumOf(amounts, numerator);
  if (denominator.length === 0) return num;
  const den = sumOf(amounts, denominator);
  if (num === 'not-applicable' || den === 'not-applicable') return 'not-applicable';
  if (num === 'missing' || den === 'missing') return 'missing';
  return percentage(num, den) ?? 'not-applicable';
}
