import type { ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import type { Sheet } from './workbook.ts';

/** Counts the cells of one sheet after another, and gives the file up when all together are too many. */
export function countCells(limits: ReadingLimits): (sheet: Pick<Sheet, 'name' | 'rows'>) => void {
  let count = 0;
  return ({ name, rows }) => {
    for (const cells of rows.values()) count += cells.size;
    if (count > limits.allCells) refuse('workbook-too-many-cells', 'all sheets', { sheet: name });
  };
}
