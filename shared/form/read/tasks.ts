import type { Ask } from '../../plan/ask.ts';
import type { TaskReport, TaskStatus } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import { labelKey } from '../../text/name.ts';
import { textOf } from '../../workbook/display.ts';
import type { Table, TableRow } from '../../workbook/table.ts';
import { taskStatuses, type tasksLayout } from '../layout.ts';
import { rowsByCode } from './coded-rows.ts';
import { longest, readDay, readWords, type WordsRemark } from './words.ts';

type Column = keyof typeof tasksLayout.columns;

const isStatus = (key: string): key is TaskStatus => Object.hasOwn(taskStatuses, key);
const statusByWord = new Map(
  Object.entries(taskStatuses).flatMap(([key, word]) => (isStatus(key) ? [[labelKey(word), key] as const] : [])),
);

/** Reads `Nhiệm vụ`: each task of the plan from the row with its code. */
export function readTasks(
  table: Table<Column>,
  ask: Ask | undefined,
): { readonly tasks: readonly TaskReport[]; readonly observations: readonly Observation[] } {
  const known = ask && new Set(ask.tasks.map(({ code }) => code));
  const { rows, withoutCode, observations: codes } = rowsByCode(table, 'code', known);
  const observations: Observation[] = [...codes];
  const tasks = rows.map(({ code, row }) => {
    const say = (column: Column, seen: readonly WordsRemark[]) => {
      const cell = row.address(column);
      observations.push(...seen.map((remark) => ({ ...remark, sheet: table.sheet, cell, code })));
    };
    return readTask(code, row, say);
  });
  for (const row of withoutCode) {
    const found = textOf(row.cells.status);
    if (found !== '')
      observations.push({ id: 'row-without-code', sheet: table.sheet, cell: row.address('status'), found });
  }
  return { tasks, observations };
}

function readTask(
  code: string,
  row: TableRow<Column>,
  say: (column: Column, seen: readonly WordsRemark[]) => void,
): TaskReport {
  const word = textOf(row.cells.status);
  const status = word === '' ? 'missing' : statusByWord.get(labelKey(word));
  if (status === undefined) {
    say('status', [{ id: 'task-status-unknown', found: word, expected: Object.values(taskStatuses).join('; ') }]);
  }
  const doneOn = readDay(row.cells.doneOn);
  say('doneOn', doneOn.seen);
  const document = readWords(row.cells.document, longest.field);
  say('document', document.seen);
  const note = readWords(row.cells.note, longest.remark);
  say('note', note.seen);
  return {
    task: code,
    status: status ?? 'missing',
    statusCell: row.address('status'),
    ...(doneOn.day === undefined ? {} : { doneOn: doneOn.day }),
    doneOnCell: row.address('doneOn'),
    ...(document.text === undefined ? {} : { document: document.text }),
    documentCell: row.address('document'),
    ...(note.text === undefined ? {} : { note: note.text }),
  };
}
