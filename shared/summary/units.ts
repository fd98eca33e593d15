import type { Ask, AskedIndicator } from '../plan/ask.ts';
import { asker } from '../plan/asking.ts';
import type { Unit } from '../plan/unit.ts';
import { unitsAt } from '../plan/units.ts';
import type { Filing } from '../report/filing.ts';
import type { Figure } from '../report/report.ts';
import type { PeriodMaterial } from './input.ts';

/** A unit with what it was asked and what counts of its answers. */
export interface AskedUnit {
  readonly unit: Unit;
  readonly ask: Ask;
  /** Its indicators by code. */
  readonly asks: ReadonlyMap<string, AskedIndicator>;
  /** Its current accepted filing, with the figures by measure. */
  readonly filing?: Filing;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The units valid at the end of the data window, in the order in which the province lists them. */
export function askedUnits({ province, period, filings }: PeriodMaterial): AskedUnit[] {
  const filed = new Map(filings.map((filing) => [filing.unit, filing]));
  const askOf = asker(province, period.id);
  return unitsAt(province.units, period.dataTo).flatMap((unit) => {
    const ask = askOf?.(unit.code);
    if (ask === undefined) return [];
    const filing = filed.get(unit.code);
    const figures = new Map((filing?.report?.figures ?? []).map((figure) => [figure.measure, figure]));
    const asks = new Map(ask.indicators.map((asked) => [asked.indicator.code, asked]));
    return [{ unit, ask, asks, ...(filing === undefined ? {} : { filing }), figures }];
  });
}
