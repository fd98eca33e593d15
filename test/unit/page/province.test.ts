import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, IndicatorHead, Matrix } from '../../../functions/portal/page/province/compared.ts';
import { byDay, courseOf } from '../../../functions/portal/page/province/course.ts';
import { foundIn } from '../../../functions/portal/page/province/found.ts';
import { stepsOf } from '../../../functions/portal/page/province/palette.ts';
import { pickedOf, rowsOf, type Choice } from '../../../functions/portal/page/province/selection.ts';
import { targetText, valueText } from '../../../functions/portal/page/province/value.ts';

const head = (code: string, more: Partial<IndicatorHead> = {}): IndicatorHead => ({
  code,
  title: code,
  unit: '%',
  area: 'Cải cách thể chế',
  direction: 'higher-is-better',
  reported: 0,
  missing: 0,
  notApplicable: 0,
  met: 0,
  unmet: 0,
  ...more,
});
const cell = (unit: string, indicator: string, more: Partial<Cell> = {}): Cell => ({
  unit,
  indicator,
  state: 'reported',
  ...more,
});
const unit = (code: string, name = code) => ({ code, name, kind: 'xa' as const });

describe('a column of results', () => {
  test('has two decimals in every rate, and none in a count', () => {
    const rates = fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100);
    fc.assert(fc.property(rates, (value) => /^\d{1,3}(\.\d{3})*,\d\d%$/.test(valueText(value, '%'))));
    expect([84.6, 100].map((value) => valueText(value, '%'))).toEqual(['84,60%', '100,00%']);
    expect([7, 1200].map((count) => valueText(count, 'cuộc'))).toEqual(['7', '1.200']);
  });

  test('stands beside targets as the plan wrote them', () => {
    expect(targetText({ comparator: '>=', value: 95 }, '%')).toBe('≥ 95%');
    expect(targetText({ comparator: '<=', value: 1.5 }, '%')).toBe('≤ 1,5%');
    expect(targetText({ comparator: 'between', value: 80, valueMax: 90 }, '%')).toContain('80% ');
  });
});

describe('steps of the palette', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 });
  const stepsFor = (given: readonly number[], direction: IndicatorHead['direction']) =>
    stepsOf(
      given.map((value, index) => cell(String(index), 'A', { value })),
      { direction },
    );

  test('a better value never has a lower step, and equal values share one', () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const),
        (given, direction) => {
          const steps = stepsFor(given, direction);
          const sign = direction === 'higher-is-better' ? 1 : -1;
          const stepAt = (index: number) => steps.get(String(index)) ?? 0;
          const pairs = given.flatMap((a, one) => given.map((b, other) => ({ better: sign * (a - b), one, other })));
          const wrong = pairs.filter(({ better, one, other }) =>
            better === 0 ? stepAt(one) !== stepAt(other) : better > 0 && stepAt(one) < stepAt(other),
          );
          expect(wrong).toEqual([]);
        },
      ),
    );
  });

  test('the best is darkest, the worst lightest, all equal are in the middle, no value has no step', () => {
    expect([...stepsFor([1, 2, 3, 4, 5, 6], 'higher-is-better').values()]).toEqual([1, 2, 3, 4, 5, 5]);
    expect([...stepsFor([7, 7], 'higher-is-better').values()]).toEqual([3, 3]);
    expect(stepsOf([cell('1', 'A', { state: 'missing' })], { direction: 'higher-is-better' }).size).toBe(0);
  });
});

