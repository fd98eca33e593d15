import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import { areas } from '../../plan/area.ts';
import { columnName } from '../../workbook/address.ts';
import { fitRow, formula, putAcross, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison } from '../comparison.ts';
import type { TaskTally } from '../task.ts';
import { AREA_HEADER, DEADLINE_HEADER, taskColumns } from '../layout.ts';
import { sheetNames } from '../names.ts';
import { centreStyle, countStyle, sectionHeading, textStyle, type Tone } from './look.ts';
import { pagesOf } from './page-breaks.ts';
import { footerOf, namesOf, scaleToWidth, words, writeColumns, writeHead, writeHeaderRow, writeRow } from './page.ts';
import { taskCount, type CountedBy } from './task-counts.ts';
import { quarterText } from './task-lists.ts';
import { writeOverdue } from './tasks-overdue.ts';

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

/** By area and by deadline a line counts the tasks that have its title, by unit those that have its number. */
const counts = { area: 'subject', quarter: 'subject', number: 'number' } as const;

/** Tasks by area and by deadline, what is overdue, and tasks by unit: counted by formulas over `Dữ liệu nhiệm vụ`. */
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
    'area',
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
    'quarter',
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
    lastRow: writeTallies(sheet, header, 'number', units, tasks.total),
    repeat: [header, header],
    footer: footerOf(comparison),
  });
  scaleToWidth(sheet, COLUMNS);
  sheet.views = [{ state: 'normal', showGridLines: false }];
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

/** Lines below the header row, each counted; the total last: a sum of each column. Returns the last row used. */
function writeTallies(
  sheet: ExcelJS.Worksheet,
  header: number,
  column: CountedBy['column'],
  lines: readonly { readonly subject: string; readonly tally: TaskTally }[],
  total: TaskTally,
): number {
  lines.forEach(({ subject, tally }, index) => {
    const row = header + 1 + index;
    const asked = parts.map((key) => letterOf(key) + String(row)).join('+');
    const by = { column, cell: `$${letterOf(counts[column])}${String(row)}` };
    const cells = counted.map((key) => {
      if (key === 'asked') return formula(asked, tally.asked);
      // Without a single task the list has no lines, and its columns no names.
      return total.asked === 0 ? tally[key] : formula(taskCount(by, key), tally[key]);
    });
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
