import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import { formTexts } from '../../text/messages/form.ts';
import { areas } from '../../plan/area.ts';
import type { Task } from '../../plan/task.ts';
import type { TaskReport } from '../../report/report.ts';
import { fitRow, freeze, protectSheet, put, setUpPage, setWidths, writeHeader } from '../../workbook/sheet-write.ts';
import { bodyStyle, styles, type CellStyle } from '../../workbook/style.ts';
import { dateBetween, oneOf } from '../../workbook/validation-write.ts';
import { columnOf, taskStatuses, tasksLayout } from '../layout.ts';
import { headersOf, inputTab, letterOf, print, roman, writeSheetHead, type Paper } from './paper.ts';

/** Where the cover counts what is still empty. */
export interface TasksPlace {
  readonly codes: string;
  readonly statuses: string;
}

type Column = keyof typeof tasksLayout.columns;

const headers = headersOf(tasksLayout);

/** Writes `Nhiệm vụ`: the tasks of the unit's plan; what was already done at the last report is filled in. */
export async function writeTasks(paper: Paper): Promise<TasksPlace> {
  const sheet = paper.book.addWorksheet(tasksLayout.sheet, { properties: { tabColor: { argb: inputTab } } });
  setWidths(sheet, [8, 6, 42, 20, 19, 20, 17, 16, 13, 17, 20]);
  const header = writeSheetHead(paper, sheet, headers.length, formTexts.tasksTitle, formTexts.tasksHow);
  writeHeader(sheet, header, headers);

  const answers = new Map(paper.answers.tasks.map((report) => [report.task, report]));
  let row = header;
  let number = 0;
  let ordinal = 0;
  for (const [area, title] of Object.entries(areas)) {
    const own = paper.ask.tasks.filter((task) => task.area === area);
    if (own.length === 0) continue;
    row += 1;
    number += 1;
    headers.forEach((_, index) => put(sheet, row, index + 1, null, styles.section));
    put(sheet, row, columnOf(tasksLayout, 'ordinal'), roman(number), styles.sectionNumber);
    put(sheet, row, columnOf(tasksLayout, 'title'), title, styles.section);
    for (const task of own) {
      row += 1;
      ordinal += 1;
      writeTask(paper, sheet, row, ordinal, task, answers.get(task.code));
    }
  }

  freeze(sheet, header);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: headers.length,
    lastRow: row,
    repeat: [header, header],
    footer: paper.footer,
  });
  await protectSheet(sheet);
  const whole = (key: Column) =>
    `'${tasksLayout.sheet}'!$${letterOf(tasksLayout, key)}$${String(header + 1)}:$${letterOf(tasksLayout, key)}$${String(row + 1)}`;
  return { codes: whole('code'), statuses: whole('status') };
}

function writeTask(
  { ask }: Paper,
  sheet: ExcelJS.Worksheet,
  row: number,
  ordinal: number,
  task: Task,
  answer: TaskReport | undefined,
): void {
  const cell = (key: Column, value: ExcelJS.CellValue, style: CellStyle) =>
    put(sheet, row, columnOf(tasksLayout, key), value, style);
  cell('code', task.code, bodyStyle('code'));
  cell('ordinal', ordinal, bodyStyle('centre'));
  cell('title', task.title, bodyStyle('text'));
  cell('product', task.product, bodyStyle('text'));
  cell('lead', task.lead, bodyStyle('text'));
  cell('support', task.support, bodyStyle('text'));
  cell('deadline', task.deadline, bodyStyle('text'));
  const status = answer === undefined || answer.status === 'missing' ? null : taskStatuses[answer.status];
  cell('status', status, bodyStyle('centre', 'input')).dataValidation = statusRule;
  cell(
    'doneOn',
    answer?.doneOn === undefined ? null : new Date(answer.doneOn),
    bodyStyle('date', 'input'),
  ).dataValidation = dateBetween('2020-01-01', `${String(Number(ask.period.id.slice(0, 4)) + 1)}-12-31`, {
    title: print(formTexts.dateTitle),
    error: print(formTexts.dateError, { example: formatDate(ask.period.dataTo) }),
  });
  cell('document', answer?.document ?? null, bodyStyle('text', 'input'));
  cell('note', answer?.note ?? null, bodyStyle('text', 'input'));
  fitRow(sheet, row);
}

const words = Object.values(taskStatuses);
const statusRule = oneOf(words, {
  title: print(formTexts.statusTitle),
  error: print(formTexts.statusError, { statuses: words.join('; ') }),
});