describe('what of the comparison is shown', () => {
  const matrix: Matrix = {
    period: '2026-Q1',
    edition: 'x',
    asOf: '2026-03-20T00:00:00.000Z',
    final: false,
    units: [unit('1', 'Xã Ba'), unit('2', 'Xã An'), unit('3', 'Xã Cam')],
    indicators: [
      head('RARE', { reported: 1, unmet: 1 }),
      head('COMMON', { reported: 3, met: 3, area: 'Cải cách thủ tục hành chính' }),
      head('LATE', { reported: 2, unmet: 1, direction: 'lower-is-better' }),
    ],
    cells: [
      cell('1', 'COMMON', { value: 10, met: true }),
      cell('2', 'COMMON', { value: 30, met: true }),
      cell('3', 'COMMON', { value: 20, met: true }),
      cell('2', 'RARE', { value: 1, met: false }),
      cell('3', 'LATE', { value: 5, met: false }),
      cell('1', 'LATE', { value: 2, met: true }),
    ],
  };
  const choose = (part: Partial<Choice>) => {
    const choice = { area: '', onlyUnmet: false, order: 'unit', commonFirst: false, wanted: '', ...part };
    const picked = pickedOf(matrix, choice);
    return { ...picked, units: rowsOf(matrix, picked, choice, (each) => foundIn(choice.wanted, each)) };
  };
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

  test('rows go by the best value of a column; units without one stay last', () => {
    expect(codes(choose({ order: 'COMMON' }).units)).toEqual(['2', '3', '1']);
    expect(codes(choose({ order: 'LATE' }).units)).toEqual(['1', '3', '2']);
  });

  test('rows go by name, or by missed targets', () => {
    expect(codes(choose({ order: 'name' }).units)).toEqual(['2', '1', '3']);
    expect(codes(choose({ order: 'unmet' }).units)).toEqual(['2', '3', '1']);
  });

  test('an area leaves its own columns, and counts only what they miss', () => {
    const { indicators, unmet } = choose({ area: 'Cải cách thủ tục hành chính' });
    expect(codes(indicators)).toEqual(['COMMON']);
    expect(unmet.size).toBe(0);
    expect([...choose({ area: 'Cải cách thể chế' }).valued].toSorted()).toEqual(['1', '2', '3']);
  });

  test('only missed targets leaves the units and columns that have any', () => {
    const { indicators, units } = choose({ onlyUnmet: true });
    expect(codes(indicators)).toEqual(['RARE', 'LATE']);
    expect(codes(units)).toEqual(['2', '3']);
  });

  test('columns asked of most units come first when wanted', () => {
    expect(codes(choose({ commonFirst: true }).indicators)).toEqual(['COMMON', 'LATE', 'RARE']);
  });
});

test('a unit is found by its code, or by its name typed without marks', () => {
  const found = unit('19009', 'Phường Đồng Hới');
  expect(foundIn(' dong hoi', found)).toBe(true);
  expect(foundIn('ĐỒNG', found)).toBe(true);
  expect(foundIn('1900', found)).toBe(true);
  expect(foundIn('đông hà', found)).toBe(false);
});

describe('how reports came in', () => {
  const period = {
    id: '2026-Q1',
    name: 'Quý I',
    dataFrom: '2025-12-15',
    dataTo: '2026-03-14',
    kind: 'year-to-date' as const,
    opensAt: '2026-03-04T17:00:00.000Z',
    dueAt: '2026-03-17T16:59:59.999Z',
    state: 'overdue' as const,
    daysLeft: -3,
  };
  const overview = {
    period,
    completeness: { units: 5, accepted: 3, held: 0, returned: 0, rejected: 0, none: 2 },
    timeliness: { onTime: 2, late: 1, outstanding: 2 },
    waiting: [],
    accepted: [],
    progress: [
      { at: '2026-03-16T16:30:00.000Z', accepted: 1 },
      { at: '2026-03-16T17:30:00.000Z', accepted: 2 },
      { at: '2026-03-19T02:00:00.000Z', accepted: 3 },
    ],
  };

  test('what had come at the deadline is told apart from what came after it', () => {
    expect(courseOf(overview)).toMatchObject({
      atDue: 2,
      now: 3,
      from: period.opensAt,
      to: '2026-03-19T02:00:00.000Z',
    });
  });

  test('without a report the course ends at the deadline', () => {
    const none = { ...overview, progress: [] };
    expect(courseOf(none)).toMatchObject({ atDue: 0, from: period.opensAt, to: period.dueAt });
  });

  test('days are those of the province', () => {
    expect(byDay(courseOf(overview), 'Asia/Ho_Chi_Minh')).toEqual([
      { date: '2026-03-16', accepted: 1 },
      { date: '2026-03-17', accepted: 2 },
      { date: '2026-03-19', accepted: 3 },
    ]);
  });
});
