import type { Ask } from '../../plan/ask.ts';
import { listCells, spanOf } from '../../report/place.ts';
import { markTexts } from '../../text/messages/mark.ts';
import { print } from '../write/paper.ts';
import type { Item } from './list.ts';
import type { Origin } from './origin.ts';
import type { Said } from './paint.ts';
import { COVER_FIELD, type Spot, type Spots } from './spots.ts';

/** An empty cell that the officer's file had no cell for, or that must not stay empty. */
export interface Gap {
  readonly spot: Spot;
  readonly required: boolean;
}

const signed = ['preparedBy', 'approvedBy', 'reportDate'] as const;

/**
 * Cells to fill in beside those that findings name: rows, columns and sheets that were missing in the officer's file are only told
 * of as a whole, and whoever corrects the coloured cells must have corrected everything.
 */
export function gapsOf(ask: Ask, spots: Spots, origin: Origin, named: ReadonlySet<Spot>): readonly Gap[] {
  const inputs = [
    ...signed.map((code) => ({ input: { part: 'cover', code, field: COVER_FIELD }, required: true }) as const),
    ...ask.measures.map(
      ({ code, required }) => ({ input: { part: 'figures', code, field: 'value' }, required }) as const,
    ),
    ...ask.tasks.map(({ code }) => ({ input: { part: 'tasks', code, field: 'status' }, required: true }) as const),
  ];
  return inputs.flatMap(({ input, required }): readonly Gap[] => {
    const spot = spots.at(input);
    if (!spot || spot.cell.value !== null || named.has(spot)) return [];
    return required || !origin.has(spot) ? [{ spot, required }] : [];
  });
}

/** What the comment of a gap says. */
export function saidOfGap({ spot, required }: Gap): Said {
  const { sheet, address: cell } = spot;
  return {
    severity: required ? 'error' : 'note',
    message: print(required ? markTexts.fill : markTexts.fillOptional, { sheet, cell }),
    advice: print(required ? markTexts.fillHint : markTexts.fillOptionalHint),
  };
}

/** The gaps that no finding tells of, as one item a sheet. */
export function itemsOfGaps(gaps: readonly Gap[]): readonly Item[] {
  return [
    ...Map.groupBy(
      gaps.filter(({ required }) => required),
      ({ spot }) => spot.sheet,
    ),
  ].map(([sheet, own]): Item => {
    const spots = own.map(({ spot }) => spot);
    const cells = spots.map(({ address }) => address);
    const message = print(markTexts.fill, { sheet, cell: listCells(cells) });
    return { severity: 'error', sheet, cell: spanOf(cells), message, advice: print(markTexts.fillHint), spots };
  });
}
