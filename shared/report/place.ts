import type { Observation } from '../text/finding.ts';
import { address } from '../workbook/address.ts';
import type { SheetNames } from './report.ts';

/** A cell by numbers, both 1-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `F12` → row 12, column 6; of a range `F12:F30` the first cell; undefined for anything else. */
export function readAddress(cell: string): Place | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::|$)/.exec(cell);
  if (!match) return undefined;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** A test for "is this cell in that cell or range?". */
export function covers(range: string, cell: string): boolean {
  if (range === cell) return true;
  const [first, last] = range.split(':').map(readAddress);
  const place = readAddress(cell);
  if (!first || !last || !place) return false;
  return place.row >= first.row && place.row <= last.row && place.column >= first.column && place.column <= last.column;
}

/**
 * One address for several cells: the range from the first to the last when they stand in one column, else the first of
 * them in reading order. Empty when no cell has an address.
 */
export function spanOf(cells: readonly string[]): string {
  const places = placesOf(cells);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return '';
  const start = address(first.row, first.column);
  if (first.row === last.row || places.some(({ column }) => column !== first.column)) return start;
  return `${start}:${address(last.row, last.column)}`;
}

/** Every cell of one column, neighbours drawn together, for people: `F12–F15, F17`. */
export function listCells(cells: readonly string[]): string {
  const runs: { readonly from: Place; to: Place }[] = [];
  for (const place of placesOf(cells)) {
    const run = runs.at(-1);
    if (run && run.to.column === place.column && run.to.row + 1 === place.row) run.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs
    .map(({ from, to }) =>
      from === to ? address(from.row, from.column) : `${address(from.row, from.column)}–${address(to.row, to.column)}`,
    )
    .join(', ');
}

function placesOf(cells: readonly string[]): Place[] {
  return cells
    .map(readAddress)
    .filter((place) => place !== undefined)
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * The order in which an officer goes through the file: what concerns the whole file, then sheet by sheet, row by row.
 * Complete (id and code decide last), so that the same findings always come in the same order.
 */
export function inReadingOrder(observations: readonly Observation[], sheets: SheetNames | undefined): Observation[] {
  const known = sheets ? ['', sheets.cover, sheets.figures, sheets.tasks, sheets.narrative] : [''];
  const rank = (sheet: string): number => {
    const found = known.indexOf(sheet);
    return found === -1 ? known.length : found;
  };
  return observations
    .map((observation) => ({
      observation,
      rank: rank(observation.sheet),
      place: readAddress(observation.cell) ?? { row: 0, column: 0 },
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compareText(a.observation.sheet, b.observation.sheet) ||
        a.place.row - b.place.row ||
        a.place.column - b.place.column ||
        compareText(a.observation.id, b.observation.id) ||
        compareText(a.observation.code ?? '', b.observation.code ?? ''),
    )
    .map(({ observation }) => observation);
}

/** By code units: the same on every machine, unlike a collator. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
