import { endOf, overdueSince } from '../period/deadline.ts';
import type { LocalDate } from '../period/period.ts';
import { areas, type Area } from '../plan/area.ts';
import type { Task } from '../plan/task.ts';
import type { TaskReport } from '../report/report.ts';
import type { OverdueTask, TaskBoard, TaskTally } from './comparison.ts';
import type { AskedUnit } from './units.ts';

/** One task of one unit as it stands at the end of the data window. */
interface TaskStanding {
  readonly unit: string;
  readonly task: Task;
  readonly status: TaskReport['status'];
  readonly doneOn?: LocalDate;
  /** Absent when the task has no end date, or it is not past. */
  readonly overdueSince?: LocalDate;
  readonly openEnded: boolean;
}

/** The tasks of every unit's own plan, counted by unit and by area. Source: docs/domain.md §7. */
export function taskBoardOf(units: readonly AskedUnit[], dataTo: LocalDate): TaskBoard {
  const perUnit = units.map((asked) => ({ unit: asked.unit.code, standings: standingsOf(asked, dataTo) }));
  const all = perUnit.flatMap(({ standings }) => standings);
  const areaNames = Object.keys(areas) as Area[];
  return {
    total: tallyOf(all),
    byUnit: perUnit.map(({ unit, standings }) => ({ unit, tally: tallyOf(standings) })),
    byArea: areaNames
      .map((area) => ({ area, tally: tallyOf(all.filter(({ task }) => task.area === area)) }))
      .filter(({ tally }) => tally.asked > 0),
    overdue: all
      .flatMap(overdueTask)
      .toSorted((a, b) => compare(a.since, b.since) || compare(a.unit, b.unit) || compare(a.task.code, b.task.code)),
  };
}

function standingsOf(asked: AskedUnit, dataTo: LocalDate): TaskStanding[] {
  const reports = new Map((asked.filing?.report?.tasks ?? []).map((report) => [report.task, report]));
  return asked.ask.tasks.map((task) => {
    const report = reports.get(task.code);
    const since = overdueSince(task.clauses, dataTo);
    return {
      unit: asked.unit.code,
      task,
      status: report?.status ?? 'missing',
      ...(report?.doneOn === undefined ? {} : { doneOn: report.doneOn }),
      ...(since === undefined ? {} : { overdueSince: since }),
      openEnded: task.clauses.every((clause) => endOf(clause.due) === undefined),
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
    openEnded: count(({ openEnded }) => openEnded),
  };
}

/**
 * Whether a finished task kept its deadline: the last one where it has several, since the whole is finished then.
 * Undefined when it is not finished, has no date, or no end.
 */
function keptDeadline({ status, doneOn, task, openEnded }: TaskStanding): boolean | undefined {
  if (status !== 'done' || doneOn === undefined || openEnded) return undefined;
  const ends = task.clauses.flatMap(({ due }) => endOf(due) ?? []).toSorted();
  return doneOn <= (ends.at(-1) ?? doneOn);
}

/** Only what a unit itself says is unfinished is overdue: silence is shown as silence. */
function overdueTask(standing: TaskStanding): OverdueTask[] {
  const { unit, task, status, overdueSince: since } = standing;
  if (since === undefined || (status !== 'in-progress' && status !== 'not-started')) return [];
  return [{ unit, task, status, since }];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
