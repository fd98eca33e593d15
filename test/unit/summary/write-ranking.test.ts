import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../shared/plan/scorecard.ts';
import type { Amount } from '../../../shared/report/report.ts';
import { differing } from '../../recalculation/recalculate.ts';
import { filing, indicator, input, measure, province, quarter, unit } from './small-province.ts';
import { rowWith, writtenSheet } from './written-sheet.ts';

const scorecard: Scorecard = {
  id: 'S',
  components: [
    { indicator: 'ON_TIME', max: 20, fullFrom: 80, atZero: 0 },
    { indicator: 'PETITIONS', max: 6, fullFrom: 100, atZero: 6 },
  ],
  bands: [
    { name: 'Tốt', from: 80 },
    { name: 'Yếu', from: 0 },
  ],
};
const codes = ['T', 'T_OF', 'P', 'P_OF'];
const defined = province({
  units: ['00001', '00002', '00003', '00004', '00005'].map((code) => unit(code)),
  measures: codes.map((code) => measure(code)),
  indicators: [indicator('ON_TIME', ['T'], ['T_OF']), indicator('PETITIONS', ['P'], ['P_OF'])],
  targets: [],
  scorecards: [scorecard],
});

function reported(code: string, figures: readonly Amount[], period = '2026-Q1') {
  return filing(code, Object.fromEntries(codes.map((name, at) => [name, figures[at] ?? 0])), { period });
}

const filings = [
  reported('00001', [1, 2, 1, 1]), // 12.5 + 6 of 26
  reported('00002', [9, 10, 0, 0]), // 20 + 6 of 26 by the zero rule
  reported('00003', [8, 10, 'not-applicable', 'not-applicable']), // 20 of its own 20
  reported('00004', ['missing', 1, 1, 1]),
];
const sheet = await writtenSheet(input(filings, { province: defined }), 'Xếp hạng');

describe('the sheet Xếp hạng', () => {
  it('ranks, scores and bands by formulas that come to what the comparison says', () => {
    expect(rowWith(sheet, 'Xã 00001')).toEqual(['3', 'Xã 00001', '71,15', 'Yếu', '18,5', '26', '12,5', '2', '6', '1']);
    expect(sheet.formulas.size).toBeGreaterThan(20);
    expect(differing([...sheet.formulas.values()])).toEqual([]);
  });

  it('lets the points be read from the figures, the maximum and the threshold above', () => {
    const texts = [...sheet.formulas.values()].map(({ formula }) => formula);
    expect(
      texts.some((text) =>
        /^IF\(\w+=0,6,MIN\(\w+\$9,ROUND\(\w+\$9\*'Dữ liệu'!\$[A-Z]\$\d+\/\w+\$9,2\)\)\)$/.test(text),
      ),
    ).toBe(true);
    expect(rowWith(sheet, 'Điểm tối đa | Tỷ lệ (%) đủ điểm').slice(1)).toEqual(['20', '80', '6', '100']);
  });

  it('scores a denominator of 0 by the component’s rule, and leaves out what is not the unit’s task', () => {
    expect(rowWith(sheet, 'Xã 00002').slice(-4)).toEqual(['20', '10', '6', '0']);
    expect(rowWith(sheet, 'Xã 00003').slice(-5)).toEqual(['20', '20', '20', '10', 'KAD']);
  });

  it('counts who shares a place', () => {
    expect(rowWith(sheet, 'Xã 00002').slice(0, 3)).toEqual(['1', '2', 'Xã 00002']);
    expect(rowWith(sheet, 'Xã 00003').slice(0, 3)).toEqual(['1', '2', 'Xã 00003']);
  });

  it('names who is not ranked, and why, in the columns of the ranking', () => {
    expect(sheet.rows.flat()).toContain('Đơn vị chưa xếp hạng (2)');
    expect(rowWith(sheet, 'Xã 00004')).toEqual(['—', 'Xã 00004', 'Thiếu số liệu: Tỷ lệ ON_TIME']);
    expect(rowWith(sheet, 'Xã 00005')).toEqual(['—', 'Xã 00005', 'Chưa có báo cáo được tiếp nhận']);
  });

  it('says why there is no change of rank', () => {
    expect(sheet.rows.flat()).toContain('Không có cột thay đổi hạng: chưa có kỳ trước để so sánh.');
    expect(sheet.rows.flat()).not.toContain('Thay đổi');
  });

  it('shows the change against a period it may be compared with', async () => {
    const before = quarter();
    const then = [reported('00001', [9, 10, 1, 1]), reported('00002', [1, 2, 1, 1])];
    const swapped = [reported('00001', [1, 2, 1, 1], '2026-Q2'), reported('00002', [9, 10, 1, 1], '2026-Q2')];
    const material = input(then, { province: defined, period: before });
    const compared = await writtenSheet(
      input(swapped, {
        province: defined,
        period: quarter('2026-Q2'),
        earlier: [{ ...material, closedAt: '2026-03-25T00:00:00.000Z' }],
      }),
      'Xếp hạng',
    );
    expect(rowWith(compared, 'Xã 00002').slice(0, 3)).toEqual(['1', '2', '1']);
    expect(rowWith(compared, 'Xã 00001').slice(0, 3)).toEqual(['2', '1', '-1']);
  });
});
