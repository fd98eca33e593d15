import type { Ask } from '../plan/ask.ts';
import { askOf } from '../plan/asking.ts';
import type { Unit } from '../plan/unit.ts';
import { unitsAt } from '../plan/units.ts';
import type { Filing } from '../report/filing.ts';
import type { Figure } from '../report/report.ts';
import type { SummaryInput } from './input.ts';

/** A unit with what it was asked and what counts of its answers. */
export interface AskedUnit {
  readonly unit: Unit;
  readonly ask: Ask;
  /** Its current accepted filing, with the figures by measure. */
  readonly filing?: Filing;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The units valid at the end of the data window, in the order in which the province lists them. */
export function askedUnits(input: SummaryInput): AskedUnit[] {
  const filings = new Map(input.filings.map((filing) => [filing.unit, filing]));
  return unitsAt(input.province.units, input.period.dataTo).flatMap((unit) => {
    const ask = askOf(input.province, unit.code, input.period.id);
    if (ask === undefined) return [];
    const filing = filings.get(unit.code);
    const figures = new Map((filing?.report?.figures ?? []).map((figure) => [figure.measure, figure]));
    return [{ unit, ask, ...(filing === undefined ? {} : { filing }), figures }];
  });
}
