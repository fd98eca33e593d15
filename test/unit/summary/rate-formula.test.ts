import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateFormula } from '../../../shared/summary/write/data-formulas.ts';
import { percentage, quotient } from '../../../shared/text/decimal.ts';

/** ROUND as Excel and LibreOffice do it: the double as it is written with 15 digits, halves away from zero. */
function spreadsheetRound(value: number): number | undefined {
  return quotient(Number(value.toPrecision(15)), 1, 2);
}

/** What the formula makes of two cells: each step in doubles, in the order it is written. */
function evaluated(num: number, den: number): number | undefined {
  return spreadsheetRound((num * 100) / den);
}

describe('the formula of a rate', () => {
  it('multiplies before it divides', () => {
    expect(rateFormula('G2', 'H2')).toBe('ROUND(G2*100/H2,2)');
  });

  it('gives the exact rounding for any counts of a province', () => {
    const count = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 1_000_000_000 }), (num, den) => {
        expect(evaluated(num, den)).toBe(percentage(num, den));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the exact rounding at exact halves of a hundredth and right beside them', () => {
    const half = fc.record({
      hundredths: fc.integer({ min: 0, max: 20_000 }),
      scale: fc.integer({ min: 1, max: 40_000 }),
      aside: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(half, ({ hundredths, scale, aside }) => {
        // num ÷ den × 10 000 = hundredths + ½, give or take one case.
        const [num, den] = [(2 * hundredths + 1) * scale + aside, 20_000 * scale];
        expect(evaluated(num, den)).toBe(percentage(num, den));
      }),
      { numRuns: 500 },
    );
  });
});
