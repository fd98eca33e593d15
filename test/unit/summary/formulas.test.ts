import { describe, expect, it } from 'vitest';
import { writeSummary } from '../../../shared/summary/write.ts';
import { sampleComparison } from '../../fixtures/sample-summary.ts';
import { differing, recalculate } from '../../recalculation/recalculate.ts';

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
});
