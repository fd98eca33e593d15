import type { FigureKind } from '../period/derived.ts';
import type { Indicator } from '../plan/indicator.ts';
import { percentage, sum } from '../text/decimal.ts';
import type { Course } from './courses.ts';
import type { SummaryInput } from './input.ts';
import type { TrendCell, TrendFault, TrendPoint, Trends, TrendWindow } from './trend.ts';
import { windowsOf } from './windows.ts';
import type { Fault, Part } from './year-figures.ts';

/** The indicators over the windows of the year, unit by unit and for the province. Source: docs/domain.md §2 – §4. */
export function trendsOf(input: SummaryInput, courses: readonly Course[], indicators: readonly Indicator[]): Trends {
  const windows = windowsOf(input);
  const kinds = new Map(input.province.measures.map(({ code, kind }) => [code, kind]));
  const cells: TrendCell[] = [];
  const pointOf = new Map<string, TrendPoint>();
  for (const window of windows) {
    for (const indicator of indicators) {
      const asked = courses.filter((course) => course.asked.asks.has(indicator.code));
      const block = asked.map((course) => trendCell(course, indicator, window, kinds));
      cells.push(...block);
      pointOf.set(`${indicator.code} ${window.id}`, trendPoint(indicator, window, block));
    }
  }
  const points = indicators.flatMap(({ code }) => windows.flatMap(({ id }) => pointOf.get(`${code} ${id}`) ?? []));
  return { windows, cells, points };
}

function trendCell(
  course: Course,
  indicator: Indicator,
  window: TrendWindow,
  kinds: ReadonlyMap<string, FigureKind>,
): TrendCell {
  const place = { unit: course.asked.unit.code, indicator: indicator.code, window: window.id };
  const partOf = (measure: string): Part => course.partOf(measure, kinds.get(measure) ?? 'flow', window);
  const side = (measures: readonly string[]): Part => sideOf(measures.map(partOf));
  const num = side(indicator.numerator);
  const den = indicator.denominator.length === 0 ? undefined : side(indicator.denominator);
  if (num === 'declared' || den === 'declared') return { ...place, why: 'not-applicable' };
  const fault = typeof num === 'string' ? num : typeof den === 'string' ? den : undefined;
  if (fault !== undefined) return { ...place, why: whyOf(course, indicator, window, fault) };
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
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
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
