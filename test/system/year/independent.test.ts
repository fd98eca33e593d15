import { describe, expect, test } from 'vitest';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleInput } from '../../fixtures/sample-summary.ts';
import { holdAgainst } from './held-against.ts';
import { columnOf, lookIn, recountYear, valueOf } from './recount.ts';

const province = sampleProvince();
const year = recountYear(province, SAMPLE_SEED);

describe('the summaries of sixty units in four periods', () => {
  test.each(province.periods.map(({ id }) => id))(
    'of %s say what the reports come to when they are counted once more',
    (id) => {
      expect(holdAgainst(year, province, sampleInput(id))).toBeGreaterThan(5000);
    },
  );
});

describe('what was counted', () => {
  test.each(province.periods)('in $id has everything that is hard', ({ id }) => {
    const sent = [...year.get(id)!.values()];
    const { dueAt } = province.periods.find((period) => period.id === id)!;
    expect(new Set(sent.map(({ fate }) => fate))).toEqual(new Set(['accepted', 'held', 'rejected', 'none']));
    expect(sent.filter(({ replaced }) => replaced > 0).length).toBeGreaterThan(2);
    expect(sent.filter(({ first }) => first !== undefined && first > dueAt).length).toBeGreaterThan(2);
    const look = lookIn(province, year, [[Number(id.at(-1)), 1n]]);
    const columns = province.indicators
      .filter(({ basis }) => basis === 'measures')
      .map(({ code }) => columnOf(province, id, code, look));
    const cells = columns.flat();
    expect(cells.filter(({ of }) => of === 'hole').length).toBeGreaterThan(100);
    const tied = columns.filter((column) => {
      const values = column.flatMap(({ value }) => (value === undefined ? [] : [value]));
      return new Set(values).size < values.length;
    });
    expect(tied.length).toBeGreaterThan(20);
    if (id === '2026-Q1') return;
    expect(cells.filter(({ of }) => of === 'KAD').length).toBeGreaterThan(2);
    expect(cells.filter(({ of }) => typeof of !== 'string' && of.den === 0n).length).toBeGreaterThan(10);
    expect(cells.every(({ of, value }) => valueOf(of) === value)).toBe(true);
  });
});
