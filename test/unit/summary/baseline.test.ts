import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import type { PeriodMaterial } from '../../../shared/summary/input.ts';
import { indicator, province, quarter, unit } from './small-province.ts';
import { now, past } from './small-year.ts';

const scorecards = [
  {
    id: 'S',
    components: [{ indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 }],
    bands: [{ name: 'Tốt', from: 80 }],
  },
];
const scored = province({ scorecards });
const whole = { EARLY: 0, LATE: 0, TALKS: 0 };
const first = { '00001': { ...whole, DONE: 9, ALL: 10 }, '00002': { ...whole, DONE: 5, ALL: 10 } };
const second = {
  '00001': { ...whole, DONE: 12, ALL: 20 },
  '00002': { ...whole, DONE: 18, ALL: 20 },
  '00003': { ...whole, DONE: 1, ALL: 20 },
};

function against(...earlier: readonly PeriodMaterial[]) {
  return compare(now('2026-Q2', second, earlier, { province: scored })).baseline;
}

describe('the period that is compared with', () => {
  it('is the latest one closed, told by the same steps: the province then, each unit’s rank then', () => {
    const { baseline, indicators, rankings } = compare(
      now('2026-Q2', second, [past('2026-Q1', first, { province: scored })], { province: scored }),
    );
    expect(baseline).toMatchObject({ period: { id: '2026-Q1' } });
    expect(indicators.find((each) => each.indicator.code === 'RATE')).toMatchObject({ value: 51.67, before: 70 });
    expect(rankings[0]?.ranked.map(({ unit: code, rank, rankBefore }) => [code, rank, rankBefore])).toEqual([
      ['00002', 1, 2],
      ['00001', 2, 1],
      ['00003', 3, undefined],
    ]);
  });

  it('is what a comparison of that period itself says', () => {
    const itself = compare(now('2026-Q1', first, [], { province: scored, closedAt: '2026-03-20T00:00:00.000Z' }));
    const then = against(past('2026-Q1', first, { province: scored }));
    expect(then).toEqual({
      period: itself.period,
      indicators: itself.indicators,
      tasks: itself.tasks.total,
      // Attempts that failed are not read of an earlier period: nobody is called silent for lack of them.
      completeness: { units: itself.completeness.units, accepted: itself.completeness.accepted },
      timeliness: itself.timeliness,
    });
  });

  it('passes over one that is not comparable to an older one that is', () => {
    const quarters = [past('2026-Q1', first), past('2026-Q2', first), past('2026-Q3', first)];
    expect(compare(now('2026-Q4', second, quarters)).baseline).toMatchObject({ period: { id: '2026-Q2' } });
    expect(compare(now('2026-Q3', second, quarters.slice(0, 2))).baseline).toMatchObject({ period: { id: '2026-Q1' } });
  });

  it('may be last year’s, where the calendar is the same but for the year', () => {
    const period = { ...quarter('2026-Q4'), id: '2025-Q4', dataFrom: '2024-12-15', dataTo: '2025-12-14' };
    const before = past('2026-Q4', first, { period, province: province({ year: 2025, periods: [period] }) });
    expect(compare(now('2026-Q1', first, [before])).baseline).toMatchObject({ period: { id: '2025-Q4' } });
  });

  it('brings no value from an indicator that was made of other measures', () => {
    const indicators = province().indicators.map((each) =>
      each.code === 'RATE' ? indicator('RATE', ['DONE'], ['ALL']) : each,
    );
    const before = past('2026-Q1', first, { province: province({ indicators }) });
    const compared = compare(now('2026-Q2', second, [before])).indicators;
    expect(compared.find((each) => each.indicator.code === 'RATE')).not.toHaveProperty('before');
    expect(compared.find((each) => each.indicator.code === 'LATE_RATE')).toHaveProperty('before', 0);
  });
});

describe('without a comparable period', () => {
  it('the nearest one’s obstacle is told', () => {
    const { closedAt: _closed, ...open } = past('2026-Q1', first, { province: scored });
    const national = { ...quarter('2026-Q1'), dataFrom: '2026-01-01', dataTo: '2026-03-31' };
    const otherUnits = province({ scorecards, units: [...scored.units.slice(1), unit('00009')] });
    const otherCard = province({ scorecards: scorecards.map((card) => ({ ...card, bands: [] })) });
    expect(against()).toEqual({ why: 'first-period' });
    expect(against(open)).toEqual({ why: 'not-closed' });
    expect(against(past('2026-Q3', first, { province: scored }))).toEqual({ why: 'kinds-differ' });
    const elsewhere = province({ scorecards, periods: [national] });
    expect(against(past('2026-Q1', first, { period: national, province: elsewhere }))).toEqual({
      why: 'calendars-differ',
    });
    expect(against(past('2026-Q1', first, { province: otherUnits }))).toEqual({ why: 'units-differ' });
    expect(against(past('2026-Q1', first, { province: otherCard }))).toEqual({ why: 'scorecards-differ' });
  });

  it('a component that is made of other measures makes another scorecard, though its code stays', () => {
    const indicators = scored.indicators.map((each) =>
      each.code === 'RATE' ? indicator('RATE', ['DONE'], ['ALL']) : each,
    );
    const then = province({ scorecards, indicators });
    expect(against(past('2026-Q1', first, { province: then }))).toEqual({ why: 'scorecards-differ' });
  });

  it('last year’s is none where this year has another calendar, though the province lists both', () => {
    const period = { ...quarter('2026-Q4'), id: '2025-Q4', dataFrom: '2025-01-01', dataTo: '2025-12-31' };
    const both = province({ scorecards, periods: [period, ...scored.periods] });
    const before = past('2026-Q4', first, { period, province: both });
    expect(compare(now('2026-Q2', second, [before], { province: both })).baseline).toEqual({ why: 'calendars-differ' });
  });

  it('nothing is called better or worse', () => {
    const { indicators, rankings } = compare(now('2026-Q2', second, [], { province: scored }));
    for (const each of indicators) expect(each).not.toHaveProperty('before');
    for (const each of rankings[0]?.ranked ?? []) expect(each).not.toHaveProperty('rankBefore');
  });
});

describe('earlier periods', () => {
  it('bring what was reported for them, in the order of the units', () => {
    const { earlier } = compare(now('2026-Q2', second, [past('2026-Q1', first)]));
    expect(earlier.map(({ period, filings }) => [period.id, filings.map((each) => each.unit)])).toEqual([
      ['2026-Q1', ['00001', '00002']],
    ]);
    expect(earlier[0]?.figures.find((row) => row.unit === '00002' && row.measure.code === 'DONE')).toMatchObject({
      amount: 5,
      source: { cell: 'F11' },
    });
  });
});
