import type ExcelJS from 'exceljs';
import { columnName } from '../../workbook/address.ts';

/** Gives the cells of one column, from row to row, a workbook name for the formulas of other sheets. No rows, no name. */
export function nameColumn(
  sheet: ExcelJS.Worksheet,
  name: string,
  column: number,
  [first, last]: readonly [number, number],
): void {
  if (last < first) return;
  const letter = columnName(column);
  sheet.workbook.definedNames.add(`'${sheet.name}'!$${letter}$${String(first)}:$${letter}$${String(last)}`, name);
}
