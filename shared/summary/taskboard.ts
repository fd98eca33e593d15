import { daysInMonth, localDate } from '../text/date.ts';
import { endOf, overdueSince } from '../period/deadline.ts';
import type { LocalDate } from '../period/period.ts';
import { areas, type Area } from '../plan/area.ts';
import type { Task } from '../plan/task.ts';
import type { TaskReport } from '../report/report.ts';
import type { OverdueTask, QuarterTally, TaskBoard, TaskStanding, TaskTally, TaskTiming } from './task.ts';
import type { AskedUnit } from './units.ts';

/** Sorts after every date. */
const NEVER: LocalDate = '9999-12-31';

/** The tasks of every unit's own plan, counted by unit, by area and by the quarter they are due in. Source: docs/domain.md §7. */
export function taskBoardOf(units: readonly AskedUnit[], dataTo: LocalDate): TaskBoard {
  const deadlineOf = deadlinesAt(dataTo);
  const perUnit = units.map((asked) => ({ unit: asked.unit.code, standings: standingsOf(asked, deadlineOf) }));
  const all = perUnit.flatMap(({ standings }) => standings);
  const areaNames = Object.keys(areas) as Area[];
  return {
    standings: all,
    total: tallyOf(all),
    byUnit: perUnit.map(({ unit, standings }) => ({ unit, tally: tallyOf(standings) })),
    byArea: areaNames
      .map((area) => ({ area, tally: tallyOf(all.filter(({ task }) => task.area === area)) }))
      .filter(({ tally }) => tally.asked > 0),
    byDeadline: byQuarter(all),
    overdue: all
      .flatMap(overdueTask)
      .toSorted((a, b) => compare(a.since, b.since) || compare(a.unit, b.unit) || compare(a.task.code, b.task.code)),
  };
}

function byQuarter(standings: readonly TaskStanding[]): QuarterTally[] {
  return [...Map.groupBy(standings, ({ quarterEnd }) => quarterEnd)]
    .toSorted(([a = NEVER], [b = NEVER]) => compare(a, b))
    .map(([quarterEnd, own]) => ({ ...(quarterEnd === undefined ? {} : { quarterEnd }), tally: tallyOf(own) }));
}

interface Deadline {
  /** Absent when the task has no end date, or it is not past. */
  readonly overdueSince?: LocalDate;
  /** The last end of its deadline; absent when it has none and cannot be overdue. */
  readonly lastEnd?: LocalDate;
}

/** Reads each task's deadline once, though all units of its plan have it. */
function deadlinesAt(dataTo: LocalDate): (task: Task) => Deadline {
  const known = new Map<Task, Deadline>();
  return (task) => {
    const deadline = known.get(task) ?? deadlineAt(task, dataTo);
    known.set(task, deadline);
    return deadline;
  };
}

function deadlineAt({ clauses }: Task, dataTo: LocalDate): Deadline {
  const since = overdueSince(clauses, dataTo);
  const lastEnd = clauses
    .flatMap(({ due }) => endOf(due) ?? [])
    .toSorted()
    .at(-1);
  return {
    ...(since === undefined ? {} : { overdueSince: since }),
    ...(lastEnd === undefined ? {} : { lastEnd }),
  };
}

function standingsOf(asked: AskedUnit, deadlineOf: (task: Task) => Deadline): TaskStanding[] {
  const reports = new Map((asked.filing?.report?.tasks ?? []).map((report) => [report.task, report]));
  return asked.ask.tasks.map((task) => standingOf(asked.unit.code, task, reports.get(task.code), deadlineOf(task)));
}

function standingOf(
  unit: string,
  task: Task,
  { status, doneOn }: Pick<TaskReport, 'status' | 'doneOn'> = { status: 'missing' },
  deadline: Deadline,
): TaskStanding {
  const timing = timingOf(status, doneOn, deadline);
  const { lastEnd, overdueSince: since } = deadline;
  const quarterEnd = lastEnd && quarterEndOf(lastEnd);
  return {
    unit,
    task,
    status,
    ...(doneOn === undefined ? {} : { doneOn }),
    ...(quarterEnd === undefined ? {} : { quarterEnd }),
    ...(timing === undefined ? {} : { timing }),
    ...(timing === 'overdue' && since !== undefined ? { since } : {}),
  };
}

/**
 * A finished task keeps its deadline by the last one where it has several, since the whole is finished then. Only what a unit
 * itself says is unfinished is overdue: silence is shown as silence.
 */
function timingOf(
  status: TaskReport['status'],
  doneOn: LocalDate | undefined,
  { lastEnd, overdueSince: since }: Deadline,
): TaskTiming | undefined {
  if (lastEnd === undefined) return undefined;
  if (status === 'done') return doneOn === undefined ? undefined : doneOn <= lastEnd ? 'on-time' : 'late';
  if (status !== 'in-progress' && status !== 'not-started') return undefined;
  return since === undefined ? 'not-yet-due' : 'overdue';
}

function tallyOf(standings: readonly TaskStanding[]): TaskTally {
  const count = (holds: (standing: TaskStanding) => boolean): number => standings.filter(holds).length;
  const saying = (said: TaskStanding['status']): number => count(({ status }) => status === said);
  const standing = (at: TaskTiming): number => count(({ timing }) => timing === at);
  return {
    asked: standings.length,
    done: saying('done'),
    onTime: standing('on-time'),
    late: standing('late'),
    inProgress: saying('in-progress'),
    notStarted: saying('not-started'),
    notDoing: saying('not-doing'),
    unreported: saying('missing'),
    overdue: standing('overdue'),
    notYetDue: standing('not-yet-due'),
    openEnded: count(({ quarterEnd }) => quarterEnd === undefined),
  };
}

function overdueTask({ unit, task, status, since }: TaskStanding): OverdueTask[] {
  return since === undefined || status === 'missing' ? [] : [{ unit, task, status, since }];
}

/** Last day of the calendar quarter that a day falls in. */
function quarterEndOf(day: LocalDate): LocalDate | undefined {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = Math.ceil(month / 3) * 3;
  return localDate(year, last, daysInMonth(year, last));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
