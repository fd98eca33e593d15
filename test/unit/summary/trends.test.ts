import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../shared/report/report.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { PeriodMaterial } from '../../../shared/summary/input.ts';
import type { TrendCell, Trends } from '../../../shared/summary/trend.ts';
import { filing, measure, province, quarter, unit } from './small-province.ts';
import { now, past, type Filed } from './small-year.ts';

const whole = { EARLY: 0, LATE: 0, TALKS: 0 };
const year: readonly (readonly [string, Filed])[] = [
  ['2026-Q1', { '00001': { ...whole, DONE: 30, ALL: 40, TALKS: 1 } }],
  ['2026-Q2', { '00001': { ...whole, DONE: 90, ALL: 100, TALKS: 3 } }],
  ['2026-Q3', { '00001': { ...whole, DONE: 20, ALL: 50, TALKS: 2 } }],
  ['2026-Q4', { '00001': { ...whole, DONE: 150, ALL: 200, TALKS: 7 } }],
];

function trendsTo(id: string, periods = year): Trends {
  const at = periods.findIndex(([period]) => period === id);
  const earlier = periods.slice(0, at).map(([period, filed]) => past(period, filed));
  return compare(now(id, periods[at]?.[1] ?? {}, earlier)).trends;
}

function cell({ cells }: Trends, indicator: string, window: string, code = '00001'): TrendCell | undefined {
  return cells.find((each) => each.unit === code && each.indicator === indicator && each.window === window);
}

describe('the windows of a period', () => {
  it('are the quarters of the year so far and the year to date, with the days they cover', () => {
    expect(trendsTo('2026-Q3').windows.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['2026-Q1', '2025-12-15', '2026-03-14'],
      ['2026-Q2', '2026-03-15', '2026-06-14'],
      ['2026-Q3', '2026-06-15', '2026-09-14'],
      ['2026-Q3/ytd', '2025-12-15', '2026-09-14'],
    ]);
  });

  it('have last year’s period where it was the same stretch of the calendar', () => {
    const lastYear = { ...quarter('2026-Q2'), id: '2025-Q2', dataFrom: '2024-12-15', dataTo: '2025-06-14' };
    const before = past('2026-Q2', { '00001': { ...whole, DONE: 6, ALL: 8 } }, { period: lastYear });
    const listed = { ...before, province: province({ year: 2025, periods: [lastYear] }) };
    const { trends } = compare(now('2026-Q2', {}, [listed]));
    expect(trends.windows.at(-1)).toMatchObject({ id: '2025-Q2/last-year', from: '2024-12-15', to: '2025-06-14' });
    expect(cell(trends, 'RATE', '2025-Q2/last-year')).toMatchObject({ num: 6, den: 8, value: 75 });
  });

  it('have of last year what that period itself reported, not what its year had come to', () => {
    const half = { ...quarter('2026-Q2'), id: '2025-Q2', dataFrom: '2024-12-15', dataTo: '2025-06-14' };
    const third = { ...quarter('2026-Q3'), id: '2025-Q3', dataFrom: '2025-06-15', dataTo: '2025-09-14' };
    const of = (period: typeof half, DONE: number, ALL: number) => ({
      ...past('2026-Q2', {}, { period, province: province({ year: 2025, periods: [half, third] }) }),
      filings: [filing('00001', { ...whole, DONE, ALL }, { period: period.id })],
    });
    const { trends } = compare(now('2026-Q3', {}, [of(half, 10, 10), of(third, 6, 8)]));
    expect(cell(trends, 'RATE', '2025-Q3/last-year')).toMatchObject({ num: 6, den: 8, value: 75 });
  });

  it('leave last year out where its window or its kind was another', () => {
    const other = [
      { dataFrom: '2025-01-01', dataTo: '2025-06-30' },
      { dataFrom: '2024-12-15', dataTo: '2025-06-30' },
      { dataFrom: '2025-01-01', dataTo: '2025-06-14' },
      { dataFrom: '2024-12-15', dataTo: '2025-06-14', kind: 'in-period' as const },
      { dataFrom: '2025-12-15', dataTo: '2025-06-14' },
    ];
    for (const window of other) {
      const period = { ...quarter('2026-Q2'), id: '2025-Q2', ...window };
      const before = past('2026-Q2', {}, { period, province: province({ periods: [period] }) });
      expect(compare(now('2026-Q2', {}, [before])).trends.windows.map(({ kind }) => kind)).not.toContain('last-year');
    }
  });
});

