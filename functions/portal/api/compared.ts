import * as z from 'zod';
import { areas } from '../../../shared/plan/area.ts';
import type { Scorecard } from '../../../shared/plan/scorecard.ts';
import type { ComparedCell, Comparison, IndicatorSummary } from '../../../shared/summary/comparison.ts';
import type { ApiDeps } from './deps.ts';
import { periodAt } from './place.ts';
import { Refusal } from './problem.ts';
import { count, instant, sourceShape } from './shapes.ts';

/**
 * Pieces of a comparison as the API tells them: their shapes, and how each is made from the comparison itself. That is made anew
 * from what counts at the moment of asking, with the rules of the summary, so that an action of the province shows at once.
 */

export async function comparisonOf(deps: ApiDeps, period: string): Promise<Comparison | Refusal> {
  const comparison = await deps.compare(period);
  if (comparison) return comparison;
  const place = await periodAt(deps, period);
  return place instanceof Refusal ? place : new Refusal('period-unknown', { period });
}

export const headShape = () =>
  z.strictObject({
    period: z.string(),
    /** Names the content: two answers of one edition say the same. */
    edition: z.string(),
    asOf: instant,
    /** The period is closed. */
    final: z.boolean(),
  });

const targetShape = () =>
  z.strictObject({
    comparator: z.enum(['>', '>=', '=', '<=', 'between', 'trend-up']),
    value: z.number().optional(),
    valueMax: z.number().optional(),
  });

export const cellShape = () =>
  z.strictObject({
    unit: z.string(),
    indicator: z.string(),
    state: z.enum(['reported', 'missing', 'not-applicable', 'not-asked']),
    num: z.number().optional(),
    den: z.number().optional(),
    value: z.number().optional(),
    target: targetShape().optional(),
    met: z.boolean().optional(),
    rank: z.int().optional(),
    tied: z.boolean().optional(),
    /** Cases still needed to reach the target. */
    gap: z.number().optional(),
    source: sourceShape().optional(),
  });

export const indicatorShape = () =>
  z.strictObject({
    code: z.string(),
    title: z.string(),
    unit: z.string(),
    /** Area of administrative reform, in words. */
    area: z.string(),
    direction: z.enum(['higher-is-better', 'lower-is-better']),
    num: z.number().optional(),
    den: z.number().optional(),
    value: z.number().optional(),
    reported: count,
    missing: count,
    notApplicable: count,
    met: count,
    unmet: count,
    min: z.number().optional(),
    median: z.number().optional(),
    max: z.number().optional(),
  });

export const pointShape = () => z.strictObject({ window: z.string(), value: z.number().optional() });

/** A component of a scorecard, with the most points that it gives. */
export const componentShape = () => z.strictObject({ title: z.string(), max: z.number() });

export function headOf({ period, edition, asOf, final }: Comparison): z.infer<ReturnType<typeof headShape>> {
  return { period: period.id, edition, asOf, final };
}

export function shownIndicator(summary: IndicatorSummary): z.infer<ReturnType<typeof indicatorShape>> {
  const { code, title, unit, area, direction } = summary.indicator;
  const { num, den, value, reported, missing, notApplicable, met, unmet, min, median, max } = summary;
  return {
    code,
    title,
    unit,
    area: areas[area],
    direction,
    ...given({ num, den, value, min, median, max }),
    reported,
    missing,
    notApplicable,
    met,
    unmet,
  };
}

export function shownCell(cell: ComparedCell): z.infer<ReturnType<typeof cellShape>> {
  const { unit, indicator, state, num, den, value, target, met, rank, tied, gap, source } = cell;
  return {
    unit,
    indicator,
    state,
    ...given({ num, den, value, met, rank, tied, gap }),
    ...(target && {
      target: { comparator: target.comparator, ...given({ value: target.value, valueMax: target.valueMax }) },
    }),
    ...(source && { source: { ...source } }),
  };
}

export function shownPoint({
  window,
  value,
}: {
  readonly window: string;
  readonly value?: number;
}): z.infer<ReturnType<typeof pointShape>> {
  return { window, ...given({ value }) };
}

/** A scorecard has an id and no name: what it adds up says what it is. */
export function componentsOf(
  { components }: Scorecard,
  { indicators }: Comparison,
): z.infer<ReturnType<typeof componentShape>>[] {
  const titles = new Map(indicators.map(({ indicator: { code, title } }) => [code, title]));
  return components.map(({ indicator, max }) => ({ title: titles.get(indicator) ?? indicator, max }));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is absent: an answer never says `undefined`. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
