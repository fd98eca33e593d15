import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import type { ComparedCell, Comparison } from '../../../shared/summary/comparison.ts';
import { filing, input, province, target, unit } from './small-province.ts';

function cell(comparison: Comparison, code: string, indicator: string): ComparedCell | undefined {
  return comparison.cells.find((each) => each.unit === code && each.indicator === indicator);
}

function summary(comparison: Comparison, code: string) {
  return comparison.indicators.find((each) => each.indicator.code === code);
}

const whole = { EARLY: 0, LATE: 0, TALKS: 0 };

describe('the province’s value of a rate', () => {
  it('is the sum of numerators over the sum of denominators, never the mean of the rates', () => {
    const comparison = compare(
      input([filing('00001', { ...whole, DONE: 1, ALL: 2 }), filing('00002', { ...whole, DONE: 90, ALL: 100 })]),
    );
    // 91 ÷ 102 = 89.2156…; the mean of 50 and 90 would be 70.
    expect(summary(comparison, 'RATE')).toMatchObject({ num: 91, den: 102, value: 89.22, reported: 2, missing: 2 });
  });

  it('is rounded once, half away from zero, from the exact quotient', () => {
    const comparison = compare(input([filing('00001', { ...whole, DONE: 201, ALL: 4000 })]));
    expect(summary(comparison, 'RATE')?.value).toBe(5.03);
  });

  it('adds a count up', () => {
    const comparison = compare(
      input([filing('00001', { ...whole, TALKS: 3 }), filing('00002', { ...whole, TALKS: 0 })]),
    );
    expect(summary(comparison, 'TALKS')).toMatchObject({ num: 3, value: 3, reported: 2 });
    expect(summary(comparison, 'TALKS')).not.toHaveProperty('den');
  });

  it('is absent, not zero, when nobody reported', () => {
    const nothing = summary(compare(input([])), 'RATE');
    expect(nothing).toMatchObject({ reported: 0, missing: 4, met: 0, unmet: 0 });
    expect(nothing).not.toHaveProperty('value');
    expect(nothing).not.toHaveProperty('num');
  });

  it('shows smallest, middle and largest unit beside it', () => {
    const rates = [10, 25, 30, 70].map((done, index) =>
      filing(`0000${String(index + 1)}`, { ...whole, DONE: done, ALL: 100 }),
    );
    expect(summary(compare(input(rates)), 'RATE')).toMatchObject({ min: 10, median: 27.5, max: 70 });
    expect(summary(compare(input(rates.slice(0, 3))), 'RATE')).toMatchObject({ min: 10, median: 25, max: 30 });
  });
});

describe('missing, zero and not applicable', () => {
  const comparison = compare(
    input([
      filing('00001', { ...whole, DONE: 0, ALL: 10 }),
      filing('00002', { ...whole, DONE: 5, ALL: 'missing' }),
      filing('00003', { ...whole, DONE: 0, ALL: 0 }),
      filing('00004', { EARLY: 'not-applicable', DONE: 'not-applicable', ALL: 'not-applicable', LATE: 1, TALKS: 1 }),
    ]),
  );

  it('stay three different things', () => {
    expect(cell(comparison, '00001', 'RATE')).toMatchObject({
      state: 'reported',
      num: 0,
      den: 10,
      value: 0,
      met: false,
    });
    expect(cell(comparison, '00002', 'RATE')).toMatchObject({ state: 'missing' });
    expect(cell(comparison, '00003', 'RATE')).toMatchObject({ state: 'not-applicable', because: 'zero-denominator' });
    expect(cell(comparison, '00004', 'RATE')).toMatchObject({ state: 'not-applicable', because: 'declared' });
  });

  it('keep what has no value out of every total: even a numerator whose denominator is missing', () => {
    expect(summary(comparison, 'RATE')).toMatchObject({
      num: 0,
      den: 10,
      value: 0,
      asked: 4,
      reported: 1,
      missing: 1,
      notApplicable: 2,
      met: 0,
      unmet: 1,
    });
  });

  it('let a part that does not apply add nothing to a sum whose other parts are given', () => {
    const partly = compare(input([filing('00001', { EARLY: 'not-applicable', DONE: 8, ALL: 10, LATE: 0, TALKS: 0 })]));
    expect(cell(partly, '00001', 'RATE')).toMatchObject({ state: 'reported', num: 8, den: 10, value: 80 });
  });

  it('count a figure that the report does not hold at all as missing', () => {
    expect(cell(compare(input([filing('00001', { DONE: 1, ALL: 2 })])), '00001', 'RATE')?.state).toBe('missing');
  });
});