describe('the figures of one quarter alone', () => {
  it('are what the year to date has gained, with the quarter that stands alone as it is', () => {
    const trends = trendsTo('2026-Q4');
    const rates = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026-Q4/ytd'].map((window) => {
      const { num, den, value } = cell(trends, 'RATE', window) ?? {};
      return [num, den, value];
    });
    expect(rates).toEqual([
      [30, 40, 75],
      [60, 60, 100],
      [20, 50, 40],
      [40, 50, 80],
      [150, 200, 75],
    ]);
    expect(cell(trends, 'TALKS', '2026-Q4')).toMatchObject({ num: 2, value: 2 });
    expect(cell(trends, 'TALKS', '2026-Q4')).not.toHaveProperty('den');
  });

  it('add up to the year to date where that is put together: 9 tháng = 6 tháng + Quý III', () => {
    expect(cell(trendsTo('2026-Q3'), 'RATE', '2026-Q3/ytd')).toMatchObject({ num: 110, den: 150, value: 73.33 });
  });

  it('are not told where a report in between is missing, and the others stay', () => {
    const trends = trendsTo('2026-Q2', [['2026-Q1', {}], ...year.slice(1)]);
    expect(cell(trends, 'RATE', '2026-Q1')).toMatchObject({ why: 'not-reported' });
    expect(cell(trends, 'RATE', '2026-Q2')).toMatchObject({ why: 'not-reported' });
    expect(cell(trends, 'RATE', '2026-Q2/ytd')).toMatchObject({ num: 90, den: 100 });
  });

  it('are not told where the year to date falls', () => {
    const fallen: typeof year = [['2026-Q1', { '00001': { ...whole, DONE: 95, ALL: 95 } }], ...year.slice(1)];
    expect(cell(trendsTo('2026-Q2', fallen), 'RATE', '2026-Q2')).toMatchObject({ why: 'falls' });
  });

  it('are never taken across two calendars', () => {
    const national = { ...quarter('2026-Q1'), dataFrom: '2026-01-01', dataTo: '2026-03-31' };
    const periods = province().periods.map((period) => (period.id === national.id ? national : period));
    const before = past('2026-Q1', year[0]?.[1] ?? {}, { period: national, province: province({ periods }) });
    const { trends } = compare(now('2026-Q2', year[1]?.[1] ?? {}, [before]));
    expect(cell(trends, 'RATE', '2026-Q2')).toMatchObject({ why: 'calendars-differ' });
    expect(cell(trends, 'RATE', '2026-Q2/ytd')).toMatchObject({ value: 90 });
  });

  it('take levels as the report says them, and no opening stock in the middle of the year', () => {
    const stocks = province({
      measures: ['DONE', 'EARLY', 'ALL', 'LATE', 'TALKS'].map((code) =>
        measure(code, code === 'DONE' ? { kind: 'closing-stock' } : code === 'LATE' ? { kind: 'opening-stock' } : {}),
      ),
    });
    const [first, second] = [year[0]?.[1] ?? {}, year[1]?.[1] ?? {}];
    const { trends } = compare(now('2026-Q2', second, [past('2026-Q1', first)], { province: stocks }));
    expect(cell(trends, 'RATE', '2026-Q2')).toMatchObject({ num: 90, den: 60 });
    expect(cell(trends, 'LATE_RATE', '2026-Q2')).toMatchObject({ why: 'not-derivable' });
  });

  it('say that nothing was asked then, rather than that nothing came', () => {
    const askedLess = province({ targets: [] });
    const before = past('2026-Q1', { '00001': { DONE: 1 } }, { province: askedLess });
    const { trends } = compare(now('2026-Q2', year[1]?.[1] ?? {}, [before]));
    expect(cell(trends, 'RATE', '2026-Q1')).toMatchObject({ why: 'not-asked' });
    expect(cell(trends, 'RATE', '2026-Q1', '00002')).toMatchObject({ why: 'not-asked' });
  });

  it('count what was declared not applicable as nothing, and what only was declared as not applicable', () => {
    const declared: Readonly<Record<string, Amount>> = {
      EARLY: 'not-applicable',
      DONE: 'not-applicable',
      ALL: 'not-applicable',
      LATE: 0,
      TALKS: 0,
    };
    const trends = trendsTo('2026-Q2', [['2026-Q1', { '00001': declared }], ...year.slice(1)]);
    expect(cell(trends, 'RATE', '2026-Q1')).toMatchObject({ why: 'not-applicable' });
    expect(cell(trends, 'RATE', '2026-Q2')).toMatchObject({ num: 90, den: 100 });
    const never = trendsTo(
      '2026-Q3',
      year.map(([id]) => [id, { '00001': declared }] as const),
    );
    expect(cell(never, 'RATE', '2026-Q3/ytd')).toMatchObject({ why: 'not-applicable' });
    const lately = trendsTo('2026-Q3', [...year.slice(0, 2), ['2026-Q3', { '00001': declared }]]);
    expect(cell(lately, 'RATE', '2026-Q3')).toMatchObject({ why: 'not-applicable' });
    expect(cell(lately, 'RATE', '2026-Q3/ytd')).toMatchObject({ num: 90, den: 100 });
  });

  it('have no rate where there was nothing to measure', () => {
    const idle: typeof year = [year[0] ?? ['', {}], ['2026-Q2', year[0]?.[1] ?? {}]];
    expect(cell(trendsTo('2026-Q2', idle), 'RATE', '2026-Q2')).toMatchObject({ den: 0, why: 'zero-denominator' });
  });
});

