import { sum } from '../../text/decimal.ts';
import { formatNumber } from '../../text/number.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Trends } from '../trend.ts';
import type { Warning } from '../warning.ts';
import { quarterName, quartersOf, type Watch } from './material.ts';

/** Percentage points outside all that the unit had before … */
const POINTS = 20;
/** … in quarters that each rest on at least so many cases: below, a rate leaps by itself. */
const CASES = 30;

/**
 * A unit's rate of the quarter lies far above, or far below, all of its own other quarters: the earlier ones of the year,
 * and the same one of last year where that stood alone. Only quarters with enough cases speak.
 *
 * Why: against other units a rate may differ for good reasons; against one's own past a leap has a cause to be told.
 */
export const outliers: Watch = ({ input, courses, trends }) => {
  const { now, before } = quartersOf(trends);
  if (now === undefined) return [];
  // Otherwise last year's figure is of the year to date: another length of time.
  const isQuarter = now.quarter === 1 || input.period.kind === 'in-period';
  const lastYear = trends.windows.filter(({ kind }) => kind === 'last-year' && isQuarter);
  const others = [...before, ...lastYear].map(({ id }) => id);
  const rateAt = solidRates(trends);
  return courses.flatMap(({ asked }) =>
    asked.ask.indicators.flatMap(({ indicator }): readonly Warning[] => {
      const rate = (window: string) => rateAt.get(window)?.get(indicator.code)?.get(asked.unit.code);
      const value = rate(now.id);
      const past = others.flatMap((window) => rate(window) ?? []);
      if (value === undefined || past.length === 0) return [];
      const [low, high] = [Math.min(...past), Math.max(...past)];
      const points = value > high ? sum([value, -high]) : sum([low, -value]);
      if (points < POINTS) return [];
      return [warningOf(asked.unit.code, indicator, quarterName(now), { value, low, high, points })];
    }),
  );
};

interface Leap {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly points: number;
}

function warningOf(unit: string, { code, title }: Indicator, window: string, leap: Leap): Warning {
  const [low, high] = [formatNumber(leap.low, 2), formatNumber(leap.high, 2)];
  const params = {
    title,
    window,
    value: formatNumber(leap.value, 2),
    range: low === high ? low : `${low}–${high}`,
    points: formatNumber(leap.points, 2),
  };
  return { id: 'outlier', unit, code, params };
}

/** Rates that rest on enough cases, by window, indicator and unit. */
function solidRates({ cells }: Trends) {
  const rates = new Map<string, Map<string, Map<string, number>>>();
  for (const { unit, indicator, window, den, value } of cells) {
    if (den === undefined || den < CASES || value === undefined) continue;
    const ofWindow = rates.get(window) ?? new Map<string, Map<string, number>>();
    const ofIndicator = ofWindow.get(indicator) ?? new Map<string, number>();
    rates.set(window, ofWindow.set(indicator, ofIndicator.set(unit, value)));
  }
  return rates;
}
