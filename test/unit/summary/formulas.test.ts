import { describe, expect, it } from 'vitest';
import { writeSummary } from '../../../shared/summary/write.ts';
import { sampleComparison } from '../../fixtures/sample-summary.ts';
import { compare } from '../../../shared/summary/compare.ts';
import { differing, recalculate } from '../../recalculation/recalculate.ts';
import { filing, input, province, unit } from './small-province.ts';

describe('the formulas of a summary', () => {
  it.each([
    ['2026-Q1', 14],
    ['2026-Q3', 14],
    ['2026-Q4', 60],
  ])('come to the values they carry, from the constants up: %s of %i units', async (period, units) => {
    const cells = recalculate(await writeSummary(sampleComparison(period, units)));
    expect(cells.length).toBeGreaterThan(units * 20);
    expect(differing(cells)).toEqual([]);
    expect(cells.filter(({ value }) => typeof value === 'string' && value.startsWith('#'))).toEqual([]);
  });

  it('leave out what stands over an empty denominator, and take no text of an officer for a criterion', async () => {
    const bands = [
      { name: '>=90', from: 80 },
      { name: '*', from: 0 },
    ];
    const scorecards = ['=S', 'S "2"'].map((id) => ({
      id,
      components: [{ indicator: 'RATE', max: 1.55, fullFrom: 33.33, atZero: 0.5 }],
      bands,
    }));
    const units = ['=1+1', "'", '"', '?~*'].map((name, index) => unit(`0000${String(index + 1)}`, { name }));
    const done = { EARLY: 1, LATE: 0, TALKS: 1 };
    const filings = [
      filing('00001', { ...done, DONE: 5, ALL: 0 }),
      filing('00002', { ...done, DONE: 5, ALL: 10 }),
      filing('00003', { ...done, DONE: 'not-applicable', ALL: 999_999_999_999 }),
    ];
    const written = await writeSummary(compare(input(filings, { province: province({ units, scorecards }) })));
    const cells = recalculate(written);
    expect(cells.length).toBeGreaterThan(100);
    expect(differing(cells)).toEqual([]);
  });
});
