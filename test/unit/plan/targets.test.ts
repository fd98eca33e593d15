import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/plan/catalogue/index.ts';
import type { Target } from '../../../shared/plan/target.ts';
import { bindingTarget, describeTarget, meets, milestoneNote } from '../../../shared/plan/targets.ts';

const target = (over: Partial<Target>): Target => ({
  plan: 'p',
  indicators: ['X'],
  title: 'X',
  comparator: '>=',
  value: 80,
  due: '2026',
  source: 'I',
  status: 'in-force',
  ...over,
});

const ngocLien = 'ngoc-lien-2026-2030';
const vinhPhong = 'vinh-phong-2026';

describe('whether a value meets a target', () => {
  test('“trên 98%” is not met by 98 itself, “từ 98% trở lên” is', () => {
    expect(meets(target({ comparator: '>', value: 98 }), 'higher-is-better', 98)).toBe(false);
    expect(meets(target({ comparator: '>', value: 98 }), 'higher-is-better', 98.01)).toBe(true);
    expect(meets(target({ comparator: '>=', value: 98 }), 'higher-is-better', 98)).toBe(true);
    expect(meets(target({ comparator: '<=', value: 5 }), 'higher-is-better', 5.01)).toBe(false);
  });

  test('a bare figure is a level to reach in the direction of the indicator', () => {
    const bare = target({ comparator: '=', value: 80 });
    expect(meets(bare, 'higher-is-better', 92)).toBe(true);
    expect(meets(bare, 'higher-is-better', 79.99)).toBe(false);
    expect(meets(bare, 'lower-is-better', 92)).toBe(false);
    expect(meets(bare, 'lower-is-better', 60)).toBe(true);
  });

  test('“01–02 cuộc” asks for one, and a third is no failure', () => {
    const range = target({ comparator: 'between', value: 1, valueMax: 2 });
    expect([0, 1, 2, 3].map((value) => meets(range, 'higher-is-better', value))).toEqual([false, true, true, true]);
    expect([0, 1, 2, 3].map((value) => meets(range, 'lower-is-better', value))).toEqual([true, true, true, false]);
  });

  test('the aspiration is never what is compared with', () => {
    expect(meets(target({ value: 95, aspiration: 100 }), 'higher-is-better', 95)).toBe(true);
  });

  test('a target without a number cannot be compared with', () => {
    expect(() => meets(target({ value: undefined }), 'higher-is-better', 1)).toThrow(/no number/);
    expect(() => meets(target({ comparator: 'trend-up' }), 'higher-is-better', 1)).toThrow(/rise/);
  });

  test('a better value never turns a met target into an unmet one', () => {
    const comparators = fc.constantFrom('>', '>=', '=', 'between' as const);
    const figures = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100));
    fc.assert(
      fc.property(comparators, figures, (comparator, [level, span, value, more]) => {
        const any = target({ comparator: comparator as '>', value: level, valueMax: level + span });
        expect(meets(any, 'higher-is-better', value + more) || !meets(any, 'higher-is-better', value)).toBe(true);
      }),
    );
  });
});

