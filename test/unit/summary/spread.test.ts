import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../shared/summary/spread.ts';

describe('how the units lie', () => {
  it('is told by the quartiles of QUARTILE.INC', () => {
    // By hand: the lower one lies ¾ of the way from the first of four values to the second, the upper one ¼ from the third.
    expect(spreadOf([1, 2, 4, 7])).toEqual({ min: 1, lowerQuartile: 1.75, median: 3, upperQuartile: 4.75, max: 7 });
    expect(spreadOf([70, 10, 30, 25, 90])).toMatchObject({ lowerQuartile: 25, median: 30, upperQuartile: 70 });
    expect(spreadOf([3])).toEqual({ min: 3, lowerQuartile: 3, median: 3, upperQuartile: 3, max: 3 });
  });

  it('is rounded once, half away from zero, from the exact place', () => {
    // 33.33 + ¾ × 0.02 = 33.345 and 33.33 + ½ × 0.01 = 33.335: in binary these lie below or above by chance.
    expect(spreadOf([33.33, 33.35, 40, 50]).lowerQuartile).toBe(33.35);
    expect(spreadOf([33.33, 33.34])).toMatchObject({ median: 33.34 });
    expect(spreadOf([1.01, 1.02]).lowerQuartile).toBe(1.01);
  });

  it('is nothing where nobody has a value', () => {
    expect(spreadOf([])).toEqual({});
  });

  it('agrees with whole numbers of quarter hundredths, whatever the values and their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }), (hundredths) => {
        const sorted = hundredths.toSorted((a, b) => a - b);
        // Four copies of a value between each and the next, in quarters: the k-th quartile is simply an element.
        const fine = sorted.flatMap((value, index) => {
          const next = sorted[index + 1];
          return next === undefined ? [4 * value] : [0, 1, 2, 3].map((part) => value * (4 - part) + next * part);
        });
        const at = (quarter: number) => Math.floor((2 * (fine[quarter * (sorted.length - 1)] ?? 0) + 4) / 8) / 100;
        const spread = spreadOf(hundredths.map((value) => value / 100));
        expect([spread.lowerQuartile, spread.median, spread.upperQuartile]).toEqual([at(1), at(2), at(3)]);
      }),
    );
  });
});
