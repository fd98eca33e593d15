import type { FindingId } from '../text/findings/kinds.ts';
import type { MessageParams } from '../text/language.ts';
import { listCells, readAddress, spanOf } from './place.ts';
import type { Remark } from './rule.ts';
import { isSettled } from './settle.ts';

/** From this many equal findings in one column on, they are told as one. */
const MANY = 5;

/**
 * Draws the same finding in many rows of a column together into one with the range and the list of cells, as the fault
 * is one (a column never filled, figures of the wrong window). Queries that were explained row by row stay apart.
 */
export function drawTogether(remarks: readonly Remark[], together: FindingId, params: MessageParams = {}): Remark[] {
  const open = remarks.filter((remark) => !isSettled(remark));
  const byColumn = Map.groupBy(open, ({ sheet, cell }) => `${sheet} ${String(readAddress(cell)?.column)}`);
  const drawn = [...byColumn.values()].flatMap((group): readonly Remark[] => {
    const [first] = group;
    const cells = group.map(({ cell }) => cell);
    const cell = spanOf(cells);
    if (!first || group.length < MANY || cell === '') return group;
    return [
      { id: together, sheet: first.sheet, cell, params: { count: group.length, cells: listCells(cells), ...params } },
    ];
  });
  return [...remarks.filter(isSettled), ...drawn];
}