describe('which target binds', () => {
  test("the unit's own plan comes before the province", () => {
    const rows = [target({ plan: 'TINH', value: 70 }), target({ plan: 'p', value: 80 })];
    expect(bindingTarget(rows, 'p', 'X', 2026)?.value).toBe(80);
    expect(bindingTarget(rows, 'other', 'X', 2026)?.value).toBe(70);
    expect(bindingTarget(rows, undefined, 'X', 2026)?.value).toBe(70);
    expect(bindingTarget(rows, 'p', 'Y', 2026)).toBeUndefined();
  });

  test('of two milestones the nearest ahead', () => {
    const rows = [target({ value: 80, due: '2030' }), target({ value: 70, due: '2027' })];
    const years = [2026, 2027, 2028, 2030, 2031];
    expect(years.map((year) => bindingTarget(rows, 'p', 'X', year)?.value)).toEqual([70, 70, 80, 80, undefined]);
  });

  test('a stretch of years binds in each of them, before any milestone ahead', () => {
    const rows = [target({ value: 80, due: '2030' }), target({ value: 60, due: '2026-2030' })];
    expect(bindingTarget(rows, 'p', 'X', 2026)?.value).toBe(60);
  });

  test('rows that restate one figure bind as one', () => {
    // Vĩnh Phong says "ít nhất 80%" in the text and "80" in its table.
    const rows = catalogue.targets.filter(
      (row) => row.plan === vinhPhong && row.indicators.includes('ONLINE_PAYMENT_RATE'),
    );
    expect(rows.map((row) => row.comparator)).toEqual(['>=', '=']);
    expect(bindingTarget(rows, vinhPhong, 'ONLINE_PAYMENT_RATE', 2026)).toMatchObject({ value: 80 });
  });

  test('rows in force that differ bind nothing', () => {
    expect(bindingTarget([target({ value: 80 }), target({ value: 70 })], 'p', 'X', 2026)).toBeUndefined();
    const over = target({ comparator: '>', value: 80 });
    expect(bindingTarget([target({ value: 80 }), over], 'p', 'X', 2026)).toBeUndefined();
  });

  test('a conflict binds nothing until a person settles it', () => {
    const of = (rows: readonly Target[]) => bindingTarget(rows, ngocLien, 'ONLINE_PAYMENT_RATE', 2026);
    expect(of(catalogue.targets)).toBeUndefined();
    const settled = catalogue.targets.map((row): Target => {
      if (row.conflict !== 'C01') return row;
      return { ...row, status: row.due === '2027' || row.due === '2030' ? 'in-force' : 'set-aside' };
    });
    expect(of(settled)).toMatchObject({ value: 70, due: '2027' });
  });

  test('where a plan contradicts itself, the province does not settle it silently', () => {
    const common = target({ plan: 'TINH', value: 70 });
    const [low, high] = [target({ value: 80 }), target({ value: 95 })];
    expect(bindingTarget([low, high, common], 'p', 'X', 2026)).toBeUndefined();
    expect(bindingTarget([{ ...low, status: 'conflict' }, common], 'p', 'X', 2026)).toBeUndefined();
    expect(bindingTarget([{ ...low, status: 'set-aside' }, high, common], 'p', 'X', 2026)?.value).toBe(95);
    expect(bindingTarget([{ ...low, status: 'set-aside' }, common], 'p', 'X', 2026)?.value).toBe(70);
  });

  test('ranges that end differently are two figures', () => {
    const range = (valueMax: number) => target({ comparator: 'between', value: 1, valueMax });
    expect(bindingTarget([range(2), range(3)], 'p', 'X', 2026)).toBeUndefined();
    expect(bindingTarget([range(2), range(2)], 'p', 'X', 2026)?.valueMax).toBe(2);
  });

  test('a rise over last year is never compared with a level', () => {
    const rise = catalogue.targets.find((row) => row.growth);
    expect(rise?.title).toMatch(/^Mức tăng/);
    const inForce = target({ growth: true, value: 20 });
    expect(bindingTarget([inForce], 'p', 'X', 2026)).toBeUndefined();
  });

  test('a target without a number or set aside does not bind', () => {
    for (const status of ['no-number', 'qualitative', 'conflict', 'set-aside'] as const) {
      expect(bindingTarget([target({ status })], 'p', 'X', 2026)).toBeUndefined();
    }
  });
});

describe('a target in words', () => {
  test('gives comparator, figure and unit as officers write them', () => {
    expect(describeTarget(target({ comparator: '>', value: 98 }), '%')).toBe('> 98%');
    expect(describeTarget(target({ comparator: '=', value: 62.5 }), '%')).toBe('62,5%');
    expect(describeTarget(target({ value: 95, aspiration: 100 }), '%')).toBe('≥ 95% (phấn đấu 100%)');
    expect(describeTarget(target({ comparator: '=', value: 100, aspiration: 100 }), '%')).toBe('phấn đấu 100%');
    expect(describeTarget(target({ comparator: 'between', value: 1, valueMax: 2 }), 'cuộc')).toBe('từ 1 đến 2 cuộc');
    expect(describeTarget(target({ growth: true, value: 20 }), '%')).toBe('tăng ≥ 20% so với năm trước');
  });

  test('says so when there is no figure', () => {
    expect(describeTarget(target({ value: undefined, status: 'no-number' }))).toBe('chưa có số');
    expect(describeTarget(target({ value: undefined, status: 'no-number' }), '%', 'en')).toBe('no figure yet');
    expect(describeTarget(target({ value: undefined, comparator: 'trend-up', status: 'qualitative' }))).toMatch(/tăng/);
  });

  test('every target of the five plans can be said', () => {
    const said = catalogue.targets.map((row) => describeTarget(row, '%'));
    expect(said.filter((text) => text === '' || /undefined|NaN|\{/.test(text))).toEqual([]);
  });

  test('a milestone of a later year is named as such', () => {
    expect(milestoneNote(target({ due: '2030' }), 2026)).toBe(
      'Mục tiêu của năm 2030; năm 2026 so với mốc gần nhất này.',
    );
    expect(milestoneNote(target({ due: '2026-2030' }), 2026)).toBeUndefined();
    expect(milestoneNote(target({ due: '2026-Q3' }), 2026)).toBeUndefined();
  });
});
