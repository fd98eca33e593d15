import type ExcelJS from 'exceljs';
import { areas } from '../../plan/area.ts';
import { dateToSerial } from '../../text/date.ts';
import { columnName } from '../../workbook/address.ts';
import type { Finish } from '../../workbook/pack.ts';
import { freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { CellStyle } from '../../workbook/style.ts';
import type { Comparison } from '../comparison.ts';
import type { TaskStanding } from '../task.ts';
import { summarySheets, TASK_DATA_COLUMNS_PRINTED, taskDataColumns } from '../layout.ts';
import { taskDataNames } from '../names.ts';
import { writeLongRows, type LongValue } from './long-rows.ts';
import { lineCodeStyle, lineDateStyle, lineStyle } from './look.ts';
import { footerOf, namesOf, printHeaderOnly, writeColumns } from './page.ts';
import { overdueKey, overdueLines, quarterText } from './task-lists.ts';
import { statusTexts, timingTexts } from './task-counts.ts';

const HEADER_ROW = 1;
type Key = keyof typeof taskDataColumns;
const keys = Object.keys(taskDataColumns) as Key[];
const styles: Readonly<Partial<Record<Key, CellStyle>>> = {
  unit: lineCodeStyle,
  code: lineCodeStyle,
  doneOn: lineDateStyle,
};

/**
 * Every task of every unit, to filter, and for the formulas of `Nhiệm vụ` to count. `STT đơn vị` is the unit's number there:
 * counting by a number cannot mistake one code or name for another. Returns what fills the lines in the finished part.
 */
export function writeTaskData(sheet: ExcelJS.Worksheet, comparison: Comparison): Finish {
  writeColumns(sheet, HEADER_ROW, Object.values(taskDataColumns));
  const lines = comparison.tasks.standings.length;
  const lastRow = HEADER_ROW + Math.max(1, lines);
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: lastRow, column: keys.length } };
  freeze(sheet, HEADER_ROW, 3);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: TASK_DATA_COLUMNS_PRINTED,
    lastRow,
    repeat: [HEADER_ROW, HEADER_ROW],
    footer: footerOf(comparison),
  });
  printHeaderOnly(sheet, TASK_DATA_COLUMNS_PRINTED, lines);
  const columnStyles = keys.map((key) => styles[key] ?? lineStyle);
  return writeLongRows(sheet, columnStyles, rowsOf(comparison));
}

/** The names of the columns, as the workbook part holds them: exceljs keeps an object for every cell that a name covers. */
export function taskDataRanges({ tasks }: Comparison): readonly (readonly [name: string, range: string])[] {
  const last = HEADER_ROW + tasks.standings.length;
  if (last === HEADER_ROW) return [];
  return (Object.keys(taskDataNames) as (keyof typeof taskDataNames)[]).map((key) => {
    const letter = columnName(keys.indexOf(key) + 1);
    const cells = `$${letter}$${String(HEADER_ROW + 1)}:$${letter}$${String(last)}`;
    return [taskDataNames[key], `'${summarySheets.taskData}'!${cells}`];
  });
}

function* rowsOf(comparison: Comparison): Generator<readonly LongValue[]> {
  const names = namesOf(comparison);
  const numbers = new Map(comparison.tasks.byUnit.map(({ unit }, index) => [unit, index + 1]));
  const overdue = overdueLines(comparison.tasks.overdue);
  for (const standing of comparison.tasks.standings) {
    const { unit } = standing;
    const line = { ...lineOf(standing), number: numbers.get(unit), name: names.get(unit) };
    const overdueLine = standing.timing === 'overdue' ? overdue.get(overdueKey(standing.task)) : undefined;
    yield keys.map((key) => ({ ...line, overdueLine })[key]);
  }
}

function lineOf({ unit, task, status, doneOn, quarterEnd, timing }: TaskStanding) {
  return {
    unit,
    code: task.code,
    area: areas[task.area],
    quarter: quarterText(quarterEnd),
    status: statusTexts[status],
    doneOn: doneOn === undefined ? undefined : dateToSerial(doneOn),
    timing: timing === undefined ? undefined : timingTexts[timing],
    deadline: task.deadline,
    title: task.title,
  };
}
