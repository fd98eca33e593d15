import type { Measure } from '../plan/measure.ts';
import type { Task } from '../plan/task.ts';
import type { FindingId } from '../text/findings/kinds.ts';
import type { Observation } from '../text/finding.ts';
import type { MessageParams } from '../text/language.ts';
import type { Figure, TaskReport } from './report.ts';
import type { Review } from './review.ts';

/** What a rule saw, with what the officer wrote where a query about this row is answered. */
export interface Remark extends Observation {
  /** `Giải trình` of a figure, `Ghi chú` of a task. Settles a query, never an error. */
  readonly explanation?: string | undefined;
}

/** One demand on a report. Silent where it does not apply or lacks the figures to tell; never throws. */
export type Rule = (review: Review) => readonly Remark[];

export interface Seen {
  readonly found?: string;
  readonly expected?: string;
  readonly params?: MessageParams;
}

/** A remark on the figure of a measure. */
export function aboutFigure(review: Review, measure: Measure, figure: Figure, id: FindingId, seen: Seen = {}): Remark {
  return {
    id,
    sheet: review.report.sheets.figures,
    cell: figure.cell,
    code: measure.code,
    ...seen,
    params: { title: measure.title, measureUnit: measure.unit, ...seen.params },
    explanation: figure.explanation,
  };
}

/** A remark on one cell of a task's row. */
export function aboutTask(
  review: Review,
  task: Task,
  row: TaskReport,
  cell: string,
  id: FindingId,
  seen: Seen = {},
): Remark {
  return {
    id,
    sheet: review.report.sheets.tasks,
    cell,
    code: task.code,
    ...seen,
    params: { title: task.title, ...seen.params },
    explanation: row.note,
  };
}

/** An explanation says something: a lone dot or dash does not. */
export function isExplained({ explanation }: Pick<Remark, 'explanation'>): boolean {
  return explanation !== undefined && /\p{L}/u.test(explanation);
}
