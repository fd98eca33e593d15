import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bySheet } from '../../../functions/portal/page/commune/by-sheet.ts';
import { copyWords } from '../../../functions/portal/page/commune/copy-words.ts';
import { deadlineOf } from '../../../functions/portal/page/commune/deadline.ts';
import { distanceText, targetText, valueText } from '../../../functions/portal/page/commune/distance.ts';
import { faultOf, sizeText } from '../../../functions/portal/page/commune/file-check.ts';
import { standingOf } from '../../../functions/portal/page/commune/standing.ts';
import { withoutPlace } from '../../../functions/portal/page/commune/without-place.ts';
import { number, t } from '../../../functions/portal/page/words.ts';

type Card = Parameters<typeof standingOf>[0];
type Stage = Card['period']['state'];

const period: Card['period'] = {
  id: '2026-Q1',
  name: 'Quý I',
  dataFrom: '2025-12-15',
  dataTo: '2026-03-14',
  kind: 'year-to-date',
  opensAt: '2026-03-04T17:00:00.000Z',
  dueAt: '2026-03-17T16:59:59.999Z',
  state: 'open',
  daysLeft: 7,
};
const attempt = (id: string, more: Partial<NonNullable<Card['last']>> = {}): NonNullable<Card['last']> => ({
  attempt: id,
  number: `15091-2026Q1-${id}`,
  status: 'accepted',
  receivedAt: '2026-03-10T02:00:00.000Z',
  onTime: true,
  fileName: 'bao-cao.xlsx',
  counts: { error: 0, query: 0, note: 0 },
  counting: true,
  marked: false,
  ...more,
});
const card = (more: Partial<Card> = {}, at: Partial<Card['period']> = {}): Card => ({
  unit: { code: '15091', name: 'Xã Mẫu', kind: 'xa' },
  state: 'none',
  attempts: 0,
  maxBytes: 8 * 1024 * 1024,
  ...more,
  period: { ...period, ...at },
});

describe('how near the deadline is', () => {
  test.each<[Stage, number, string, string]>([
    ['open', 7, 'plain', 'còn 7 ngày'],
    ['open', 3, 'warn', 'còn 3 ngày'],
    ['open', 0, 'warn', 'hôm nay là hạn cuối'],
    ['overdue', 0, 'bad', 'hết hạn trong hôm nay'],
    ['overdue', -2, 'bad', 'quá hạn 2 ngày'],
    ['locked', -9, 'bad', 'tỉnh đã khóa kỳ này'],
  ])('%s with %i days left', (state, daysLeft, tone, text) => {
    expect(deadlineOf(card({}, { state, daysLeft }))).toEqual({ tone, text });
  });

  test('whoever has reported reads whether it was in time, whatever the day', () => {
    for (const state of ['open', 'overdue', 'locked'] as const) {
      expect(deadlineOf(card({ state: 'accepted', onTime: true }, { state })).tone).toBe('good');
      expect(deadlineOf(card({ state: 'accepted', onTime: false }, { state })).tone).toBe('warn');
    }
  });
});

describe('where the unit stands', () => {
  test('a faulty attempt after an accepted one does not take the accepted one away', () => {
    const told = standingOf(
      card({
        state: 'accepted',
        onTime: true,
        counting: attempt('A'),
        last: attempt('B', { status: 'rejected', counting: false }),
      }),
    );
    expect(told).toMatchObject({ tone: 'good', title: t('stateAcceptedOnTime') });
    expect(told.since).toContain('vẫn được tính');
  });

  test('a file that could not be read is called so, not faulty', () => {
    const last = attempt('A', { status: 'failed', counting: false });
    expect(standingOf(card({ state: 'rejected', last })).title).toBe(t('stateFailed'));
  });

  test('errors and open questions are counted together: both keep a report from being accepted', () => {
    const last = attempt('A', { status: 'rejected', counting: false, counts: { error: 2, query: 3, note: 9 } });
    expect(standingOf(card({ state: 'rejected', last })).text).toContain('5 chỗ');
  });

  test('a returned report shows the province’s reason as it was written', () => {
    const reason = 'Phụ lục 2 <thiếu> "trang" {số} 3';
    const returned = { kind: 'returned' as const, at: '2026-03-12T02:00:00.000Z', reason };
    expect(standingOf(card({ state: 'returned', returned })).text).toContain(reason);
  });
});

