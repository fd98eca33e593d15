import type { TypedText } from '../../report/report.ts';
import { displayOf } from '../../workbook/display.ts';
import { address } from '../../workbook/address.ts';
import type { TableRow } from '../../workbook/table.ts';
import type { Cell } from '../../workbook/workbook.ts';

/** What is kept of one report beyond its values: far more than people type into a form, and little enough to store. */
const MOST_TEXTS = 400;
const MOST_CHARACTERS = 120_000;

/** The first texts, as many as are kept; undefined when there is none. */
export function keepTyped(texts: readonly TypedText[]): readonly TypedText[] | undefined {
  const kept: TypedText[] = [];
  let left = MOST_CHARACTERS;
  for (const typed of texts) {
    if (kept.length === MOST_TEXTS) break;
    if (typed.text.length > left) continue;
    left -= typed.text.length;
    kept.push(typed);
  }
  return kept.length === 0 ? undefined : kept;
}

/**
 * Rows that the report leaves out, each with everything typed in it, as far as something stands in a column that is filled in by
 * hand.
 */
export function typedRows<Key extends string>(
  sheet: string,
  rows: readonly TableRow<Key>[],
  inputs: readonly NoInfer<Key>[],
): TypedText[] {
  return rows.flatMap((row) => {
    const cells = Object.values<Cell | undefined>(row.cells)
      .filter((cell) => cell !== undefined)
      .filter(({ formula }) => !formula)
      .toSorted((a, b) => a.column - b.column);
    const [first] = cells;
    if (!first || inputs.every((key) => row.cells[key] === undefined || row.cells[key].formula)) return [];
    const text = cells.map((cell) => displayOf(cell).trim()).join(' · ');
    return [{ sheet, cell: address(first.row, first.column), text }];
  });
}
