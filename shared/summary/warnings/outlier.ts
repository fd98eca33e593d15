import { sum } from '../../text/decimal.ts';
import { formatNumber } from '../../text/number.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { TrendCell, Trends } from '../trend.ts';
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
  const cellAt = byPlace(trends);
  return courses.flatMap(({ asked }) =>
    asked.ask.indicators.flatMap(({ indicator }): readonly Warning[] => {
      const place = (window: string) => cellAt.get(placeOf(asked.unit.code, indicator.code, window));
      const value = solid(place(now.id));
      const past = others.flatMap((window) => solid(place(window)) ?? []);
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

/** The rate of a quarter that rests on enough cases; undefined for counts. */
function solid(cell: TrendCell | undefined): number | undefined {
  return cell?.den !== undefined && cell.den >= CASES ? cell.value : undefined;
}

/** The cells that rest on enough cases. */
function byPlace({ cells }: Trends): ReadonlyMap<string, TrendCell> {
  const solids = cells.filter((cell) => solid(cell) !== undefined);
  return new Map(solids.map((cell) => [placeOf(cell.unit, cell.indicator, cell.window), cell]));
}

function placeOf(unit: string, indicator: string, window: string): string {
  return `${unit} ${indicator} ${window}`;
}
