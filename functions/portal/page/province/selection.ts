import { cellKey, type Cell, type IndicatorHead, type Matrix } from './compared.ts';

/** What of the comparison is wanted, and in which order. */
export interface Choice {
  /** Area in words; empty for all. */
  readonly area: string;
  readonly onlyUnmet: boolean;
  /** `unit`: as the province lists them; `name`; `unmet`: most missed targets first; else the code of an indicator. */
  readonly order: string;
  /** Indicators asked of most units first; else as the plans list them. */
  readonly commonFirst: boolean;
  readonly wanted: string;
}

/** What decides about columns and cells; the rest is the order of rows. */
export type Picking = Pick<Choice, 'area' | 'onlyUnmet' | 'commonFirst'>;

/** The columns and cells of the comparison that are shown: the same object as long as only rows are sorted or searched. */
export interface Picked {
  readonly indicators: readonly IndicatorHead[];
  readonly cells: ReadonlyMap<string, Cell>;
  /** Missed targets of each unit under the indicators shown. */
  readonly unmet: ReadonlyMap<string, number>;
  /** Units with any value at all under them: of the others nothing is known, not even that they miss nothing. */
  readonly valued: ReadonlySet<string>;
}

export function pickedOf(matrix: Matrix, { area: wanted, onlyUnmet, commonFirst }: Picking): Picked {
  const inArea = matrix.indicators.filter(({ area }) => wanted === '' || area === wanted);
  const shown = inArea.filter(({ unmet }) => !onlyUnmet || unmet > 0);
  const indicators = commonFirst ? shown.toSorted((a, b) => asked(b) - asked(a)) : shown;
  const columns = new Set(indicators.map(({ code }) => code));
  const cells = new Map<string, Cell>();
  const unmet = new Map<string, number>();
  const valued = new Set<string>();
  for (const cell of matrix.cells) {
    if (!columns.has(cell.indicator)) continue;
    cells.set(cellKey(cell.unit, cell.indicator), cell);
    if (cell.value !== undefined) valued.add(cell.unit);
    if (cell.met === false) unmet.set(cell.unit, (unmet.get(cell.unit) ?? 0) + 1);
  }
  return { indicators, cells, unmet, valued };
}

/**
 * The rows that are shown, in order.
 * @param isWanted Whether a unit is looked for.
 */
export function rowsOf(
  matrix: Matrix,
  picked: Picked,
  { onlyUnmet, order }: Pick<Choice, 'onlyUnmet' | 'order'>,
  isWanted: (unit: Matrix['units'][number]) => boolean,
): Matrix['units'] {
  const units = matrix.units.filter((unit) => isWanted(unit) && (!onlyUnmet || picked.unmet.has(unit.code)));
  return inOrder(units, order, picked);
}

/** How many units an indicator is asked of. */
function asked({ reported, missing, notApplicable }: IndicatorHead): number {
  return reported + missing + notApplicable;
}

function inOrder(units: Matrix['units'], order: string, { indicators, cells, unmet }: Picked): Matrix['units'] {
  if (order === 'unit') return units;
  if (order === 'name') return units.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  if (order === 'unmet') return units.toSorted((a, b) => (unmet.get(b.code) ?? 0) - (unmet.get(a.code) ?? 0));
  const by = indicators.find(({ code }) => code === order);
  if (!by) return units;
  const sign = by.direction === 'higher-is-better' ? -1 : 1;
  const valueOf = (unit: string) => cells.get(cellKey(unit, order))?.value;
  // Best first; units without a value stay below, in their own order.
  return units.toSorted((a, b) => {
    const [one, other] = [valueOf(a.code), valueOf(b.code)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other);
  });
}
