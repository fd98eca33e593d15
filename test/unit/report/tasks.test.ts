import { describe, expect, test } from 'vitest';
import { severityOf } from '../../../shared/text/finding.ts';
import { goodReport, idsAndCells, judged, withCover, withTask } from './reports.ts';

const good = goodReport('q1');
const ids = (change: Parameters<typeof withTask>[2]) => idsAndCells(judged(withTask(good, 1, change), 'q1'));

describe('status', () => {
  test('an empty status is an error in its own cell', () => {
    expect(ids({ status: 'missing' })).toEqual(['task-status-missing H6']);
  });

  test('a whole column of empty ones is one finding', () => {
    const report = {
      ...good,
      tasks: good.tasks.map((task) => ({ ...task, status: 'missing' as const, doneOn: undefined })),
    };
    const count = good.tasks.length;
    expect(idsAndCells(judged(report, 'q1'))).toEqual([`task-statuses-missing H5:H${String(4 + count)}`]);
  });

  test('a task that is not done wants its reason, and with it is a note', () => {
    expect(ids({ status: 'not-doing' })).toEqual(['task-not-doing H6']);
    expect(ids({ status: 'not-doing', note: 'Chuyển cho xã khác' })).toEqual(['task-not-doing-explained H6']);
  });

  test('not started and in progress need nothing more', () => {
    expect(ids({ status: 'not-started' })).toEqual([]);
    expect(ids({ status: 'in-progress' })).toEqual([]);
  });
});

describe('a whole column', () => {
  const everyTask = (change: Parameters<typeof withTask>[2]) => ({
    ...good,
    tasks: good.tasks.map((task) => ({ ...task, document: undefined, doneOn: undefined, ...change })),
  });

  test.each([
    ['tasks-not-doing', { status: 'not-doing' }],
    ['tasks-dated-without-done', { status: 'in-progress', doneOn: '2026-03-01' }],
    ['tasks-done-after-report', { status: 'done', doneOn: '2026-04-01', document: '1/KH' }],
    ['task-dates-implausible', { status: 'done', doneOn: '2023-03-01', document: '1/KH' }],
  ] as const)('is told once: %s', (id, change) => {
    const [observation, ...rest] = judged(everyTask(change), 'q1');
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({ id, params: { count: good.tasks.length } });
  });
});

describe('proof', () => {
  test('done without date or document is asked about, each in its cell', () => {
    expect(ids({ status: 'done' })).toEqual(['task-done-without-date I6', 'task-done-without-document J6']);
    expect(ids({ status: 'done', doneOn: '2026-03-01' })).toEqual(['task-done-without-document J6']);
    expect(ids({ status: 'done', document: '12/KH-UBND' })).toEqual(['task-done-without-date I6']);
    expect(ids({ status: 'done', doneOn: '2026-03-01', document: '12/KH-UBND' })).toEqual([]);
  });

  test('a note settles both', () => {
    expect(ids({ status: 'done', note: 'Tập huấn trực tiếp, không có văn bản' })).toEqual([
      'task-done-without-date-explained I6',
      'task-done-without-document-explained J6',
    ]);
  });

  test('a date that could not be read is not also called empty', () => {
    const report = withTask(good, 1, { status: 'done', document: '12/KH-UBND' });
    const seen = [{ id: 'date-unreadable', sheet: 'Nhiệm vụ', cell: 'I6' }] as const;
    expect(judged(report, 'q1', [], { seen })).toEqual([]);
  });

  test('many are told as one per column, the explained ones apart', () => {
    const done = [1, 2, 3, 4, 5, 6].reduce((report, index) => withTask(report, index, { status: 'done' }), good);
    const report = withTask(done, 6, { note: 'Hội nghị, không có văn bản' });
    expect(idsAndCells(judged(report, 'q1'))).toEqual([
      'tasks-done-without-date I6:I10',
      'tasks-done-without-document J6:J10',
      'task-done-without-date-explained I11',
      'task-done-without-document-explained J11',
    ]);
  });
});

describe('dates', () => {
  const done = { status: 'done', document: '12/KH-UBND' } as const;

  test('a date beside another status is asked about', () => {
    expect(ids({ status: 'in-progress', doneOn: '2026-03-01' })).toEqual(['task-date-without-done I6']);
    expect(ids({ status: 'in-progress', doneOn: '2026-03-01', note: 'Xong đợt 1' })).toEqual([
      'task-date-without-done-explained I6',
    ]);
  });

  test('done after the date of the report is an error that no note settles', () => {
    expect(ids({ ...done, doneOn: '2026-03-14' })).toEqual([]);
    expect(ids({ ...done, doneOn: '2026-03-15', note: 'sẽ xong' })).toEqual(['task-done-after-report I6']);
    const [observation] = judged(withTask(good, 1, { ...done, doneOn: '2026-03-15' }), 'q1');
    expect(observation).toMatchObject({ found: '15/03/2026', expected: '≤ 14/03/2026' });
    expect(observation && severityOf(observation)).toBe('error');
  });

  test('done more than a year away is asked about', () => {
    expect(ids({ ...done, doneOn: '2024-12-13' })).toEqual(['task-date-implausible I6']);
    expect(ids({ ...done, doneOn: '2024-12-14' })).toEqual([]);
    const undated = withCover(withTask(good, 1, { ...done, doneOn: '2036-03-01' }), { reportDate: undefined });
    expect(idsAndCells(judged(undated, 'q1'))).toEqual(['report-date-missing B14', 'task-date-implausible I6']);
  });
});
