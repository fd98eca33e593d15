import type { Ask } from '../../plan/ask.ts';
import { COVER_FIELD, type Spot, type Spots } from './spots.ts';

const signed = ['preparedBy', 'approvedBy', 'reportDate'] as const;

/**
 * Input cells that must not stay empty and are empty: those of rows, columns and sheets that were missing in the officer's file
 * are named by no other finding.
 */
export function emptyRequired(ask: Ask, spots: Spots): readonly Spot[] {
  const required = [
    ...signed.map((code) => spots.at({ part: 'cover', code, field: COVER_FIELD })),
    ...ask.measures
      .filter((measure) => measure.required)
      .map(({ code }) => spots.at({ part: 'figures', code, field: 'value' })),
    ...ask.tasks.map(({ code }) => spots.at({ part: 'tasks', code, field: 'status' })),
  ];
  return required.filter((spot) => spot !== undefined && spot.cell.value === null).filter((spot) => spot !== undefined);
}
