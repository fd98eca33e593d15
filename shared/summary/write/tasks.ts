import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import { areas } from '../../plan/area.ts';
import { fitRow, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison, OverdueTask, TaskTally } from '../comparison.ts';
import { AREA_HEADER, overdueColumns, taskColumns } from '../layout.ts';
import { centreStyle, countStyle, headerStyle, sectionHeading, textStyle, type Tone } from './look.ts';
import { footerOf, namesOf, words, writeColumns, writeHead, writeHeaderRow, writeRow } from './page.ts';

const COLUMNS = Object.keys(taskColumns).length;
const headers: readonly string[] = Object.values(taskColumns).map(({ header }) => header);
const counted = [
  'asked',
  'done',
  'onTime',
  'late',
  'inProgress',
  'notStarted',
  'notDoing',
  'unreported',
  'overdue',
  'openEnded',
] as const satisfies readonly (keyof TaskTally)[];
/** Names spelled out for one overdue task; the rest is counted. */
const NAMES_SHOWN = 6;

/** Tasks by area, what is overdue, and tasks by unit. */
export function writeTasks(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const { tasks, period } = comparison;
  const names = namesOf(comparison);
  const note = words('tasksNote', { day: formatDate(period.dataTo) });
  let row = 6;
  writeColumns(sheet, row, Object.values(taskColumns));
  writeHeaderRow(sheet, row, headers.with(1, AREA_HEADER));
  writeHead(sheet, comparison, [1, COLUMNS], words('tasksTitle'), [note]);
  putAcross(sheet, row - 1, [1, COLUMNS], words('tasksByArea'), sectionHeading);
  row = writeTallies(
    sheet,
    row,
    tasks.byArea.map(({ area, tally }) => ({ subject: areas[area], tally })),
    tasks.total,
  );

  row += 2;
  putAcross(sheet, row, [1, COLUMNS], words('tasksOverdueList'), sectionHeading);
  row = writeOverdue(sheet, row + 1, tasks.overdue, names) + 1;

  // The long table comes last and on its own page: a repeated header shows on every page after the one it stands on.
  sheet.getRow(row).addPageBreak();
  row += 1;
  putAcross(sheet, row, [1, COLUMNS], words('tasksByUnit'), sectionHeading);
  const header = row + 1;
  writeHeaderRow(sheet, header, headers);
  const units = tasks.byUnit.map(({ unit, tally }) => ({ subject: names.get(unit) ?? unit, tally }));
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: COLUMNS,
    lastRow: writeTallies(sheet, header, units, tasks.total),
    repeat: [header, header],
    footer: footerOf(comparison),
  });
  sheet.views = [{ state: 'normal', showGridLines: false }];
}

/** Lines below the header row, the total last. Returns the last row used. */
function writeTallies(
  sheet: ExcelJS.Worksheet,
  header: number,
  lines: readonly { readonly subject: string; readonly tally: TaskTally }[],
  total: TaskTally,
): number {
  lines.forEach(({ subject, tally }, index) => {
    writeTally(sheet, header + 1 + index, index + 1, subject, tally, 'plain');
  });
  const last = header + 1 + lines.length;
  writeTally(sheet, last, '', words('total'), total, 'strong');
  return last;
}

function writeTally(
  sheet: ExcelJS.Worksheet,
  row: number,
  number: number | string,
  subject: string,
  tally: TaskTally,
  tone: Tone,
): void {
  writeRow(sheet, row, [
    [number, centreStyle(tone)],
    [subject, textStyle(tone)],
    ...counted.map((key) => [tally[key], countStyle(key === 'overdue' && tally.overdue > 0 ? 'bad' : tone)] as const),
  ]);
  fitRow(sheet, row);
}

/** One line a task of a plan, with the units that have it overdue. Returns the last row used. */
function writeOverdue(
  sheet: ExcelJS.Worksheet,
  header: number,
  overdue: readonly OverdueTask[],
  names: ReadonlyMap<string, string>,
): number {
  if (overdue.length === 0) {
    putAcross(sheet, header, [1, COLUMNS], words('nothingOverdue'), textStyle('faint'));
    return header;
  }
  const spans = spansOf(Object.values(overdueColumns).map(({ span }) => span));
  Object.values(overdueColumns).forEach((column, index) => {
    putAcross(sheet, header, spans[index] ?? [1, 1], column.header, headerStyle);
  });
  const grouped = [...Map.groupBy(overdue, ({ task }) => `${task.plan} ${task.code}`).values()];
  grouped.forEach((same, index) => {
    const [first] = same;
    if (first === undefined) return;
    const units = same.map(({ unit }) => names.get(unit) ?? unit);
    const shown = [
      [index + 1, centreStyle()],
      [words('taskName', { code: first.task.code, title: first.task.title }), textStyle()],
      [first.task.deadline, textStyle()],
      [formatDate(first.since), centreStyle()],
      [same.length, countStyle('bad')],
      [someNames(units), textStyle()],
    ] as const;
    shown.forEach(([value, style], column) => {
      putAcross(sheet, header + 1 + index, spans[column] ?? [1, 1], value, style);
    });
  });
  return header + grouped.length;
}

function spansOf(widths: readonly number[]): (readonly [number, number])[] {
  let next = 1;
  return widths.map((width) => {
    const from = next;
    next += width;
    return [from, next - 1];
  });
}

function someNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  return names.length <= NAMES_SHOWN ? shown : words('andOthers', { names: shown, count: names.length - NAMES_SHOWN });
}
