import { readDeadline } from '../../period/deadline.ts';
import { labelKey } from '../../text/name.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Task } from '../task.ts';
import { taskSheet } from './layout.ts';
import { areaOf, type BookRow, type Observe } from './row.ts';
import { yearsOfPlan } from './plans.ts';
import { rowsOf, valuesOf, withoutDuplicates, type Placed } from './table.ts';
import { TARGET_ASSIGNMENT } from './words.ts';

type Key = keyof typeof taskSheet.columns;

/** The sheet `Nhiệm vụ`; deadlines are read here, once. */
export function readTasks(workbook: Workbook, year: number, observe: Observe): readonly Task[] {
  const read = rowsOf(workbook, taskSheet, observe).flatMap((row) => readTask(row, year) ?? []);
  return valuesOf(withoutDuplicates(read, 'code', (task) => `${task.plan} ${task.code}`));
}

function readTask(row: BookRow<Key>, year: number): Placed<Task, Key> | undefined {
  const plan = row.neededText('plan');
  const code = row.code('code');
  const area = areaOf(row, 'area');
  const title = row.neededText('title');
  if (!plan || !code || !area || !title) return undefined;
  const deadline = row.text('deadline') ?? '';
  const note = row.text('note');
  const assignment = note !== undefined && labelKey(note) === labelKey(TARGET_ASSIGNMENT);
  return {
    value: {
      plan,
      ...(assignment ? { kind: 'target-assignment' } : {}),
      code,
      area,
      title,
      product: row.text('product') ?? '',
      lead: row.text('lead') ?? '',
      support: row.text('support') ?? '',
      deadline,
      clauses: readDeadline(deadline, yearsOfPlan(plan, year)),
      ...(note === undefined || assignment ? {} : { note }),
    },
    row,
  };
}
