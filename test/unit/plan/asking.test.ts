import { describe, expect, test } from 'vitest';
import { defaultCalendar } from '../../../shared/period/calendar.ts';
import { asker, askOf, layoutHash } from '../../../shared/plan/asking.ts';
import { caseBlockCodes } from '../../../shared/plan/case-block.ts';
import { catalogue } from '../../../shared/plan/catalogue/index.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Target } from '../../../shared/plan/target.ts';

const province: Province = {
  code: '38',
  name: 'Tỉnh Thanh Hóa',
  year: 2026,
  timeZone: 'Asia/Ho_Chi_Minh',
  units: [
    { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', plan: 'ngoc-lien-2026-2030' },
    { code: '15092', name: 'Xã Khung', kind: 'xa', plan: 'khung-xa-2026' },
    { code: '15093', name: 'Xã Vĩnh Phong', kind: 'xa', plan: 'vinh-phong-2026' },
    { code: '15094', name: 'Xã Vĩnh Linh', kind: 'xa', plan: 'vinh-linh-2026' },
    { code: '15095', name: 'Xã không kế hoạch', kind: 'xa' },
    { code: 'SXD', name: 'Sở Xây dựng', kind: 'so-nganh', plan: 'so-xay-dung-lai-chau-2026' },
    { code: 'SNV', name: 'Sở Nội vụ', kind: 'so-nganh', plan: 'ngoc-lien-2026-2030' },
    { code: '15096', name: 'Xã cũ', kind: 'xa', plan: 'khung-xa-2026', validTo: '2026-04-29' },
  ],
  periods: defaultCalendar(2026, 'Asia/Ho_Chi_Minh'),
  measures: catalogue.measures,
  indicators: catalogue.indicators,
  plans: catalogue.plans,
  targets: catalogue.targets,
  tasks: catalogue.tasks,
  scorecards: catalogue.scorecards,
};

function ask(unit: string, of: Province = province) {
  const found = askOf(of, unit, '2026-Q1');
  if (found === undefined) throw new Error(`no ask for ${unit}`);
  return found;
}

const codes = (unit: string, of?: Province) => ask(unit, of).measures.map((measure) => measure.code);

describe('what a unit is asked', () => {
  test('is nothing where unit or period do not exist', () => {
    expect(askOf(province, '00000', '2026-Q1')).toBeUndefined();
    expect(askOf(province, '15091', '2027-Q1')).toBeUndefined();
  });

  test('follows the validity of the unit on the last day of the period', () => {
    expect(askOf(province, '15096', '2026-Q1')).toBeDefined();
    expect(askOf(province, '15096', '2026-Q2')).toBeUndefined();
  });

  test('is the same whether one unit is looked at or all: one plan and another kind is another ask', () => {
    const all = asker(province, '2026-Q1');
    for (const { code } of province.units) expect(all?.(code)).toEqual(ask(code));
    expect(all?.('15091')?.measures).not.toEqual(all?.('SNV')?.measures);
    expect(asker(province, '2027-Q1')).toBeUndefined();
  });

  test('always has the case block, in the order of the form', () => {
    for (const unit of ['15091', '15095', 'SXD']) {
      const asked = codes(unit);
      expect([...caseBlockCodes].filter((code) => !asked.includes(code))).toEqual([]);
      const order = catalogue.measures.map((measure) => measure.code).filter((code) => asked.includes(code));
      expect(asked).toEqual(order);
    }
  });

  test('has every task of its own plan and no row that only hands down targets', () => {
    expect(ask('15091').tasks).toHaveLength(62);
    expect(ask('15092').tasks).toHaveLength(52);
    expect(ask('15093').tasks).toHaveLength(44);
    expect(ask('15094').tasks).toHaveLength(35);
    expect(ask('SXD').tasks).toHaveLength(22);
    expect(ask('15095').tasks).toEqual([]);
  });

  test('comes to some fifty measures under a real plan', () => {
    const sizes = ['15091', '15092', '15093', '15094', 'SXD'].map((unit) => codes(unit).length);
    expect(sizes).toEqual([46, 60, 43, 54, 51]);
  });

  test('has the measures of its indicators, exactly', () => {
    const { indicators, measures } = ask('15091');
    const needed = new Set(indicators.flatMap(({ indicator: i }) => [...i.numerator, ...i.denominator]));
    expect(new Set(measures.map((measure) => measure.code))).toEqual(new Set([...needed, ...caseBlockCodes]));
  });

  test('leaves out of a department what only communes can answer', () => {
    expect(codes('15091')).toContain('THU_NS_TANG');
    expect(codes('SNV')).not.toContain('THU_NS_TANG');
    expect(ask('SNV').indicators.map(({ indicator }) => indicator.code)).not.toContain('BUDGET_REVENUE_GROWTH');
  });

  test('has only indicators with a value: goals without measures are followed through tasks', () => {
    expect(ask('15092').indicators.every(({ indicator }) => indicator.basis === 'measures')).toBe(true);
  });

  test('carries the binding target, or what is stated without binding', () => {
    const of = (unit: string, code: string) => ask(unit).indicators.find(({ indicator }) => indicator.code === code);
    expect(of('15091', 'ON_TIME_RESOLUTION')?.target).toMatchObject({ comparator: '>', value: 98 });
    const payment = of('15091', 'ONLINE_PAYMENT_RATE');
    expect(payment?.target).toBeUndefined();
    expect(payment?.pending?.map((row) => row.value)).toEqual([70, 80, 60, 50]);
    expect(of('SXD', 'ONLINE_SUBMISSION_RATE')?.pending?.every((row) => row.status === 'no-number')).toBe(true);
  });

  test("has the province's own targets too", () => {
    const own: Target = {
      plan: 'TINH',
      indicators: ['DIALOGUES'],
      title: 'Đối thoại',
      comparator: '>=',
      value: 2,
      due: '2026',
      source: 'QĐ',
      status: 'in-force',
    };
    const withOwn = { ...province, targets: [...catalogue.targets, own] };
    expect(codes('15095')).not.toContain('DOI_THOAI');
    expect(codes('15095', withOwn)).toContain('DOI_THOAI');
    const asked = ask('15095', withOwn).indicators.find(({ indicator }) => indicator.code === 'DIALOGUES');
    expect(asked?.target).toEqual(own);
  });

  test('does not ask for what was set aside', () => {
    const targets = catalogue.targets.map((row): Target =>
      row.indicators.includes('ISO_TRAINING') ? { ...row, status: 'set-aside' } : row,
    );
    expect(codes('15092')).toContain('DAO_TAO_ISO');
    expect(codes('15092', { ...province, targets })).not.toContain('DAO_TAO_ISO');
  });
});

describe('the layout hash', () => {
  test('is the same in every period and differs between asks', () => {
    const later = askOf(province, '15091', '2026-Q2');
    expect(later && layoutHash(later)).toBe(layoutHash(ask('15091')));
    expect(layoutHash(ask('15091'))).toMatch(/^[0-9a-f]{8}$/);
    expect(layoutHash(ask('15091'))).not.toBe(layoutHash(ask('15092')));
  });

  test('changes when a task or a measure does', () => {
    const fewer = { ...province, tasks: catalogue.tasks.slice(0, -50) };
    expect(layoutHash(ask('15094', fewer))).not.toBe(layoutHash(ask('15094')));
    const other = { ...province, scorecards: [] };
    expect(layoutHash(ask('15091', other))).not.toBe(layoutHash(ask('15091')));
  });
});

test('a count for the year is not held against a window that stands alone', () => {
  const dialogues = (period: string) =>
    askOf(province, '15092', period)?.indicators.find(({ indicator }) => indicator.code === 'DIALOGUES');
  expect(dialogues('2026-Q2')?.target?.value).toBe(1);
  expect(dialogues('2026-Q3')?.target).toBeUndefined();
  expect(dialogues('2026-Q3')?.pending?.map(({ value }) => value)).toEqual([1]);
});
