import { exactly, rateFormula } from './data-formulas.ts';
import { words } from './page.ts';
import type { DataPlaces } from './places.ts';

/** Formulas over the blocks of one indicator in `Dữ liệu`: as reported, or in a window of the trends. */
export interface BlockFormulas {
  /** Σ over the units that have a value: a sum beside an empty denominator belongs to no total. */
  readonly num: string;
  readonly den: string;
  /** How many units have a value. */
  readonly reported: string;
  /** `58/60`: units with a value of those asked. */
  readonly coverage: string;
}

type Name = (column: 'num' | 'den' | 'value' | 'state') => string;

/** Over an indicator as reported. */
export function reportedFormulas(places: DataPlaces, indicator: string): BlockFormulas {
  return formulasOf((column) => places.block(indicator, column), places.decimals(indicator));
}

/** Over an indicator in a window. */
export function trendFormulas(places: DataPlaces, indicator: string, window: string): BlockFormulas {
  return formulasOf((column) => places.trendBlock(indicator, window, column), places.decimals(indicator));
}

function formulasOf(name: Name, decimals: 0 | 2): BlockFormulas {
  const total = (side: 'num' | 'den'): string =>
    exactly(`SUMIFS(${name(side)},${name('state')},"${words('stateReported')}")`, decimals);
  return {
    num: total('num'),
    den: total('den'),
    reported: `COUNT(${name('value')})`,
    coverage: `COUNT(${name('value')})&"/"&COUNTA(${name('state')})`,
  };
}

/** The value of a group of units from the cells of its sums: Σnum ÷ Σden, or the count. */
export function groupValue(isRate: boolean, num: string, den: string): string {
  return isRate ? rateFormula(num, den) : num;
}

/** How many units of an indicator's block are in a state, or have a verdict. */
export function countFormula(places: DataPlaces, indicator: string, column: 'state' | 'verdict', text: string): string {
  return `COUNTIF(${places.block(indicator, column)},"${text}")`;
}

/** Smallest, quartiles, largest of the units' values, rounded once: `QUARTILE` lies between two values by quarters. */
export function quartileFormula(places: DataPlaces, indicator: string, quartile: 0 | 1 | 2 | 3 | 4): string {
  const values = places.block(indicator, 'value');
  if (quartile === 0) return `MIN(${values})`;
  return quartile === 4 ? `MAX(${values})` : `ROUND(QUARTILE(${values},${String(quartile)}),2)`;
}
