import { sum } from '../text/decimal.ts';
import { numberOf, type Earlier, type Review } from './review.ts';

/** What earlier reports of the same year add up to for one flow. */
export interface SoFar {
  readonly value: number;
  /** The reports that make it up, oldest first: a year-to-date one and the windows after it, or those windows alone. */
  readonly from: readonly [Earlier, ...Earlier[]];
}

/**
 * The most that is known of a flow since the year-to-date period began: each earlier year-to-date report with the windows
 * that came after it; 6 tháng + Quý III for the year. Undefined where nothing is known. Source: docs/domain.md §2.
 */
export function soFarThisYear({ ask: { period }, earlier }: Review, measure: string): SoFar | undefined {
  const within = earlier.filter(
    (past) => past.period.dataFrom >= period.dataFrom && numberOf(past.figures, measure) !== undefined,
  );
  const starts = within.filter(
    (past) => past.period.kind === 'year-to-date' && past.period.dataFrom === period.dataFrom,
  );
  let most: SoFar | undefined;
  for (const start of [undefined, ...starts]) {
    const [first, ...others] = [...(start ? [start] : []), ...windowsAfter(start, within)];
    if (!first) continue;
    const value = sum([first, ...others].map((past) => numberOf(past.figures, measure) ?? 0));
    if (!most || value > most.value) most = { value, from: [first, ...others] };
  }
  return most;
}

function windowsAfter(start: Earlier | undefined, within: readonly Earlier[]): readonly Earlier[] {
  return within.filter(
    ({ period }) => period.kind === 'in-period' && (start === undefined || period.dataFrom > start.period.dataTo),
  );
}

/** `6 tháng + Quý III`. */
export function namesOf(reports: readonly Earlier[]): string {
  return reports.map(({ period }) => period.name).join(' + ');
}
