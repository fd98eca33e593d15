import type { LocalDate } from '../../period/period.ts';
import { addDays, formatDate } from '../../text/date.ts';
import type { TaskReport } from '../report.ts';
import type { Review } from '../review.ts';
import { aboutTask, type Remark, type Rule, type Seen } from '../rule.ts';
import { drawTogether } from '../together.ts';

/** A completion more than this long before the window begins, or after it ends, is a slip of the year until explained. */
const DAYS_AWAY = 366;

/**
 * A completion date belongs to a task that is done, is not later than the report, and lies near the reporting year.
 *
 * Why: a date of the future is a plan, not a result; a date beside "in progress" leaves open which of the two is true.
 * Source: docs/domain.md §7.
 */
export const taskDates: Rule = (review) => {
  const odd = review.ask.tasks.flatMap((task): readonly Remark[] => {
    const row = review.tasks.get(task.code);
    if (row?.doneOn === undefined) return [];
    const oddity = oddityOf(review, row, row.doneOn);
    if (!oddity) return [];
    const seen = { found: formatDate(row.doneOn), ...oddity.seen };
    return [aboutTask(review, task, row, row.doneOnCell, oddity.id, seen)];
  });
  const reportDate = formatDate(review.report.cover.reportDate ?? review.ask.period.dataTo);
  return Object.entries(together).flatMap(([id, many]) =>
    drawTogether(
      odd.filter((remark) => remark.id === id),
      many,
      id === 'task-done-after-report' ? { reportDate } : {},
    ),
  );
};

/** What is said of many rows at once. */
const together = {
  'task-date-without-done': 'tasks-dated-without-done',
  'task-done-after-report': 'tasks-done-after-report',
  'task-date-implausible': 'task-dates-implausible',
} as const;

function oddityOf(
  { report, ask: { period } }: Review,
  { status }: TaskReport,
  doneOn: LocalDate,
): { readonly id: Remark['id']; readonly seen?: Seen } | undefined {
  if (status === 'missing') return undefined;
  if (status !== 'done') return { id: 'task-date-without-done' };
  const reported = report.cover.reportDate;
  if (reported !== undefined && doneOn > reported) {
    const reportDate = formatDate(reported);
    return { id: 'task-done-after-report', seen: { expected: `≤ ${reportDate}`, params: { reportDate } } };
  }
  const earliest = addDays(period.dataFrom, -DAYS_AWAY);
  const latest = addDays(period.dataTo, DAYS_AWAY);
  if (doneOn >= earliest && doneOn <= latest) return undefined;
  return { id: 'task-date-implausible', seen: { expected: `${formatDate(earliest)} – ${formatDate(latest)}` } };
}
