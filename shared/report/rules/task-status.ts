import { aboutTask, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/**
 * Every task that is asked says how it stands.
 *
 * Why: the province follows the plan through its tasks; an empty status is not "not started". Source: docs/domain.md §7.
 */
export const taskStatus: Rule = (review) => {
  const empty = review.ask.tasks.flatMap((task): readonly Remark[] => {
    const row = review.tasks.get(task.code);
    if (row?.status !== 'missing' || review.alreadySaid(review.report.sheets.tasks, row.statusCell)) return [];
    return [aboutTask(review, task, row, row.statusCell, 'task-status-missing')];
  });
  return drawTogether(empty, 'task-statuses-missing');
};
