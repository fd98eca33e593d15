import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../../shared/period/deadline.ts';
import type { Task } from '../../../shared/plan/task.ts';
import type { TaskReport } from '../../../shared/report/report.ts';
import { differing } from '../../recalculation/recalculate.ts';
import { filing, input, province, unit } from './small-province.ts';
import { rowWith, writtenSheet } from './written-sheet.ts';

function task(code: string, deadline: string): Task {
  const clauses = readDeadline(deadline, { from: 2026, to: 2026 });
  return {
    plan: 'P',
    code,
    area: 'the_che',
    title: `Việc ${code}`,
    product: '',
    lead: '',
    support: '',
    deadline,
    clauses,
  };
}

function said(code: string, status: TaskReport['status']): TaskReport {
  return { task: code, status, statusCell: 'H8', doneOnCell: 'I8', documentCell: 'J8' };
}

const reports = [said('1', 'in-progress'), said('2', 'not-started'), said('3', 'in-progress')];
const defined = province({
  units: [unit('00001'), unit('00002')],
  tasks: [task('1', 'Tháng 01/2026'), task('2', 'Quý IV'), task('3', 'Thường xuyên')],
});
const sheet = await writtenSheet(input([filing('00001', {}, {}, reports)], { province: defined }), 'Nhiệm vụ');

describe('the sheet Nhiệm vụ', () => {
  // Asked, done, on time, late, in progress, not started, not doing, unreported, overdue, not yet due, without an end.
  it('counts by area, by the quarter of the deadline and by unit', () => {
    expect(rowWith(sheet, 'Cải cách thể chế').slice(2)).toEqual([
      '6',
      '0',
      '0',
      '0',
      '2',
      '1',
      '0',
      '3',
      '1',
      '1',
      '2',
    ]);
    expect(rowWith(sheet, 'Quý I/2026').slice(2)).toEqual(['2', '0', '0', '0', '1', '0', '0', '1', '1', '0', '0']);
    expect(rowWith(sheet, 'Quý IV/2026').slice(2)).toEqual(['2', '0', '0', '0', '0', '1', '0', '1', '0', '1', '0']);
    expect(rowWith(sheet, 'Không có hạn cuối').slice(2)).toEqual([
      '2',
      '0',
      '0',
      '0',
      '1',
      '0',
      '0',
      '1',
      '0',
      '0',
      '2',
    ]);
    expect(sheet.rows.find((row) => row[1] === 'Xã 00002')?.slice(2)).toEqual([
      '3',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
      '3',
      '0',
      '0',
      '1',
    ]);
  });

  it('adds each table up by formulas', () => {
    const totals = sheet.rows.filter(([label]) => label === 'Tổng cộng');
    expect(totals).toHaveLength(3);
    for (const total of totals) {
      expect(total.slice(1)).toEqual(['6', '0', '0', '0', '2', '1', '0', '3', '1', '1', '2']);
    }
    const sums = [...sheet.formulas.values()].filter(({ formula }) => formula.startsWith('SUM('));
    expect(sums).toHaveLength(33);
    expect(differing([...sheet.formulas.values()])).toEqual([]);
  });

  it('counts every task by a formula over the list of them all', () => {
    const counts = [...sheet.formulas.values()].filter(({ formula }) => formula.startsWith('COUNTIF'));
    // An area, three quarters and two units have ten counts each; the overdue task has its own.
    expect(counts).toHaveLength((1 + 3 + 2) * 10 + 1);
    expect(counts.map(({ formula }) => formula)).toContain(
      'COUNTIFS(Viec_LinhVuc,$B8,Viec_TinhTrang,"Đang thực hiện")',
    );
  });

  it('lists what is overdue with the units', () => {
    expect(rowWith(sheet, '1. Việc 1')).toEqual(['1', '1. Việc 1', 'Tháng 01/2026', '31/01/2026', '1', 'Xã 00001']);
  });

  it('is written as well for a province without tasks', async () => {
    const none = await writtenSheet(input([], { province: province({ units: [unit('00001')] }) }), 'Nhiệm vụ');
    expect(none.rows.flat()).toContain('Không có nhiệm vụ nào quá hạn.');
  });
});

describe('the sheet Dữ liệu nhiệm vụ', () => {
  const done = (code: string, doneOn: string): TaskReport => ({ ...said(code, 'done'), doneOn });
  const reported = [done('1', '2026-02-03'), done('2', '2026-03-01'), said('3', 'not-doing')];

  it('has a line for every task of every unit, with how it stands to its deadline', async () => {
    const made = input([filing('00002', {}, {}, reported)], { province: defined });
    const { rows } = await writtenSheet(made, 'Dữ liệu nhiệm vụ');
    const lines = rows.slice(1).map((row) => row.filter((text) => text !== 'Cải cách thể chế').slice(0, -2));
    const [silent, open] = ['Chưa có báo cáo', 'Không có hạn cuối'];
    expect(lines).toEqual([
      ['1', '00001', 'Xã 00001', '1', 'Quý I/2026', silent],
      ['1', '00001', 'Xã 00001', '2', 'Quý IV/2026', silent],
      ['1', '00001', 'Xã 00001', '3', open, silent],
      ['2', '00002', 'Xã 00002', '1', 'Quý I/2026', 'Đã hoàn thành', '03/02/2026', 'Trễ hạn'],
      ['2', '00002', 'Xã 00002', '2', 'Quý IV/2026', 'Đã hoàn thành', '01/03/2026', 'Đúng hạn'],
      ['2', '00002', 'Xã 00002', '3', open, 'Không thực hiện'],
    ]);
  });

  it('leads from an overdue task to its line in the list', async () => {
    const made = input([filing('00001', {}, {}, reports)], { province: defined });
    const { rows } = await writtenSheet(made, 'Dữ liệu nhiệm vụ');
    expect(rows[1]?.slice(6, 9)).toEqual(['Đang thực hiện', 'Quá hạn', '1']);
    expect(rows[2]?.slice(6, 8)).toEqual(['Chưa thực hiện', 'Chưa đến hạn']);
  });
});
