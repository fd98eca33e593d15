import { listCells, spanOf } from '../../report/place.ts';
import type { Observation } from '../../text/finding.ts';
import type { MessageParams } from '../../text/language.ts';
import { isAddresses, type Origin } from './origin.ts';
import type { Spot, Spots } from './spots.ts';

/** A finding with its cells on the fresh form. */
export interface Placed {
  /** Its addresses are those of the fresh form, where its own cells are there. */
  readonly observation: Observation;
  /** Empty for what concerns a sheet, a row or a column of the officer's file that the fresh form does not have. */
  readonly spots: readonly Spot[];
  /** The sentence names cells of the officer's file, for it is about something that the fresh form does not have. */
  readonly namesFile: boolean;
}

/** Longest value that a sentence repeats; the cell holds all of it. */
const QUOTED = 300;

/** Finds the cells of a finding on the fresh form and rewrites the addresses of its sentence. */
export function placeOn(form: Spots, origin: Origin): (observation: Observation) => Placed {
  return (whole) => {
    const observation = shortened(whole);
    const own = ownCells(observation, origin);
    const [first] = own;
    if (!first) {
      const spots = cellsConcerned(observation, origin, form);
      return { observation, spots, namesFile: observation.cell !== '' };
    }
    const cell = spanOf(own.map(({ address }) => address));
    const params = observation.params && { params: moved(observation.params, observation, origin) };
    return { observation: { ...observation, sheet: first.sheet, cell, ...params }, spots: own, namesFile: false };
  };
}

/** By what the finding names, in this order: its list of cells, the cells of its sums, its cell. */
function ownCells({ sheet, cell, params = {} }: Observation, origin: Origin): readonly Spot[] {
  const at = (cells: unknown) => (typeof cells === 'string' ? origin.spots(sheet, cells) : []);
  const ofSums = Object.keys(params).filter((name) => name.endsWith('Cells'));
  const candidates = [at(params['cells']), ofSums.flatMap((name) => at(params[name])), at(cell)];
  return candidates.find((found) => found.length > 0) ?? [];
}

/** Of what stands twice or under another code the cell that was kept. */
function cellsConcerned(observation: Observation, origin: Origin, form: Spots): readonly Spot[] {
  const first = observation.params?.['first'];
  const kept = typeof first === 'string' ? origin.spots(observation.sheet, first) : [];
  return kept.length > 0 ? kept : cellOfCode(observation, origin, form);
}

function cellOfCode({ sheet, code }: Observation, origin: Origin, spots: Spots): readonly Spot[] {
  const part = origin.partOf(sheet);
  if (code === undefined || part === undefined || part === 'cover') return [];
  const field = { figures: 'value', tasks: 'status', narrative: 'answer' }[part];
  const spot = spots.at({ part, code, field });
  return spot ? [spot] : [];
}

function moved(params: MessageParams, { sheet }: Observation, origin: Origin): MessageParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value !== 'string' || !isAddresses(value)) return [name, value];
      const cells = origin.spots(sheet, value).map(({ address }) => address);
      return [name, cells.length === 0 ? value : listCells(cells)];
    }),
  );
}

function shortened({ found, expected, params, ...rest }: Observation): Observation {
  return {
    ...rest,
    ...(found === undefined ? {} : { found: short(found) }),
    ...(expected === undefined ? {} : { expected: short(expected) }),
    ...(params
      ? { params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shortParam(value)])) }
      : {}),
  };
}

function shortParam(value: string | number): string | number {
  return typeof value === 'number' || isAddresses(value) ? value : short(value);
}

export function short(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
}
