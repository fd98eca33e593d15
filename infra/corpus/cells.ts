import { address } from '../../shared/workbook/address.ts';
import type { Cell, Workbook } from '../../shared/workbook/workbook.ts';

/** One cell as a line of `--cells`. */
export interface CellLine {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly type: Cell['type'];
  readonly value: string | number | boolean;
}

/** Every cell that was read, sheet by sheet, in reading order. */
export function cellLines(file: string, { sheets }: Workbook): CellLine[] {
  return sheets.flatMap(({ name, rows }) =>
    [...rows.values()].flatMap((row) =>
      [...row.values()].map((cell) => ({
        file,
        sheet: name,
        cell: address(cell.row, cell.column),
        type: cell.type,
        value: valueOf(cell),
      })),
    ),
  );
}

function valueOf(cell: Cell): CellLine['value'] {
  switch (cell.type) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'date':
      return cell.date;
    case 'error':
      return cell.code;
  }
}
