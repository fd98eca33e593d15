import { formatDate } from '../../text/date.ts';
import type { Unit } from '../unit.ts';
import type { unitSheet } from './layout.ts';
import type { Placed } from './table.ts';

export type PlacedUnit = Placed<Unit, keyof typeof unitSheet.columns>;

/** Two rows of one code are two names of one unit: their validities must follow each other. */
export function checkValidity(placed: readonly PlacedUnit[]): void {
  for (const { value, row } of placed) {
    const { code, validFrom, validTo } = value;
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      const [found, expected] = [formatDate(validTo), formatDate(validFrom)];
      row.observe('province-validity-reversed', 'validTo', { code, found, expected });
    }
  }
  for (const rows of Map.groupBy(placed, ({ value }) => value.code).values()) checkSameCode(rows);
}

function checkSameCode(rows: readonly PlacedUnit[]): void {
  const inOrder = rows.toSorted((a, b) => ((a.value.validFrom ?? '') < (b.value.validFrom ?? '') ? -1 : 1));
  inOrder.forEach((later, index) => {
    const earlier = inOrder[index - 1];
    if (earlier === undefined) return;
    const endsBefore =
      earlier.value.validTo !== undefined &&
      later.value.validFrom !== undefined &&
      earlier.value.validTo < later.value.validFrom;
    if (endsBefore) return;
    const { code } = later.value;
    later.row.observe('province-validity-overlaps', 'code', { code, params: { first: earlier.row.at('code') } });
  });
}
