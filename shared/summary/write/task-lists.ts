import type { LocalDate } from '../../period/period.ts';
import type { OverdueTask } from '../task.ts';
import { words } from './page.ts';

/** `Quý II/2026`. */
export function quarterText(quarterEnd: LocalDate | undefined): string {
  if (quarterEnd === undefined) return words('deadlineOpen');
  const quarter = ['I', 'II', 'III', 'IV'][Math.ceil(Number(quarterEnd.slice(5, 7)) / 3) - 1] ?? '';
  return words('deadlineQuarter', { quarter, year: quarterEnd.slice(0, 4) });
}

/** Units that are overdue with one task of a plan. */
export type OverdueGroup = readonly [OverdueTask, ...OverdueTask[]];

/** The lines of the list of overdue tasks: one a task of a plan, longest overdue first. */
export function overdueGroups(overdue: readonly OverdueTask[]): readonly OverdueGroup[] {
  return [...Map.groupBy(overdue, ({ task }) => overdueKey(task)).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** Number of its line in that list, by `overdueKey`. */
export function overdueLines(overdue: readonly OverdueTask[]): ReadonlyMap<string, number> {
  return new Map(overdueGroups(overdue).map(([{ task }], index) => [overdueKey(task), index + 1]));
}

export function overdueKey({ plan, code }: OverdueTask['task']): string {
  return `${plan} ${code}`;
}
