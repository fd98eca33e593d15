import type ExcelJS from 'exceljs';
import type { LocalDate } from '../../period/period.ts';
import { formatDate } from '../../text/date.ts';
import { areas } from '../../plan/area.ts';
import { columnName } from '../../workbook/address.ts';
import { fitRow, formula, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison, OverdueTask, TaskTally } from '../comparison.ts';
import { AREA_HEADER, DEADLINE_HEADER, overdueColumns, taskColumns } from '../layout.ts';
import { sheetNames } from '../names.ts';
import { centreStyle, countStyle, headerStyle, sectionHeading, textStyle, type Tone } from './look.ts';
import { pagesOf, type Pages } from './page-breaks.ts';
import { footerOf, namesOf, scaleToWidth, words, writeColumns, writeHead, writeHeaderRow, writeRow } from './page.ts';

const COLUMNS = Object.keys(taskColumns).length;
const headers: readonly string[] = Object.values(taskColumns).map(({ header }) => header);
/** In the order of `taskColumns`. */
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
  'notYetDue',
  'openEnded',
] as const satisfies readonly (keyof TaskTally)[];
/** What `asked` is the sum of. */
const parts = ['done', 'inProgress', 'notStarted', 'notDoing', 'unreported'] as const;
/** Columns of the table by unit that other sheets add up. */
const named = {
  asked: sheetNames.tasksAsked,
  done: sheetNames.tasksDone,
  inProgress: sheetNames.tasksInProgress,
  notStarted: sheetNames.tasksNotStarted,
  overdue: sheetNames.tasksOverdue,
} as const;
const letterOf = (key: keyof typeof taskColumns): string =>
  columnName((Object.keys(taskColumns) as (keyof typeof taskColumns)[]).indexOf(key) + 1);
/** Names spelled out for one overdue task; the rest is counted. */
const NAMES_SHOWN = 6;
/** Points that a line of the list of overdue tasks rarely needs more than. */
const LINE_ROOM = 48;

/** Tasks by area and by deadline, what is overdue, and tasks by unit. */
export function writeTasks(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const { tasks, period } = comparison;
  const names = namesOf(comparison);
  const note = words('tasksNote', { day: formatDate(period.dataTo) });
  let row = 7;
  writeColumns(sheet, row, Object.values(taskColumns));
  const pages = pagesOf(sheet, scaleToWidth(sheet, COLUMNS));
  writeHeaderRow(sheet, row, headers.with(1, AREA_HEADER));
  writeHead(sheet, comparison, [1, COLUMNS], words('tasksTitle'), [note, words('tasksReading')]);
  putAcross(sheet, row - 1, [1, COLUMNS], words('tasksByArea'), sectionHeading);
  row = writeTallies(
    sheet,
    row,
    tasks.byArea.map(({ area, tally }) => ({ subject: areas[area], tally })),
    tasks.total,
  );

  row += 2;
  const deadlines = row;
  putAcross(sheet, row, [1, COLUMNS], words('tasksByDeadline'), sectionHeading);
  writeHeaderRow(sheet, row + 1, headers.with(1, DEADLINE_HEADER));
  row = writeTallies(
    sheet,
    row + 1,
    tasks.byDeadline.map(({ quarterEnd, tally }) => ({ subject: quarterText(quarterEnd), tally })),
    tasks.total,
  );

  pages.keep(deadlines, row);

  row += 2;
  putAcross(sheet, row, [1, COLUMNS], words('tasksOverdueList'), sectionHeading);
  row = writeOverdue(sheet, row + 1, tasks.overdue, names, pages) + 1;

  // The long table comes last and on its own page: a repeated header shows on every page after the one it stands on.
  sheet.getRow(row).addPageBreak();
  row += 1;
  putAcross(sheet, row, [1, COLUMNS], words('tasksByUnit'), sectionHeading);
  const header = row + 1;
  writeHeaderRow(sheet, header, headers);
  nameColumns(sheet, header + 1, header + tasks.byUnit.length);
  const units = tasks.byUnit.map(({ unit, tally }) => ({ subject: names.get(unit) ?? unit, tally }));
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: COLUMNS,
    lastRow: writeTallies(sheet, header, units, tasks.total),
    repeat: [header, header],
    footer: footerOf(comparison),
  });
  scaleToWidth(sheet, COLUMNS);
  sheet.views = [{ state: 'normal', showGridLines: false }];
}

