import { describe, expect, test } from 'vitest';
import type { Filing } from '../../../shared/report/filing.ts';
import { historyOf } from '../../../shared/report/history.ts';
import { receiptOf } from '../../../shared/report/receipt.ts';
import { goodReport, periods } from './reports.ts';

const filing: Filing = {
  province: '38',
  unit: '15091',
  period: '2026-Q1',
  attempt: '01KQ2M9ZZZ0000000000abc123',
  status: 'rejected',
  receivedAt: '2026-03-17T16:59:59.999Z',
  sha256: 'f'.repeat(64),
  fileName: 'Báo cáo Quý I.xlsx',
  objectKey: 'reports/38/2026-Q1/15091/a/b.xlsx',
  revision: 'r1',
  observations: [
    { id: 'form-layout-differs', sheet: 'Bìa', cell: '' },
    { id: 'task-not-doing', sheet: 'Nhiệm vụ', cell: 'H6', code: '1.2', params: { title: 'Rà soát' } },
    { id: 'task-status-missing', sheet: 'Nhiệm vụ', cell: 'H5', code: '1.1', params: { title: 'Kế hoạch' } },
    { id: 'figure-missing', sheet: 'Số liệu', cell: 'F10', params: { title: 'Tồn', measureUnit: 'hồ sơ' } },
    { id: 'figure-missing', sheet: 'Số liệu', cell: 'F9', params: { title: 'Mới', measureUnit: 'hồ sơ' } },
  ],
  report: goodReport('q1'),
};

describe('receipt', () => {
  test('has a number that can be read out and that the same attempt always gets', () => {
    const { number } = receiptOf(filing, periods.q1, 'vi');
    expect(number).toBe('15091-2026Q1-ABC123');
    expect(receiptOf({ ...filing, status: 'accepted', observations: [] }, undefined, 'en').number).toBe(number);
    expect(receiptOf({ ...filing, attempt: '01KQ2M9ZZZ0000000000ABC124' }, periods.q1, 'vi').number).not.toBe(number);
  });

  test('gives what blocks first, then what is asked, then notes, each in the order of the file', () => {
    const { findings, counts } = receiptOf(filing, periods.q1, 'vi');
    expect(findings.map(({ severity, cell }) => `${severity} ${cell}`)).toEqual([
      'error F9',
      'error F10',
      'error H5',
      'query H6',
      'note ',
    ]);
    expect(counts).toEqual({ error: 3, query: 1, note: 1 });
  });

  test('speaks the language asked for', () => {
    expect(receiptOf(filing, periods.q1, 'vi').findings[0]?.message).toContain('Trang tính “Số liệu”, ô F9');
    expect(receiptOf(filing, periods.q1, 'en').findings[0]?.message).toContain('Sheet “Số liệu”, cell F9');
  });

  test('is on time up to the very millisecond of the deadline, and never without a deadline', () => {
    const due = { ...periods.q1, dueAt: filing.receivedAt };
    expect(receiptOf(filing, due, 'vi').onTime).toBe(true);
    expect(receiptOf({ ...filing, receivedAt: '2026-03-17T17:00:00.000Z' }, due, 'vi').onTime).toBe(false);
    expect(receiptOf(filing, undefined, 'vi').onTime).toBe(false);
  });

  test('of a file that could not be read keeps its findings in order', () => {
    const unread = { ...filing, status: 'failed', report: undefined } as const;
    expect(receiptOf(unread, periods.q1, 'vi').findings).toHaveLength(5);
  });
});

describe('what is to be done about a row that is gone', () => {
  const gone = [
    { id: 'rows-missing', sheet: 'Số liệu', cell: '', params: { count: 1, codes: 'HS_KT “Hồ sơ”' } },
    { id: 'figure-missing', sheet: 'Số liệu', cell: 'F9', params: { title: 'Mới', measureUnit: 'hồ sơ' } },
  ] as const;
  const hints = (more: Partial<Filing>, copy?: string) =>
    receiptOf({ ...filing, observations: gone, ...more }, periods.q1, 'vi', copy).findings.map(({ hint = '' }) => hint);

  test('is to fill in the marked copy, which has the row again', () => {
    const [row = '', figure] = hints({}, 'marked.xlsx');
    expect(row).toContain('Dùng bản đánh dấu chỗ cần sửa');
    expect(row).not.toContain('Tải lại biểu');
    expect(figure).toBe(hints({})[1]);
  });

  test('is to start again where there is no such copy, or an empty one', () => {
    expect(hints({})[0]).toContain('Tải lại biểu');
    expect(hints({ report: undefined }, 'marked.xlsx')[0]).toContain('Tải lại biểu');
    expect(hints({ unit: '19363' }, 'marked.xlsx')[0]).toContain('Tải lại biểu');
  });
});

describe('history', () => {
  const accepted = (period: string, receivedAt: string, attempt: string): Filing => ({
    ...filing,
    status: 'accepted',
    period,
    receivedAt,
    attempt,
    sha256: attempt,
  });
  const filings = [
    accepted('2026-Q2', '2026-06-16T00:00:00.000Z', 'A4'),
    accepted('2026-Q1', '2026-03-16T00:00:00.000Z', 'A2'),
    accepted('2026-Q1', '2026-03-16T00:00:00.000Z', 'A3'),
    accepted('2026-Q1', '2026-03-15T00:00:00.000Z', 'A1'),
    { ...accepted('2026-Q1', '2026-03-20T00:00:00.000Z', 'A5'), status: 'rejected' } as const,
  ];
  const calendar = [periods.q3, periods.q1, periods.q2];

  test('is of each earlier period the accepted filing that came last', () => {
    const history = historyOf(filings, calendar, '2026-Q3', { receivedAt: '2026-09-16T00:00:00.000Z', attempt: 'ZZZ' });
    expect(history.map(({ period, sha256 }) => [period.id, sha256])).toEqual([
      ['2026-Q1', 'A3'],
      ['2026-Q2', 'A4'],
    ]);
  });

  test('leaves out what came later than the moment asked about', () => {
    expect(
      historyOf(filings, calendar, '2026-Q3', { receivedAt: '2026-03-15T00:00:00.000Z', attempt: 'ZZZ' }).map(
        ({ sha256 }) => sha256,
      ),
    ).toEqual(['A1']);
    expect(historyOf(filings, calendar, '2026-Q1', { receivedAt: '2026-09-16T00:00:00.000Z', attempt: 'ZZZ' })).toEqual(
      [],
    );
  });
});
