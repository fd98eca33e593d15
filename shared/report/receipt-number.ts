import type { Filing } from './filing.ts';

/**
 * Short number to quote on the phone: unit, period, and the last six characters of the attempt's id, which are random and
 * by which the attempt is found again.
 */
export function receiptNumber({ unit, period, attempt }: Pick<Filing, 'unit' | 'period' | 'attempt'>): string {
  return `${unit}-${period.replaceAll('-', '')}-${attempt.slice(-6).toUpperCase()}`;
}