describe('the trend of the province', () => {
  it('is the sum of the units that have a value in the window, and says how many those are', () => {
    const first: Filed = { '00001': { ...whole, DONE: 30, ALL: 40 }, '00002': { ...whole, DONE: 1, ALL: 10 } };
    const second: Filed = { '00001': { ...whole, DONE: 90, ALL: 100 }, '00003': { ...whole, DONE: 5, ALL: 10 } };
    const { trends } = compare(now('2026-Q2', second, [past('2026-Q1', first)]));
    const points = trends.points.filter(({ indicator }) => indicator === 'RATE');
    expect(
      points.map(({ window, num, den, value, reported, asked }) => [window, num, den, value, reported, asked]),
    ).toEqual([
      ['2026-Q1', 31, 50, 62, 2, 4],
      ['2026-Q2', 60, 60, 100, 1, 4],
      ['2026-Q2/ytd', 95, 110, 86.36, 2, 4],
    ]);
  });
});

const codes = ['00001', '00002', '00003'];
const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 12, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.constant('missing' as const) },
  { weight: 1, arbitrary: fc.constant('not-applicable' as const) },
);
const figures = fc.record({ EARLY: amount, DONE: amount, ALL: amount, LATE: amount, TALKS: amount });
const filed = fc.dictionary(fc.constantFrom(...codes), figures, { maxKeys: 3 });

describe('over any reports', () => {
  it('the window that a report covers gives the very cells of the comparison', () => {
    const small = province({ units: codes.map((code) => unit(code)) });
    fc.assert(
      fc.property(fc.array(filed, { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 4 }), (all, upTo) => {
        const ids = all.map((_, index) => `2026-Q${String(index + 1)}`).slice(0, upTo);
        const earlier: PeriodMaterial[] = ids
          .slice(0, -1)
          .map((id, index) => past(id, all[index] ?? {}, { province: small }));
        const id = ids.at(-1) ?? '';
        const { cells, trends, period } = compare(now(id, all[upTo - 1] ?? {}, earlier, { province: small }));
        const window = period.kind === 'in-period' ? id : `${id}/ytd`;
        for (const each of cells) {
          const told = cell(trends, each.indicator, window, each.unit);
          expect([told?.num, told?.den, told?.value]).toEqual([each.num, each.den, each.value]);
          expect(told?.why === undefined).toBe(each.state === 'reported');
        }
      }),
      { numRuns: 60 },
    );
  });
});
