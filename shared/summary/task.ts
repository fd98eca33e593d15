import type { LocalDate } from '../period/period.ts';
import type { Area } from '../plan/area.ts';
import type { Task } from '../plan/task.ts';
import type { TaskStatus } from '../report/report.ts';

/** Counts of tasks. asked = done + inProgress + notStarted + notDoing + unreported. */
export interface TaskTally {
  readonly asked: number;
  readonly done: number;
  /** Of those done: with a date that keeps the deadline. Tasks without an end date are in neither. */
  readonly onTime: number;
  readonly late: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly notDoing: number;
  /** The unit has no accepted report, or gave no status. */
  readonly unreported: number;
  /** Not done although the deadline has passed at the end of the data window. */
  readonly overdue: number;
  /** Not done, with an end date, and none of its deadlines has passed. */
  readonly notYetDue: number;
  /** Tasks whose deadline has no end date: cannot be overdue (docs/domain.md §7). */
  readonly openEnded: number;
}

/**
 * How a task stands to its deadline at the end of the data window. on-time, late: done, with a date; overdue, not-yet-due:
 * what the unit itself says is unfinished.
 */
export type TaskTiming = 'on-time' | 'late' | 'overdue' | 'not-yet-due';

/** One task of one unit as it stands at the end of the data window. */
export interface TaskStanding {
  readonly unit: string;
  readonly task: Task;
  /** missing: the unit has no accepted report, or gave no status. */
  readonly status: TaskStatus | 'missing';
  readonly doneOn?: LocalDate;
  /** Last day of the quarter of its last deadline; absent where it has no end and cannot be overdue. */
  readonly quarterEnd?: LocalDate;
  /** Absent without an end date, and where nothing was said that a deadline could be held against. */
  readonly timing?: TaskTiming;
  /** Since when it is overdue. */
  readonly since?: LocalDate;
}

/** Tasks whose last deadline falls in one calendar quarter. */
export interface QuarterTally {
  /** Last day of the quarter; absent for the tasks without an end date. */
  readonly quarterEnd?: LocalDate;
  readonly tally: TaskTally;
}

export interface OverdueTask {
  readonly unit: string;
  readonly task: Task;
  readonly status: TaskStatus;
  readonly since: LocalDate;
}

export interface TaskBoard {
  /** Every task of every unit, in the order of the units, then of their plans: what all counts are of. */
  readonly standings: readonly TaskStanding[];
  readonly total: TaskTally;
  readonly byUnit: readonly { readonly unit: string; readonly tally: TaskTally }[];
  readonly byArea: readonly { readonly area: Area; readonly tally: TaskTally }[];
  /** Earliest quarter first; tasks without an end date last. */
  readonly byDeadline: readonly QuarterTally[];
  /** Longest overdue first. */
  readonly overdue: readonly OverdueTask[];
}
