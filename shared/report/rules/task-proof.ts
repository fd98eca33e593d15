import { aboutTask, type Remark, type Rule } from '../rule.ts';
import { drawTogether } from '../together.ts';

/**
 * A task that is done says when, and by which document.
 *
 * Why: "done" without either cannot be checked by anybody. Some tasks leave no document (a talk, a training): the note says so.
 * Source: docs/domain.md §7.
 */
export const taskProof: Rule = (review) => {
  const { tasks: sheet } = review.report.sheets;
  const undated: Remark[] = [];
  const undocumented: Remark[] = [];
  for (const task of review.ask.tasks) {
    const row = review.tasks.get(task.code);
    if (row?.status !== 'done') continue;
    if (row.doneOn === undefined && !review.alreadySaid(sheet, row.doneOnCell)) {
      undated.push(aboutTask(review, task, row, row.doneOnCell, 'task-done-without-date'));
    }
    if ((row.document ?? '').trim() === '' && !review.alreadySaid(sheet, row.documentCell)) {
      undocumented.push(aboutTask(review, task, row, row.documentCell, 'task-done-without-document'));
    }
  }
  return [
    ...drawTogether(undated, 'tasks-done-without-date'),
    ...drawTogether(undocumented, 'tasks-done-without-document'),
  ];
};
