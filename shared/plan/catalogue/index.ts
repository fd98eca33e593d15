import * as z from 'zod';
import { readDeadline } from '../../period/deadline.ts';
import type { Indicator } from '../indicator.ts';
import type { Measure } from '../measure.ts';
import type { Scorecard } from '../scorecard.ts';
import type { Target } from '../target.ts';
import type { Plan, Task } from '../task.ts';
import indicatorRows from './indicators.json' with { type: 'json' };
import measureRows from './measures.json' with { type: 'json' };
import { once } from './once.ts';
import planRows from './plans.json' with { type: 'json' };
import { indicatorRow, measureRow, planRow, scorecardRow, targetRow, taskRow } from './schema.ts';
import scorecardRows from './scorecards.json' with { type: 'json' };
import targetRows from './targets.json' with { type: 'json' };
import taskRows from './tasks.json' with { type: 'json' };

const measures = once((): readonly Measure[] => z.array(measureRow).parse(measureRows));

const indicators = once((): readonly Indicator[] => z.array(indicatorRow).parse(indicatorRows));

const plans = once((): readonly Required<Plan>[] =>
  z
    .array(planRow)
    .parse(planRows)
    .map(({ id, title, years: [from, to] }) => ({ id, title, years: { from, to } })),
);

const targets = once((): readonly Target[] => z.array(targetRow).parse(targetRows));

const tasks = once((): readonly Task[] => {
  const years = new Map(plans().map((plan) => [plan.id, plan.years]));
  return z
    .array(taskRow)
    .parse(taskRows)
    .map(({ kind, ...row }) => {
      const planYears = years.get(row.plan);
      if (planYears === undefined) throw new Error(`catalogue: task ${row.code} names unknown plan ${row.plan}`);
      const task = { ...row, clauses: readDeadline(row.deadline, planYears) };
      return kind === 'target-assignment' ? { ...task, kind } : task;
    });
});

const scorecards = once((): readonly Scorecard[] => z.array(scorecardRow).parse(scorecardRows));

/**
 * What ships with the product: the measures and indicators of the five plans and of decision 766, their targets and tasks.
 * A province workbook may replace any of it. Each part is parsed when it is first read. Source: docs/domain.md §3–§6.
 */
export const catalogue = {
  /** In the order of the form. */
  get measures() {
    return measures();
  },
  get indicators() {
    return indicators();
  },
  get plans() {
    return plans();
  },
  get targets() {
    return targets();
  },
  get tasks() {
    return tasks();
  },
  get scorecards() {
    return scorecards();
  },
};
