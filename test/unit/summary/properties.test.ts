import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../shared/report/report.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import { filing, input, province, unit } from './small-province.ts';

const codes = Array.from({ length: 8 }, (_, index) => `0000${String(index + 1)}`);
const measures = ['EARLY', 'DONE', 'ALL', 'LATE', 'TALKS'];
const card = {
  id: 'S',
  components: [
    { indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 },
    { indicator: 'LATE_RATE', max: 6, fullFrom: 80, atZero: 6 },
  ],
  bands: [{ name: 'Yếu', from: 0 }],
};
const defined = province({ units: codes.map((code) => unit(code)), scorecards: [card] });

type Report = Readonly<Record<string, Amount>>;

const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 10, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.constant('missing' as const) },
  { weight: 1, arbitrary: fc.constant('not-applicable' as const) },
);
const report: fc.Arbitrary<Report> = fc.record(Object.fromEntries(measures.map((code) => [code, amount])));
/** For every unit its report, or none. */
const reports = fc.array(fc.option(report, { nil: undefined }), { minLength: 8, maxLength: 8 });

function filingsOf(all: readonly (Report | undefined)[]) {
  return all.flatMap((figures, index) => (figures === undefined ? [] : [filing(codes[index] ?? '', figures)]));
}

function compared(all: readonly (Report | undefined)[]): Comparison {
  return compare(input(filingsOf(all), { province: defined }));
}

/** The domain's rule told again in another way: whole numbers of hundredths, by long division, half up. */
function percentOf(num: number, den: number): number {
  const doubled = (BigInt(num) * 20_000n) / BigInt(den);
  return Number((doubled + 1n) / 2n) / 100;
}

/** Value of RATE = (EARLY + DONE) ÷ ALL over some reports, or why there is none. */
function rateOf(all: readonly (Report | undefined)[]): { num: number; den: number; units: number } {
  const total = { num: 0, den: 0, units: 0 };
  for (const figures of all) {
    if (figures === undefined) continue;
    const { EARLY, DONE, ALL } = figures;
    if (EARLY === 'not-applicable' && DONE === 'not-applicable') continue;
    if (EARLY === 'missing' || DONE === 'missing' || typeof ALL !== 'number' || ALL === 0) continue;
    total.num += (typeof EARLY === 'number' ? EARLY : 0) + (typeof DONE === 'number' ? DONE : 0);
    total.den += ALL;
    total.units += 1;
  }
  return total;
}

describe('over any reports', () => {
  it('the province’s rate is that of one unit holding all the files of the reporting units', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const expected = rateOf(all);
        const summary = compared(all).indicators.find(({ indicator }) => indicator.code === 'RATE');
        expect(summary?.reported).toBe(expected.units);
        expect(summary?.value).toBe(expected.units === 0 ? undefined : percentOf(expected.num, expected.den));
        if (expected.units === 0) return;
        const [whole] = compared([{ EARLY: 0, DONE: expected.num, ALL: expected.den, LATE: 0, TALKS: 0 }]).cells;
        expect(whole?.value).toBe(summary?.value);
      }),
    );
  });

  it('every cell is the rate of its own report', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const cell of compared(all).cells.filter(({ indicator }) => indicator === 'RATE')) {
          const own = rateOf([all[codes.indexOf(cell.unit)]]);
          expect(cell.value).toBe(own.units === 0 ? undefined : percentOf(own.num, own.den));
        }
      }),
    );
  });

  it('every asked unit is reported, missing or not applicable, and nothing else', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const each of compared(all).indicators) {
          expect(each.reported + each.missing + each.notApplicable).toBe(each.asked);
          expect(each.met + each.unmet).toBe(each.reported);
          expect(each.asked).toBe(codes.length);
        }
      }),
    );
  });

  it('a place is one more than the number of strictly better units', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const { cells, rankings, indicators } = compared(all);
        for (const { indicator } of indicators) {
          const placed = cells.filter((cell) => cell.indicator === indicator.code && cell.value !== undefined);
          const sign = indicator.direction === 'higher-is-better' ? 1 : -1;
          for (const cell of placed) {
            const better = placed.filter((other) => sign * (other.value ?? 0) > sign * (cell.value ?? 0)).length;
            expect(cell.rank).toBe(better + 1);
            expect(cell.tied).toBe(placed.some((other) => other !== cell && other.value === cell.value));
          }
        }
        for (const { ranked, unranked } of rankings) {
          expect(ranked.length + unranked.length).toBe(codes.length);
          for (const each of ranked) {
            expect(each.rank).toBe(ranked.filter(({ share }) => share > each.share).length + 1);
            expect(each.share).toBeGreaterThanOrEqual(0);
            expect(each.share).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });

  it('the order in which filings, standings and attempts arrive never shows', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (all, order) => {
        const filings = filingsOf(all);
        const keys = new Map(filings.map((each) => [each, order.next().value ?? 0]));
        const shuffled = filings.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(compare(input(shuffled, { province: defined }))).toEqual(compare(input(filings, { province: defined })));
      }),
    );
  });
});
