import { readLegacy, type LegacyEncoding } from '../text/legacy.ts';
import { address } from './address.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

/** One cell whose text was read anew. */
export interface Reread {
  readonly sheet: string;
  readonly cell: string;
  readonly font: string;
  readonly encoding: LegacyEncoding;
  readonly found: string;
  readonly expected: string;
}

/**
 * The workbook with every text in a legacy Vietnamese font as Unicode, and which cells were concerned; the very same workbook
 * when there are none.
 */
export function withoutLegacyText(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly reread: readonly Reread[];
} {
  const reread: Reread[] = [];
  const sheets = workbook.sheets.map((sheet) => rereadSheet(sheet, reread));
  return reread.length === 0 ? { workbook, reread } : { workbook: { ...workbook, sheets }, reread };
}

function rereadSheet(sheet: Sheet, reread: Reread[]): Sheet {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  for (const [row, cells] of sheet.rows) {
    let changed: Map<number, Cell> | undefined;
    for (const [column, cell] of cells) {
      if (cell.legacyFont === undefined || cell.type !== 'text') continue;
      const reading = readLegacy(cell.text, cell.legacyFont);
      if (reading === undefined) continue;
      const { text, encoding } = reading;
      changed ??= new Map(cells);
      changed.set(column, { ...cell, text });
      reread.push({
        sheet: sheet.name,
        cell: address(row, column),
        font: cell.legacyFont,
        encoding,
        found: cell.text,
        expected: text,
      });
    }
    if (changed) rows.set(row, changed);
  }
  return rows.size === 0
    ? sheet
    : { ...sheet, rows: new Map([...sheet.rows].map(([row, cells]) => [row, rows.get(row) ?? cells])) };
}
