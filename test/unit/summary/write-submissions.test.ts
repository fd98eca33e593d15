import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../shared/summary/input.ts';
import { differing } from '../../recalculation/recalculate.ts';
import { filing, input } from './small-province.ts';
import { rowWith, writtenSheet } from './written-sheet.ts';

function attempt(unit: string, status: Attempt['status'], minute: number): Attempt {
  const receivedAt = `2026-03-16T02:${String(minute).padStart(2, '0')}:00.000Z`;
  return { unit, status, receivedAt, attempt: `${unit}-${String(minute)}`, fileName: 'a.xlsx' };
}

const accepted = filing(
  '00001',
  { DONE: 1 },
  {
    observations: [
      { id: 'figure-swing-explained', sheet: 'Số liệu', cell: 'F8', params: { explanation: 'Sáp nhập' } },
      { id: 'figure-swing', sheet: 'Số liệu', cell: 'F9' },
    ],
  },
);
const tries = [0, 1, 2, 3, 4, 5].map((minute) => attempt('00002', minute === 5 ? 'held' : 'rejected', minute));
const sheet = await writtenSheet(
  input([accepted], { attempts: [accepted, ...tries, attempt('00003', 'failed', 9)] }),
  'Tình hình nộp',
);
const total = (label: string) => sheet.rows.findLast((row) => row[0] === label)?.slice(1);

describe('the sheet Tình hình nộp', () => {
  it('tells each attempt by sign and time, and counts those that do not fit', () => {
    expect(rowWith(sheet, 'Xã 00002').slice(3)).toEqual([
      'Chờ tỉnh xem xét',
      '6',
      '0',
      '0',
      '0',
      '✗ 16/03 09:00',
      '✗ 16/03 09:01',
      '✗ 16/03 09:02',
      '✗ 16/03 09:03',
      '+2 lần, lần cuối ○ 16/03 09:05',
    ]);
    expect(rowWith(sheet, 'Xã 00003').at(-1)).toBe('! 16/03 09:09');
  });

  it('counts what was asked and what was explained', () => {
    expect(rowWith(sheet, 'Xã 00001').slice(3)).toEqual([
      'Đã tiếp nhận',
      '✓ Đúng hạn',
      '16/03 09:00',
      '1',
      '0',
      '2',
      '1',
      '✓ 16/03 09:00',
    ]);
  });

  it('counts every state, on time and late below, by formulas over its columns', () => {
    expect(total('Tổng cộng')).toEqual(['4', '8', '0', '2', '1']);
    expect(['Đã tiếp nhận', 'Chờ tỉnh xem xét', 'Có lỗi hoặc bị trả lại', 'Chưa nộp'].map(total)).toEqual([
      ['1'],
      ['1'],
      ['1'],
      ['1'],
    ]);
    expect([total('Đúng hạn'), total('Trễ hạn')]).toEqual([['1'], ['0']]);
    expect([...sheet.formulas.values()].map(({ formula }) => formula)).toContain(
      'COUNTIF(Nop_TinhTrang,"Đã tiếp nhận")',
    );
    expect(differing([...sheet.formulas.values()])).toEqual([]);
  });
});