describe('targets', () => {
  it('are the unit’s own before the province’s, and the published value is what is compared', () => {
    const units = [unit('00001'), unit('00002', { plan: 'Q' })];
    const comparison = compare(
      input(
        [
          // 79.996 % is published as 80,00 %: reaches 80.
          filing('00001', { ...whole, DONE: 19999, ALL: 25000 }),
          filing('00002', { ...whole, DONE: 85, ALL: 100 }),
        ],
        { province: province({ units }) },
      ),
    );
    expect(cell(comparison, '00001', 'RATE')).toMatchObject({ value: 80, met: true, target: { plan: 'P', value: 80 } });
    expect(cell(comparison, '00002', 'RATE')).toMatchObject({
      value: 85,
      met: false,
      target: { plan: 'TINH', value: 90 },
    });
    expect(summary(comparison, 'RATE')).toMatchObject({ met: 1, unmet: 1, target: { plan: 'TINH' }, targetMet: false });
  });

  it('leave the verdict open where there is no value or no figure', () => {
    const targets = [target('P', 'RATE', 80, { status: 'conflict' })];
    const comparison = compare(
      input([filing('00001', { ...whole, DONE: 1, ALL: 1 })], { province: province({ targets }) }),
    );
    expect(cell(comparison, '00001', 'RATE')).not.toHaveProperty('met');
    expect(summary(comparison, 'RATE')).toMatchObject({ met: 0, unmet: 0 });
  });

  it('of a count are each unit’s: the province’s total is not held against them', () => {
    const targets = [target('TINH', 'TALKS', 2)];
    const comparison = compare(input([filing('00001', { ...whole, TALKS: 3 })], { province: province({ targets }) }));
    expect(cell(comparison, '00001', 'TALKS')?.met).toBe(true);
    expect(summary(comparison, 'TALKS')).not.toHaveProperty('targetMet');
  });
});

describe('the places of an indicator', () => {
  const done = [9, 7, 7, 5];
  const comparison = compare(
    input(
      done.map((number, index) =>
        filing(`0000${String(index + 1)}`, { ...whole, DONE: number, LATE: number, ALL: 10 }),
      ),
    ),
  );

  it('are 1, 2, 2, 4 with the tie marked', () => {
    const places = comparison.cells.filter(({ indicator }) => indicator === 'RATE');
    expect(places.map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ]);
  });

  it('turn round where lower is better', () => {
    const places = comparison.cells.filter(({ indicator }) => indicator === 'LATE_RATE');
    expect(places.map(({ rank }) => rank)).toEqual([4, 2, 2, 1]);
  });
});

describe('a comparison', () => {
  it('keeps the order in which the province lists its units', () => {
    const units = ['00003', 'SNV', '00001'].map((code) => unit(code));
    const comparison = compare(input([filing('00001', whole)], { province: province({ units }) }));
    expect(comparison.units.map(({ code }) => code)).toEqual(['00003', 'SNV', '00001']);
    expect(comparison.submissions.map(({ unit: code }) => code)).toEqual(['00003', 'SNV', '00001']);
  });

  it('traces every cell to the first figure of its numerator in the officer’s own file', () => {
    const comparison = compare(input([filing('00001', { DONE: 1, EARLY: 1, ALL: 2, LATE: 0, TALKS: 0 })]));
    expect(cell(comparison, '00001', 'RATE')?.source).toEqual({
      file: 'bao-cao-00001.xlsx',
      sheet: 'Số liệu',
      cell: 'F9',
    });
    expect(
      comparison.figures.find(({ unit: code, measure }) => code === '00001' && measure.code === 'ALL'),
    ).toMatchObject({
      amount: 2,
      source: { cell: 'F10' },
    });
    expect(comparison.figures.filter(({ unit: code }) => code === '00002').map(({ amount }) => amount)).toEqual(
      Array(5).fill('missing'),
    );
  });

  it('counts the units of the last day of the data window, under the name they bear then', () => {
    const units = [
      unit('00001', { name: 'Xã Cũ', validTo: '2026-03-13' }),
      unit('00001', { name: 'Phường Mới', kind: 'phuong', validFrom: '2026-03-14' }),
      unit('00002', { validTo: '2026-03-13' }),
      unit('00003', { validFrom: '2026-03-15' }),
    ];
    const gone = filing('00002', { ...whole, DONE: 1, ALL: 1 });
    const comparison = compare(input([gone], { province: province({ units }) }));
    expect(comparison.units.map(({ code, name }) => [code, name])).toEqual([['00001', 'Phường Mới']]);
    expect(comparison.strangers).toEqual(['00002']);
    expect(summary(comparison, 'RATE')).toMatchObject({ reported: 0, missing: 1 });
  });

  it('does not ask a unit for indicators that neither its plan nor the province wants', () => {
    const targets = [target('P', 'RATE', 80)];
    const units = [unit('00001'), unit('00002', { plan: 'Q' })];
    const comparison = compare(
      input([filing('00002', { ...whole, DONE: 1, ALL: 2 })], { province: province({ units, targets }) }),
    );
    expect(comparison.indicators.map(({ indicator }) => indicator.code)).toEqual(['RATE']);
    expect(cell(comparison, '00002', 'RATE')?.state).toBe('not-asked');
    expect(summary(comparison, 'RATE')).toMatchObject({ asked: 1, reported: 0, missing: 1 });
  });

  it('is final only once the period is locked', () => {
    expect(compare(input([])).final).toBe(false);
    expect(compare(input([], { closedAt: '2026-03-19T00:00:00.000Z' })).final).toBe(true);
    expect(compare(input([])).final).toBe(false);
  });
});
