import type ExcelJS from 'exceljs';
import { formatDate } from '../../text/date.ts';
import { fitRow, formula, putAcross } from '../../workbook/sheet-write.ts';
import type { OverdueTask } from '../task.ts';
import { overdueColumns, taskColumns } from '../layout.ts';
import { taskDataNames } from '../names.ts';
import { centreStyle, countStyle, headerStyle, textStyle } from './look.ts';
import type { Pages } from './page-breaks.ts';
import { words } from './page.ts';
import { overdueGroups } from './task-lists.ts';

const COLUMNS = Object.keys(taskColumns).length;
/** Names spelled out for one overdue task; the rest is counted. */
const NAMES_SHOWN = 6;
/** Points that a line of the list of overdue tasks rarely needs more than. */
const LINE_ROOM = 48;

/** One line a task of a plan, with the units that have it overdue; a header on every page. Returns the last row used. */
export function writeOverdue(
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
  overdueGroups(overdue).forEach((same, index) => {
    const [{ task, since }] = same;
    const units = same.map(({ unit }) => names.get(unit) ?? unit);
    const shown = [
      [index + 1, centreStyle()],
      [words('taskName', { code: task.code, title: task.title }), textStyle()],
      [task.deadline, textStyle()],
      [formatDate(since), centreStyle()],
      [null, countStyle('bad')],
      [someNames(units), textStyle()],
    ] as const;
    if (pages.endsBelow(row, LINE_ROOM)) {
      row += 1;
      writeHeader(row);
    }
    row += 1;
    const count = formula(`COUNTIF(${taskDataNames.overdueLine},$A${String(row)})`, same.length);
    shown.forEach(([value, style], column) => {
      putAcross(sheet, row, spans[column] ?? [1, 1], value ?? count, style);
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
