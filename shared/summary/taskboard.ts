import { daysInMonth, localDate } from '../text/date.ts';
import { endOf, overdueSince } from '../period/deadline.ts';
import type { LocalDate } from '../period/period.ts';
import { areas, type Area } from '../plan/area.ts';
import type { Task } from '../plan/task.ts';
import type { TaskReport } from '../report/report.ts';
import type { OverdueTask, QuarterTally, TaskBoard, TaskTally } from './comparison.ts';
import type { AskedUnit } from './units.ts';

/** Sorts after every date. */
const NEVER: LocalDate = '9999-12-31';

/** One task of one unit as it stands at the end of the data window. */
interface TaskStanding {
  readonly unit: string;
  readonly task: Task;
  readonly status: TaskReport['status'];
  readonly doneOn?: LocalDate;
  /** Absent when the task has no end date, or it is not past. */
  readonly overdueSince?: LocalDate;
  /** The last end of its deadline; absent when it has none and cannot be overdue. */
  readonly lastEnd?: LocalDate;
}

type Unfinished = TaskStanding & { readonly status: 'in-progress' | 'not-started' };

/** The tasks of every unit's own plan, counted by unit, by area and by the quarter they are due in. Source: docs/domain.md §7. */
export function taskBoardOf(units: readonly AskedUnit[], dataTo: LocalDate): TaskBoard {
  const deadlineOf = deadlinesAt(dataTo);
  const perUnit = units.map((asked) => ({ unit: asked.unit.code, standings: standingsOf(asked, deadlineOf) }));
  const all = perUnit.flatMap(({ standings }) => standings);
  const areaNames = Object.keys(areas) as Area[];
  return {
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
  const groups = Map.groupBy(standings, ({ lastEnd }) => (lastEnd === undefined ? undefined : quarterEndOf(lastEnd)));
  return [...groups]
    .toSorted(([a = NEVER], [b = NEVER]) => compare(a, b))
    .map(([quarterEnd, own]) => ({ ...(quarterEnd === undefined ? {} : { quarterEnd }), tally: tallyOf(own) }));
}

type Deadline = Pick<TaskStanding, 'overdueSince' | 'lastEnd'>;

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
  return asked.ask.tasks.map((task) => {
    const report = reports.get(task.code);
    return {
      unit: asked.unit.code,
      task,
      status: report?.status ?? 'missing',
      ...(report?.doneOn === undefined ? {} : { doneOn: report.doneOn }),
      ...deadlineOf(task),
    };
  });
}

function tallyOf(standings: readonly TaskStanding[]): TaskTally {
  const count = (holds: (standing: TaskStanding) => boolean): number => standings.filter(holds).length;
  return {
    asked: standings.length,
    done: count(({ status }) => status === 'done'),
    onTime: count((standing) => keptDeadline(standing) === true),
    late: count((standing) => keptDeadline(standing) === false),
    inProgress: count(({ status }) => status === 'in-progress'),
    notStarted: count(({ status }) => status === 'not-started'),
    notDoing: count(({ status }) => status === 'not-doing'),
    unreported: count(({ status }) => status === 'missing'),
    overdue: count((standing) => overdueTask(standing).length > 0),
    notYetDue: count((standing) => isUnfinished(standing) && hasTime(standing)),
    openEnded: count(({ lastEnd }) => lastEnd === undefined),
  };
}

/**
 * Whether a finished task kept its deadline: the last one where it has several, since the whole is finished then.
 * Undefined when it is not finished, has no date, or no end.
 */
function keptDeadline({ status, doneOn, lastEnd }: TaskStanding): boolean | undefined {
  return status !== 'done' || doneOn === undefined || lastEnd === undefined ? undefined : doneOn <= lastEnd;
}

/** Only what a unit itself says is unfinished is overdue: silence is shown as silence. */
function overdueTask(standing: TaskStanding): OverdueTask[] {
  const { unit, task, overdueSince: since } = standing;
  return since === undefined || !isUnfinished(standing) ? [] : [{ unit, task, status: standing.status, since }];
}

/** The unit itself says so. */
function isUnfinished(standing: TaskStanding): standing is Unfinished {
  return standing.status === 'in-progress' || standing.status === 'not-started';
}

function hasTime({ lastEnd, overdueSince: since }: TaskStanding): boolean {
  return lastEnd !== undefined && since === undefined;
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
