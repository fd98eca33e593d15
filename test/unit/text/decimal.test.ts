import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage, plainDigits, quotient, roundTo, sum } from '../../../shared/text/decimal.ts';

/** A figure as forms hold it: ten-thousandths as a BigInt beside the number that stands for them. */
const figure = fc
  .bigInt({ min: -(10n ** 14n), max: 10n ** 14n })
  .map((units) => ({ units, value: Number(`${String(units)}e-4`) }));
const count = fc.integer({ min: 0, max: 999_999_999_999 });

/** Rounding worked out another way: by comparing remainders, on strings of digits. */
function independentRounding(num: bigint, den: bigint, digits: number): string {
  const scaled = num * 10n ** BigInt(digits);
  const floor = scaled / den;
  const rounded = (scaled % den) * 2n >= den ? floor + 1n : floor;
  const text = String(rounded).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

describe('sum', () => {
  it('is exact where binary fractions are not', () => {
    expect(sum([0.1, 0.2])).toBe(0.3);
    expect(sum([1.1, 2.2, 3.3])).toBe(6.6);
    expect(sum([9_007_199_254_740_991, 1, -2])).toBe(9_007_199_254_740_990);
    expect(sum([1e-7, 1e21, -1e21])).toBe(1e-7);
    expect(sum([])).toBe(0);
  });

  it('equals the sum of the written decimals, of whole numbers and of fractions', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 40 }), (figures) => {
        const units = figures.reduce((total, each) => total + each.units, 0n);
        expect(sum(figures.map((each) => each.value))).toBe(Number(`${String(units)}e-4`));
      }),
    );
  });

  it('does not depend on the order or the grouping of its parts', () => {
    const small = fc.integer({ min: 0, max: 10_000_000_000 }).map((units) => Number(`${String(units)}e-2`));
    fc.assert(
      fc.property(fc.array(small), fc.array(small), (left, right) => {
        const together = sum([...left, ...right]);
        expect(sum([sum(left), sum(right)])).toBe(together);
        expect(sum([...right, ...left].toReversed())).toBe(together);
      }),
    );
  });

  it('takes a value that is no number for a fault of ours', () => {
    expect(() => sum([1, Number.NaN])).toThrow(RangeError);
    expect(() => sum([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });
});

describe('quotients', () => {
  it('round once, half away from zero, from the exact quotient', () => {
    expect(quotient(1, 8, 2)).toBe(0.13);
    expect(quotient(-1, 8, 2)).toBe(-0.13);
    expect(quotient(1, -8, 2)).toBe(-0.13);
    expect(quotient(2, 3, 0)).toBe(1);
    expect(quotient(0.3, 0.1, 4)).toBe(3);
    expect(percentage(2, 3)).toBe(66.67);
    expect(percentage(9_143, 9_986)).toBe(91.56);
    expect(percentage(1_005, 100_000)).toBe(1.01);
  });

  it('are not applicable over nothing', () => {
    expect(quotient(5, 0, 2)).toBeUndefined();
    expect(percentage(0, 0)).toBeUndefined();
    expect(percentage(0, 7)).toBe(0);
  });

  it('agree with an independent computation on whole numbers', () => {
    fc.assert(
      fc.property(
        count,
        count.filter((den) => den > 0),
        fc.integer({ min: 0, max: 4 }),
        (num, den, digits) => {
          expect(quotient(num, den, digits)).toBe(Number(independentRounding(BigInt(num), BigInt(den), digits)));
        },
      ),
    );
  });

  it('agree with it on both sides of where whole numbers stop being exact', () => {
    const edge = Math.floor(Number.MAX_SAFE_INTEGER / 20_000);
    fc.assert(
      fc.property(
        fc.integer({ min: edge - 5_000, max: edge + 5_000 }),
        fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: edge - 5_000, max: edge + 5_000 })),
        (num, den) => {
          expect(percentage(num, den)).toBe(Number(independentRounding(BigInt(num) * 100n, BigInt(den), 2)));
        },
      ),
    );
  });

  it('of halves that fall exactly between two values go up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
        // (h + ½) hundredths of a per cent, as a quotient of whole numbers
        expect(percentage(2 * hundredths + 1, 20_000)).toBe(Number(`${String(hundredths + 1)}e-2`));
      }),
    );
  });

  it('do not change when both sides are counted in another unit', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 1000 }), (num, den, factor) => {
        expect(percentage(num * factor, den * factor)).toBe(percentage(num, den));
      }),
    );
  });
});

describe('rounding', () => {
  it('looks at the number as it is written', () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-1.005, 2)).toBe(-1.01);
    expect(roundTo(0.30000000000000004, 2)).toBe(0.3);
    expect(roundTo(2.5, 0)).toBe(3);
    expect(roundTo(1e-7, 2)).toBe(0);
    expect(Object.is(roundTo(-1e-7, 2), 0)).toBe(true);
  });

  it('leaves what is short enough alone, and a second rounding changes nothing', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 4 }), ({ value }, digits) => {
        const once = roundTo(value, digits);
        expect(roundTo(once, digits)).toBe(once);
        expect(roundTo(value, 4)).toBe(value);
      }),
    );
  });
});

describe('plain digits', () => {
  it('never use an exponent', () => {
    expect(plainDigits(1e21)).toBe('1000000000000000000000');
    expect(plainDigits(1e-7)).toBe('0.0000001');
    expect(plainDigits(-0.5)).toBe('-0.5');
    expect(plainDigits(86.9, 2)).toBe('86.90');
    expect(plainDigits(1.005, 2)).toBe('1.01');
    expect(plainDigits(12, 0)).toBe('12');
    expect(plainDigits(-0.001, 2)).toBe('0.00');
  });

  it('say the number they came from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(plainDigits(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
