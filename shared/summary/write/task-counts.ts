import type { TaskStanding, TaskTally, TaskTiming } from '../task.ts';
import { taskColumns } from '../layout.ts';
import { taskDataNames } from '../names.ts';
import { words } from './page.ts';

/** How `Dữ liệu nhiệm vụ` words a status: as the columns that count it are headed. */
export const statusTexts: Readonly<Record<TaskStanding['status'], string>> = {
  done: taskColumns.done.header,
  'in-progress': taskColumns.inProgress.header,
  'not-started': taskColumns.notStarted.header,
  'not-doing': taskColumns.notDoing.header,
  missing: taskColumns.unreported.header,
};

export const timingTexts: Readonly<Record<TaskTiming, string>> = {
  'on-time': words('punctual'),
  late: words('tardy'),
  overdue: words('taskOverdue'),
  'not-yet-due': words('taskNotYetDue'),
};

const { status, timing, quarter } = taskDataNames;

/** Column of `Dữ liệu nhiệm vụ` and what stands in it where a task is counted. */
const conditions: Readonly<Record<Exclude<keyof TaskTally, 'asked'>, readonly [column: string, text: string]>> = {
  done: [status, statusTexts.done],
  onTime: [timing, timingTexts['on-time']],
  late: [timing, timingTexts.late],
  inProgress: [status, statusTexts['in-progress']],
  notStarted: [status, statusTexts['not-started']],
  notDoing: [status, statusTexts['not-doing']],
  unreported: [status, statusTexts.missing],
  overdue: [timing, timingTexts.overdue],
  notYetDue: [timing, timingTexts['not-yet-due']],
  openEnded: [quarter, words('deadlineOpen')],
};

/** Which tasks a line counts: those whose column holds what stands in a cell. Only texts and numbers of ours are compared. */
export interface CountedBy {
  readonly column: 'number' | 'area' | 'quarter';
  readonly cell: string;
}

/** `COUNTIFS(Viec_LinhVuc,$B8,Viec_TinhTrang,"Đã hoàn thành")`. */
export function taskCount({ column, cell }: CountedBy, key: Exclude<keyof TaskTally, 'asked'>): string {
  const [of, text] = conditions[key];
  return `COUNTIFS(${taskDataNames[column]},${cell},${of},"${text}")`;
}
