import type { FigureKind } from '../period/derived.ts';
import type { Indicator } from '../plan/indicator.ts';
import { percentage, sum } from '../text/decimal.ts';
import type { Course } from './courses.ts';
import type { SummaryInput } from './input.ts';
import type { TrendCell, TrendFault, TrendPoint, Trends, TrendWindow } from './trend.ts';
import type { Fault, Part } from './year-figures.ts';

/** The two sides of an indicator for one unit, in the order of the windows; a count has no `den`. */
interface Sides {
  readonly course: Course;
  readonly num: readonly Part[];
  readonly den: readonly Part[] | undefined;
}

/** The indicators over the windows of the year, unit by unit and for the province. Source: docs/domain.md §2 – §4. */
export function trendsOf(
  { province }: SummaryInput,
  windows: readonly TrendWindow[],
  courses: readonly Course[],
  indicators: readonly Indicator[],
): Trends {
  const kinds = new Map(province.measures.map(({ code, kind }) => [code, kind]));
  const blocks = indicators.map((indicator) => {
    const asked = courses.filter((course) => course.asked.asks.has(indicator.code));
    const sides = asked.map((course): Sides => ({
      course,
      num: partsOfSum(course, indicator.numerator, kinds, windows),
      den: indicator.denominator.length === 0 ? undefined : partsOfSum(course, indicator.denominator, kinds, windows),
    }));
    return windows.map((window, place) => sides.map((own) => trendCell(own, indicator, window, place)));
  });
  return {
    windows,
    cells: windows.flatMap((_, place) => blocks.flatMap((block) => block[place] ?? [])),
    points: indicators.flatMap((indicator, index) =>
      windows.map((window, place) => trendPoint(indicator, window, blocks[index]?.[place] ?? [])),
    ),
  };
}

/** A sum of measures in every window. */
function partsOfSum(
  course: Course,
  measures: readonly string[],
  kinds: ReadonlyMap<string, FigureKind>,
  windows: readonly TrendWindow[],
): readonly Part[] {
  const parts = measures.map((measure) => course.partsOf(measure, kinds.get(measure) ?? 'flow'));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return windows.map((_, place) => sideOf(parts.map((own) => own[place] ?? 'not-reported')));
}

function trendCell(sides: Sides, indicator: Indicator, window: TrendWindow, position: number): TrendCell {
  const place = { unit: sides.course.asked.unit.code, indicator: indicator.code, window: window.id };
  const [num, den] = [sides.num[position], sides.den?.[position]];
  if (num === 'declared' || den === 'declared') return { ...place, why: 'not-applicable' };
  const fault = typeof num === 'string' ? num : typeof den === 'string' ? den : undefined;
  if (fault !== undefined) return { ...place, why: whyOf(sides.course, indicator, window, fault) };
  if (typeof num !== 'number' || typeof den === 'string') return { ...place, why: 'not-reported' };
  if (den === undefined) return { ...place, num, value: num };
  const value = percentage(num, den);
  return value === undefined ? { ...place, num, den, why: 'zero-denominator' } : { ...place, num, den, value };
}

/** What was never asked is not called missing. */
function whyOf(course: Course, { code }: Indicator, window: TrendWindow, fault: Fault): TrendFault {
  return fault === 'not-reported' && !course.wasAsked(window, code) ? 'not-asked' : fault;
}

/** As for the period itself: declared parts add nothing, a hole in a sum leaves no sum. */
function sideOf(parts: readonly Part[]): Part {
  if (parts.every((part) => part === 'declared')) return 'declared';
  const fault = parts.find((part): part is Fault => typeof part === 'string' && part !== 'declared');
  return fault ?? sum(parts.filter((part) => typeof part === 'number'));
}

function trendPoint(indicator: Indicator, window: TrendWindow, cells: readonly TrendCell[]): TrendPoint {
  const place = { indicator: indicator.code, window: window.id };
  const reporting = cells.filter(({ value }) => value !== undefined);
  const counts = { reported: reporting.length, asked: cells.length };
  if (reporting.length === 0) return { ...place, ...counts };
  const num = sum(reporting.map((cell) => cell.num ?? 0));
  if (indicator.denominator.length === 0) return { ...place, num, value: num, ...counts };
  const den = sum(reporting.map((cell) => cell.den ?? 0));
  const value = percentage(num, den);
  return { ...place, num, den, ...(value === undefined ? {} : { value }), ...counts };
}
