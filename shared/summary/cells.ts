import { percentage, sum } from '../text/decimal.ts';
import type { AskedIndicator } from '../plan/ask.ts';
import type { Indicator } from '../plan/indicator.ts';
import { meets } from '../plan/targets.ts';
import type { Figure } from '../report/report.ts';
import type { ComparedCell, Source } from './comparison.ts';
import { gapOf } from './gap.ts';
import type { AskedUnit } from './units.ts';

/** One side of an indicator: the sum of its measures, or why there is none. */
type Side = number | 'missing' | 'declared';

/**
 * A unit under an indicator, still without rank and score. A part that the unit declares not applicable adds nothing; the
 * whole is not applicable when every part of either side is. Anything asked and not given makes the cell missing: a sum
 * with a hole is no sum. Source: docs/domain.md §4.
 */
export function cellOf(asked: AskedUnit, indicator: Indicator): ComparedCell {
  const place = { unit: asked.unit.code, indicator: indicator.code };
  const own = asked.asks.get(indicator.code);
  if (own === undefined) return { ...place, state: 'not-asked' };
  const cell = { ...place, ...targetOf(own) };
  if (asked.filing === undefined) return { ...cell, state: 'missing' };

  const source = sourceOf(asked, indicator.numerator[0]);
  const traced = source === undefined ? cell : { ...cell, source };
  const num = sideOf(asked.figures, indicator.numerator);
  const den = indicator.denominator.length === 0 ? undefined : sideOf(asked.figures, indicator.denominator);
  if (num === 'declared' || den === 'declared') return { ...traced, state: 'not-applicable', because: 'declared' };
  if (num === 'missing' || den === 'missing') return { ...traced, state: 'missing' };
  if (den === undefined) return { ...traced, state: 'reported', num, value: num, ...judged(own, num) };
  const value = percentage(num, den);
  if (value === undefined) return { ...traced, state: 'not-applicable', because: 'zero-denominator', num, den };
  return { ...traced, state: 'reported', num, den, value, ...judged(own, num, den) };
}

/** Where a unit's figure for a measure stands in its own file. */
export function sourceOf(asked: AskedUnit, measure: string | undefined): Source | undefined {
  const figure = measure === undefined ? undefined : asked.figures.get(measure);
  const report = asked.filing?.report;
  if (asked.filing === undefined || report === undefined || figure === undefined) return undefined;
  return { file: asked.filing.fileName, sheet: report.sheets.figures, cell: figure.cell };
}

function sideOf(figures: ReadonlyMap<string, Figure>, measures: readonly string[]): Side {
  const amounts = measures.map((measure) => figures.get(measure)?.value ?? 'missing');
  if (amounts.every((amount) => amount === 'not-applicable')) return 'declared';
  if (amounts.includes('missing')) return 'missing';
  return sum(amounts.filter((amount) => typeof amount === 'number'));
}

function targetOf(own: AskedIndicator): { target?: AskedIndicator['target'] } {
  return own.target === undefined ? {} : { target: own.target };
}

/**
 * The published value is compared, with its 2 decimals: what is printed beside the target decides, as in decision 766, and
 * as the form's own formula says.
 */
function judged({ indicator, target }: AskedIndicator, num: number, den?: number): Pick<ComparedCell, 'met' | 'gap'> {
  const value = den === undefined ? num : percentage(num, den);
  if (target === undefined || value === undefined) return {};
  if (meets(target, indicator.direction, value)) return { met: true };
  const gap = gapOf(indicator, target, num, den);
  return gap === undefined ? { met: false } : { met: false, gap };
}
