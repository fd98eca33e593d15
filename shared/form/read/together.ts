import { listCells, readAddress, spanOf } from '../../report/place.ts';
import type { Observation } from '../../text/finding.ts';

/** From this many equal findings in one column on, they are told as one: a whole column was filled in a wrong way. */
const MANY = 5;

/** Values shown of a drawn-together finding. */
const SHOWN = 3;

/** Draws the same finding in many cells of a column together. Gives every observation its `cells` for the sentence. */
export function drawTogether(observations: readonly Observation[]): Observation[] {
  const groups = Map.groupBy(
    observations,
    ({ id, sheet, cell }) => `${id} ${sheet} ${String(readAddress(cell)?.column ?? cell)}`,
  );
  return [...groups.values()].flatMap((group): readonly Observation[] => {
    const [first] = group;
    const cells = group.map(({ cell }) => cell);
    const span = spanOf(cells);
    if (!first || group.length < MANY || span === '') {
      return group.map((one) => ({ ...one, params: { cells: one.cell, ...one.params } }));
    }
    const expected = several(group.map((one) => one.expected));
    const firsts = group.map(({ params }) => params?.['first']).filter((place) => typeof place === 'string');
    return [
      {
        id: first.id,
        sheet: first.sheet,
        cell: span,
        found: several(group.map(({ found }) => found)) ?? '',
        ...(expected === undefined ? {} : { expected }),
        params: {
          ...first.params,
          ...(firsts.length === 0 ? {} : { first: listCells(firsts) }),
          cells: listCells(cells),
          count: group.length,
        },
      },
    ];
  });
}

/** The first few different values. */
function several(values: readonly (string | undefined)[]): string | undefined {
  const different = [...new Set(values.filter((value) => value !== undefined))];
  if (different.length === 0) return undefined;
  return different.slice(0, SHOWN).join('; ') + (different.length > SHOWN ? '; …' : '');
}