/** `Quý II/2026`. */
function quarterText(quarterEnd: LocalDate | undefined): string {
  if (quarterEnd === undefined) return words('deadlineOpen');
  const quarter = ['I', 'II', 'III', 'IV'][Math.ceil(Number(quarterEnd.slice(5, 7)) / 3) - 1] ?? '';
  return words('deadlineQuarter', { quarter, year: quarterEnd.slice(0, 4) });
}

function nameColumns(sheet: ExcelJS.Worksheet, first: number, last: number): void {
  if (last < first) return;
  for (const key of counted) {
    if (!isNamed(key)) continue;
    const cells = `$${letterOf(key)}$${String(first)}:$${letterOf(key)}$${String(last)}`;
    sheet.workbook.definedNames.add(`'${sheet.name}'!${cells}`, named[key]);
  }
}

function isNamed(key: keyof TaskTally): key is keyof typeof named {
  return Object.hasOwn(named, key);
}

/** Lines below the header row, the total last: a sum of each column. Returns the last row used. */
function writeTallies(
  sheet: ExcelJS.Worksheet,
  header: number,
  lines: readonly { readonly subject: string; readonly tally: TaskTally }[],
  total: TaskTally,
): number {
  lines.forEach(({ subject, tally }, index) => {
    const row = header + 1 + index;
    const asked = parts.map((key) => letterOf(key) + String(row)).join('+');
    const cells = counted.map((key) => (key === 'asked' ? formula(asked, tally.asked) : tally[key]));
    writeTally(sheet, row, [index + 1, subject], cells, tally, 'plain');
  });
  const last = header + 1 + lines.length;
  const sums = counted.map((key) => {
    const column = letterOf(key);
    const text = `SUM(${column}${String(header + 1)}:${column}${String(last - 1)})`;
    return lines.length === 0 ? total[key] : formula(text, total[key]);
  });
  writeTally(sheet, last, ['', words('total')], sums, total, 'strong');
  return last;
}

function writeTally(
  sheet: ExcelJS.Worksheet,
  row: number,
  [number, subject]: readonly [number | string, string],
  cells: readonly ExcelJS.CellValue[],
  { overdue }: TaskTally,
  tone: Tone,
): void {
  writeRow(sheet, row, [
    [number, centreStyle(tone)],
    [subject, textStyle(tone)],
    ...counted.map(
      (key, index) => [cells[index] ?? '', countStyle(key === 'overdue' && overdue > 0 ? 'bad' : tone)] as const,
    ),
  ]);
  fitRow(sheet, row);
}

/** One line a task of a plan, with the units that have it overdue; a header on every page. Returns the last row used. */
function writeOverdue(
  sheet: ExcelJS.Worksheet,
  header: number,
  overdue: readonly OverdueTask[],
  names: ReadonlyMap<string, string>,
  pages: Pages,
): number {
  if (overdue.length === 0) {
    putAcross(sheet, header, [1, COLUMNS], words('nothingOverdue'), textStyle('faint'));
    return header;
  }
  const spans = spansOf(Object.values(overdueColumns).map(({ span }) => span));
  const writeHeader = (row: number): void => {
    Object.values(overdueColumns).forEach((column, index) => {
      putAcross(sheet, row, spans[index] ?? [1, 1], column.header, headerStyle);
    });
    fitRow(sheet, row, 30);
  };
  writeHeader(header);
  let row = header;
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
    if (pages.endsBelow(row, LINE_ROOM)) {
      row += 1;
      writeHeader(row);
    }
    row += 1;
    shown.forEach(([value, style], column) => {
      putAcross(sheet, row, spans[column] ?? [1, 1], value, style);
    });
  });
  return row;
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
