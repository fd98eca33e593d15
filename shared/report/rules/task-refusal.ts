import { aboutTask, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/**
 * A task that the unit does not do has its reason in the note.
 *
 * Why: the province approved the plan; leaving a part of it out is for the province to know. Source: docs/domain.md §7.
 */
export const taskRefusal: Rule = (review) => {
  const refused = review.ask.tasks.flatMap((task): readonly Remark[] => {
    const row = review.tasks.get(task.code);
    return row?.status === 'not-doing' ? [aboutTask(review, task, row, row.statusCell, 'task-not-doing')] : [];
  });
  return drawTogether(refused, 'tasks-not-doing');
};
