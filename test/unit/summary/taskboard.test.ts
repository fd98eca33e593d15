import fc from 'fast-check';
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
      notYetDue: 1,
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

  it('fall into the calendar quarter of their last deadline, those without an end date last', () => {
    expect(board.byDeadline.map(({ quarterEnd, tally }) => [quarterEnd, tally.asked, tally.overdue])).toEqual([
      ['2026-03-31', 10, 1],
      ['2026-12-31', 2, 0],
      [undefined, 4, 0],
    ]);
  });

  it('that are not finished are overdue, not yet due or without an end: nothing is left over', () => {
    const deadlines = [
      'Tháng 01/2026',
      '14/03/2026',
      '15/03/2026',
      'Quý I và Quý III/2026',
      'Quý II',
      'Thường xuyên',
      '',
    ];
    const status = fc.constantFrom('done', 'in-progress', 'not-started', 'not-doing', 'missing');
    const doneOn = fc.constantFrom('2026-01-31', '2026-03-14', '2026-12-31', undefined);
    const plan = fc.array(fc.tuple(fc.constantFrom(...deadlines), status, doneOn), { maxLength: 12 });
    fc.assert(
      fc.property(plan, (rows) => {
        const own = rows.map(([deadline], index) => task(String(index), deadline));
        const reports = rows.map(([, says, day], index) =>
          said(String(index), says, says === 'done' ? day : undefined),
        );
        const made = input([filing('00001', {}, {}, reports)], {
          province: province({ units: [unit('00001')], tasks: own }),
        });
        const { total, byArea, byDeadline } = compare(made).tasks;
        const openUnfinished = rows.filter(
          ([deadline, says]) =>
            (deadline === '' || deadline === 'Thường xuyên') && (says === 'in-progress' || says === 'not-started'),
        ).length;
        expect(total.overdue + total.notYetDue + openUnfinished).toBe(total.inProgress + total.notStarted);
        expect(total.asked).toBe(total.done + total.inProgress + total.notStarted + total.notDoing + total.unreported);
        for (const parts of [byArea, byDeadline]) {
          for (const key of Object.keys(total) as (keyof typeof total)[]) {
            expect(parts.reduce((sum, { tally }) => sum + tally[key], 0)).toBe(total[key]);
          }
        }
      }),
    );
  });

  it('are listed when overdue, with the day since', () => {
    expect(board.overdue.map(({ unit: code, task: late, since }) => [code, late.code, since.slice(0, 7)])).toEqual([
      ['00001', '3', expect.stringMatching(/^2026-0[12]$/)],
    ]);
  });
});
