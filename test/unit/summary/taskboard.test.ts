import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../../shared/period/deadline.ts';
import type { Task } from '../../../shared/plan/task.ts';
import type { TaskReport } from '../../../shared/report/report.ts';
import { compare } from '../../../shared/summary/compare.ts';
import { filing, input, province, unit } from './small-province.ts';

function task(code: string, deadline: string, over: Partial<Task> = {}): Task {
  const clauses = readDeadline(deadline, { from: 2026, to: 2026 });
  const common = { product: '', lead: '', support: '' };
  return { plan: 'P', code, area: 'the_che', title: `Việc ${code}`, ...common, deadline, clauses, ...over };
}

function said(code: string, status: TaskReport['status'], doneOn?: string): TaskReport {
  const cells = { statusCell: 'H8', doneOnCell: 'I8', documentCell: 'J8' };
  return { task: code, status, ...(doneOn === undefined ? {} : { doneOn }), ...cells };
}

const tasks = [
  task('1', 'Tháng 01/2026'),
  task('2', 'Tháng 01/2026'),
  task('3', 'Tháng 01/2026', { area: 'cong_vu' }),
  task('4', 'Tháng 12/2026'),
  task('5', 'Thường xuyên'),
  task('6', 'Thường xuyên'),
  task('7', 'Tháng 01/2026'),
  task('8', 'Tháng 01/2026'),
];

const { tasks: board } = compare(
  input(
    [
      filing('00001', {}, {}, [
        said('1', 'done', '2026-01-31'),
        said('2', 'done', '2026-02-01'),
        said('3', 'in-progress'),
        said('4', 'not-started'),
        said('5', 'in-progress'),
        said('6', 'done', '2026-02-01'),
        said('7', 'not-doing'),
        said('8', 'missing'),
      ]),
    ],
    { province: province({ units: [unit('00001'), unit('00002'), unit('00003', { plan: 'Q' })], tasks }) },
  ),
);

describe('the tasks of a unit', () => {
  it('are counted by what the unit says and by what the deadline allows', () => {
    expect(board.byUnit[0]?.tally).toEqual({
      asked: 8,
      done: 3,
      onTime: 1,
      late: 1,
      inProgress: 2,
      notStarted: 1,
      notDoing: 1,
      unreported: 1,
      overdue: 1,
      openEnded: 2,
    });
  });

  it('keep their deadline by the last of several', () => {
    const twice = province({ units: [unit('00001')], tasks: [task('1', 'Quý II/2026 và Quý IV/2026')] });
    const tallyOn = (day: string) =>
      compare(input([filing('00001', {}, {}, [said('1', 'done', day)])], { province: twice })).tasks.byUnit[0]?.tally;
    expect(tallyOn('2026-12-31')).toMatchObject({ onTime: 1, late: 0 });
    expect(tallyOn('2027-01-01')).toMatchObject({ onTime: 0, late: 1 });
  });

  it('are unreported, not overdue, while the unit is silent', () => {
    expect(board.byUnit[1]?.tally).toMatchObject({ asked: 8, unreported: 8, overdue: 0, done: 0 });
  });

  it('are those of its own plan', () => {
    expect(board.byUnit[2]?.tally.asked).toBe(0);
  });

  it('add up by area and over the province', () => {
    expect(board.byArea.map(({ area, tally }) => [area, tally.asked, tally.overdue])).toEqual([
      ['the_che', 14, 0],
      ['cong_vu', 2, 1],
    ]);
    expect(board.total).toMatchObject({ asked: 16, done: 3, overdue: 1, unreported: 9 });
  });

  it('are listed when overdue, with the day since', () => {
    expect(board.overdue.map(({ unit: code, task: late, since }) => [code, late.code, since.slice(0, 7)])).toEqual([
      ['00001', '3', expect.stringMatching(/^2026-0[12]$/)],
    ]);
  });
});
