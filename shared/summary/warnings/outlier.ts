import { sum } from '../../text/decimal.ts';
import { say } from '../../text/language.ts';
import { warningNames } from '../../text/messages/warning.ts';
import { formatNumber } from '../../text/number.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { Trends } from '../trend.ts';
import type { Warning } from '../warning.ts';
import { quarterName, quartersOf, type Watch } from './material.ts';

/** Percentage points outside all that the unit had before … */
const POINTS = 20;
/** … in quarters that each rest on at least so many cases: below, a rate leaps by itself. */
const CASES = 30;
/** Rates spelled out for one unit; the rest is counted. */
const NAMED = 6;

/**
 * A unit's rate of the quarter lies far above, or far below, all of its own other quarters: the earlier ones of the year,
 * and the same one of last year where that stood alone. Only quarters with enough cases speak.
 * One warning a unit, with all its rates.
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
  return courses.flatMap(({ asked }): readonly Warning[] => {
    const leaps = asked.ask.indicators.flatMap(({ indicator }): readonly Leap[] => {
      const rate = (window: string) => rateAt.get(window)?.get(indicator.code)?.get(asked.unit.code);
      const value = rate(now.id);
      const past = others.flatMap((window) => rate(window) ?? []);
      if (value === undefined || past.length === 0) return [];
      const [low, high] = [Math.min(...past), Math.max(...past)];
      const points = value > high ? sum([value, -high]) : sum([low, -value]);
      return points < POINTS ? [] : [{ indicator, value, low, high, points }];
    });
    return leaps.length === 0 ? [] : [warningOf(asked.unit.code, quarterName(now), leaps)];
  });
};

interface Leap {
  readonly indicator: Indicator;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly points: number;
}

/** One warning a unit, the farthest leap first: they mostly have one cause. */
function warningOf(unit: string, window: string, leaps: readonly Leap[]): Warning {
  const farthest = leaps.toSorted((a, b) => b.points - a.points);
  const rates = farthest.slice(0, NAMED).map(leapText);
  const rest = leaps.length - rates.length;
  const named = rest === 0 ? rates : [...rates, say(warningNames.leapsMore, 'vi', { count: rest })];
  const params = { window, count: leaps.length, rates: named.join('; ') };
  const [only, ...others] = leaps;
  const code = only === undefined || others.length > 0 ? {} : { code: only.indicator.code };
  return { id: 'outlier', unit, ...code, params };
}

function leapText({ indicator: { title }, value, low, high, points }: Leap): string {
  const [from, to] = [formatNumber(low, 2), formatNumber(high, 2)];
  return say(warningNames.leap, 'vi', {
    title,
    value: formatNumber(value, 2),
    range: from === to ? from : `${from}–${to}`,
    points: formatNumber(points, 2),
  });
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
