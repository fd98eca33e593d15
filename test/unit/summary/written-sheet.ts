import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import type { SummaryInput } from '../../../shared/summary/input.ts';
import { writeSummary } from '../../../shared/summary/write.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { recalculate, type Recalculated } from '../../recalculation/recalculate.ts';

/** A sheet of a written summary: what it shows, row by row, and its formulas by address. */
export interface WrittenSheet {
  readonly comparison: Comparison;
  /** Texts of the cells that hold something, of the rows that do. */
  readonly rows: readonly (readonly string[])[];
  readonly formulas: ReadonlyMap<string, Recalculated>;
}

export async function writtenSheet(made: SummaryInput, name: string): Promise<WrittenSheet> {
  const comparison = compare(made);
  const bytes = await writeSummary(comparison);
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(opening.observation.id);
  const sheet = opening.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const rows = [...sheet.rows.values()].map((row) => [...row.values()].map(displayOf).filter((text) => text !== ''));
  const own = recalculate(bytes).filter((cell) => cell.sheet === name);
  return { comparison, rows, formulas: new Map(own.map((cell) => [cell.cell, cell])) };
}

/** The row that holds a text. */
export function rowWith({ rows }: WrittenSheet, text: string): readonly string[] {
  const found = rows.find((row) => row.includes(text));
  if (found === undefined) throw new Error(`no row with ${text}`);
  return found;
}