describe('how far a result is from its target', () => {
  const higher = { direction: 'higher-is-better' } as const;

  test('is told in cases, with the figures as they are', () => {
    const cell = { met: false, gap: 37, num: 412, den: 449 };
    expect(distanceText(cell, higher, 'hồ sơ')).toBe('Cần thêm 37 hồ sơ để đạt mục tiêu (hiện là 412/449).');
    expect(distanceText(cell, { direction: 'lower-is-better' }, 'hồ sơ')).toMatch(/^Cần giảm 37 hồ sơ/);
  });

  test('is told only where a target is missed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (gap, num, den) => {
        expect(distanceText({ met: true, gap, num, den }, higher, 'hồ sơ')).toBeUndefined();
        const told = distanceText({ met: false, gap, num, den }, higher, 'hồ sơ');
        expect(told).toContain(`${number(gap)} hồ sơ`);
        expect(told).toContain(`${number(num)}/${number(den)}`);
      }),
    );
  });

  test('is out of reach, and said so, where no number of cases would do', () => {
    expect(distanceText({ met: false, num: 1, den: 2 }, higher, 'hồ sơ')).toBe(t('resultNotByCases'));
    expect(distanceText({ met: false }, higher, 'hồ sơ')).toBeUndefined();
  });

  test('results stand with as many decimals as their like, whatever they are; targets as the plan wrote them', () => {
    expect([84.6, 100, 0, 1234.56].map((value) => valueText(value, '%'))).toEqual([
      '84,60%',
      '100,00%',
      '0,00%',
      '1.234,56%',
    ]);
    expect(valueText(1200, 'cuộc')).toBe('1.200 cuộc');
  });

  test('targets are read as the plan means them', () => {
    expect(targetText({ comparator: '>=', value: 95 }, '%')).toBe('từ 95% trở lên');
    expect(targetText({ comparator: '<=', value: 1.5 }, '%')).toBe('không quá 1,5%');
    expect(targetText({ comparator: 'between', value: 80, valueMax: 90 }, '%')).toBe('từ 80 đến 90%');
    expect(targetText({ comparator: '=', value: 12 }, 'cuộc')).toBe('12 cuộc');
    expect(targetText({ comparator: 'trend-up' }, '%')).toBe('tăng so với năm trước');
  });
});

describe('a chosen file', () => {
  const MAX = 8 * 1024 * 1024;

  test.each(['bao-cao.xlsx', 'BÁO CÁO.XLSX', 'a.b.xls', 'biểu.ods'])('%s may go', (name) => {
    expect(faultOf({ name, size: 1 }, MAX)).toBeUndefined();
  });

  test.each([
    ['~$bao-cao.xlsx', 'tệp tạm'],
    ['.~lock.bao-cao.ods#', 'tệp tạm'],
    ['quét.pdf', 'không phải tệp bảng tính'],
    ['xlsx', 'không phải tệp bảng tính'],
  ])('%s is refused with a reason', (name, why) => {
    expect(faultOf({ name, size: 1 }, MAX)).toContain(why);
  });

  test('goes up to the limit and no byte beyond, and not empty', () => {
    expect(faultOf({ name: 'a.xlsx', size: MAX }, MAX)).toBeUndefined();
    expect(faultOf({ name: 'a.xlsx', size: MAX + 1 }, MAX)).toContain('8 MB');
    expect(faultOf({ name: 'a.xlsx', size: 0 }, MAX)).toContain('rỗng');
  });

  test('has a size in words that is never nothing, and never further off than a rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 * 1024 * 1024 }), (bytes) => {
        const [, amount = '', unit] = /^([\d.,]+) (KB|MB)$/.exec(sizeText(bytes)) ?? [];
        const said = Number(amount.replaceAll('.', '').replace(',', '.'));
        const [size, step] = unit === 'MB' ? [bytes / 1024 ** 2, 0.05] : [bytes / 1024, 0.5];
        expect(said).toBeGreaterThan(0);
        expect(Math.abs(said - Math.max(size, step))).toBeLessThanOrEqual(step + 1e-9);
      }),
    );
  });
});

describe('findings', () => {
  test('sheet by sheet: none is lost, and each sheet keeps its order', () => {
    const finding = fc.record({ sheet: fc.constantFrom('', 'Bìa', 'Số liệu'), cell: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const sheets = bySheet(findings);
        expect(new Set(sheets.map(({ sheet }) => sheet)).size).toBe(sheets.length);
        for (const { sheet, found } of sheets) expect(found).toEqual(findings.filter((each) => each.sheet === sheet));
        expect(sheets.flatMap(({ found }) => found)).toHaveLength(findings.length);
      }),
    );
  });

  test('the place is not said twice, and the sentence begins with a capital', () => {
    const at = { sheet: 'Số liệu', cell: 'F12' };
    expect(withoutPlace({ ...at, message: 'Trang tính “Số liệu”, ô F12: chưa có số liệu.' })).toBe('Chưa có số liệu.');
    expect(withoutPlace({ sheet: 'Bìa', cell: '', message: 'Trang tính “Bìa”: đã bị xóa.' })).toBe('Đã bị xóa.');
    const other = 'Trang tính “Số liệu”, ô F13: chưa có số liệu.';
    expect(withoutPlace({ ...at, message: other })).toBe(other);
  });
});

test('a marked copy promises the figures that were sent only where it has them', () => {
  expect(copyWords(true, true).text).toContain('biểu mới đã có sẵn số liệu anh/chị nộp');
  expect(copyWords(true, false).text).not.toContain('đã có sẵn');
  expect(copyWords(true, false).button).toBe('Tải biểu mẫu của đơn vị để điền');
  expect(copyWords(false, true)).toEqual({ button: 'Tải bản đánh dấu các lưu ý' });
});
