import type { Ask } from '../../plan/ask.ts';
import type { TaskReport, TaskStatus, TypedText } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import { labelKey } from '../../text/name.ts';
import { displayOf, textOf } from '../../workbook/display.ts';
import type { Table, TableRow } from '../../workbook/table.ts';
import { taskStatuses, type tasksLayout } from '../layout.ts';
import { rowsByCode, type RowShape } from './coded-rows.ts';
import { typedRows } from './typed.ts';
import { failed, longest, readDay, readWords, type WordsRemark } from './words.ts';

type Column = keyof typeof tasksLayout.columns;

const isStatus = (key: string): key is TaskStatus => Object.hasOwn(taskStatuses, key);
const statusByWord = new Map(
  Object.entries(taskStatuses).flatMap(([key, word]) => (isStatus(key) ? [[labelKey(word), key] as const] : [])),
);

const statusOf = (row: TableRow<Column>) => statusByWord.get(labelKey(textOf(row.cells.status)));

const shape: RowShape<Column> = {
  code: 'code',
  title: 'title',
  input: 'status',
  // Words alone are no status: people sign below the table.
  holds: (row) => statusOf(row) !== undefined || row.cells.doneOn !== undefined,
};

/** Reads `Nhiệm vụ`: each task of the plan from the row with its code. */
export function readTasks(
  table: Table<Column>,
  ask: Ask | undefined,
  stale = false,
): {
  readonly tasks: readonly TaskReport[];
  readonly typed: readonly TypedText[];
  readonly observations: readonly Observation[];
} {
  const coded = rowsByCode(table, shape, ask && { asked: ask.tasks, stale });
  const observations: Observation[] = [...coded.observations];
  const typed: TypedText[] = [];
  const tasks = coded.rows.map(({ code, row, contested }) => {
    if (contested) return { task: code, status: 'missing' as const, ...cellsOf(row) };
    const say: Say = (column, { typed: text, seen }) => {
      const cell = row.address(column);
      if (text !== undefined) typed.push({ sheet: table.sheet, cell, text });
      observations.push(...seen.map((remark) => ({ ...remark, sheet: table.sheet, cell, code })));
    };
    return readTask(code, row, say);
  });
  for (const row of coded.withoutCode.filter((each) => statusOf(each) !== undefined)) {
    const found = textOf(row.cells.status);
    observations.push({ id: 'row-without-code', sheet: table.sheet, cell: row.address('status'), found });
  }
  const contested = coded.rows.flatMap((found) => (found.contested ? [found.row] : []));
  typed.push(...typedRows(table.sheet, [...contested, ...coded.strange, ...coded.withoutCode], inputs));
  return { tasks, typed, observations };
}

/** Takes down what there is to say about one cell of a row. */
type Say = (column: Column, reading: { readonly typed?: string; readonly seen: readonly WordsRemark[] }) => void;

const inputs: readonly Column[] = ['status', 'doneOn', 'document', 'note'];

function readTask(code: string, row: TableRow<Column>, say: Say): TaskReport {
  const cell = row.cells.status;
  const word = textOf(cell);
  const status = word === '' || cell?.type === 'error' ? 'missing' : statusOf(row);
  if (cell?.type === 'error') say('status', { seen: [failed(cell.code, 'text-formula-error')] });
  if (status === undefined) {
    const expected = Object.values(taskStatuses).join('; ');
    say('status', { typed: displayOf(row.cells.status), seen: [{ id: 'task-status-unknown', found: word, expected }] });
  }
  const doneOn = readDay(row.cells.doneOn);
  say('doneOn', doneOn);
  const document = readWords(row.cells.document, longest.field);
  say('document', document);
  const note = readWords(row.cells.note, longest.remark);
  say('note', note);
  return {
    task: code,
    status: status ?? 'missing',
    ...(doneOn.day === undefined ? {} : { doneOn: doneOn.day }),
    ...(document.text === undefined ? {} : { document: document.text }),
    ...(note.text === undefined ? {} : { note: note.text }),
    ...cellsOf(row),
  };
}

function cellsOf(row: TableRow<Column>): Pick<TaskReport, 'statusCell' | 'doneOnCell' | 'documentCell' | 'noteCell'> {
  const noteCell = row.address('note');
  return {
    statusCell: row.address('status'),
    doneOnCell: row.address('doneOn'),
    documentCell: row.address('document'),
    ...(noteCell === '' ? {} : { noteCell }),
  };
}
