import * as z from 'zod';
import { areas } from '../../../../shared/plan/area.ts';
import type { ComparedCell, Comparison, IndicatorSummary } from '../../../../shared/summary/comparison.ts';
import type { ApiDeps } from '../deps.ts';
import { shownUnit } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { count, instant, ofIndicator, ofPeriod, ofUnit, sourceShape, unitShape } from '../shapes.ts';

const headShape = z.strictObject({
  period: z.string(),
  /** Names the content: two answers of one edition say the same. */
  edition: z.string(),
  asOf: instant,
  /** The period is closed. */
  final: z.boolean(),
});

const targetShape = z.strictObject({
  comparator: z.enum(['>', '>=', '=', '<=', 'between', 'trend-up']),
  value: z.number().optional(),
  valueMax: z.number().optional(),
});

const cellShape = z.strictObject({
  unit: z.string(),
  indicator: z.string(),
  state: z.enum(['reported', 'missing', 'not-applicable', 'not-asked']),
  num: z.number().optional(),
  den: z.number().optional(),
  value: z.number().optional(),
  target: targetShape.optional(),
  met: z.boolean().optional(),
  rank: z.int().optional(),
  tied: z.boolean().optional(),
  /** Cases still needed to reach the target. */
  gap: z.number().optional(),
  source: sourceShape.optional(),
});

const indicatorShape = z.strictObject({
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

const pointShape = z.strictObject({ window: z.string(), value: z.number().optional() });

/**
 * Units against targets and each other. Compared anew from what counts at the moment of asking, with the rules of the
 * summary, so that an action of the province shows at once.
 */
export const comparisonRoutes = [
  route({
    id: 'matrix',
    method: 'get',
    path: '/periods/:period/comparison',
    summary: 'All units under all indicators, with targets',
    who: 'province',
    params: ofPeriod,
    answer: () =>
      headShape.extend({
        units: z.array(unitShape),
        indicators: z.array(indicatorShape),
        /** By unit, then indicator, each in its order; pairs that are not asked are left out. */
        cells: z.array(cellShape.omit({ source: true })),
      }),
    run: async ({ deps, params }) => {
      const comparison = await comparisonOf(deps, params.period);
      if (comparison instanceof Refusal) return comparison;
      const cells = comparison.cells.filter(({ state }) => state !== 'not-asked');
      return {
        ...headOf(comparison),
        units: comparison.units.map(shownUnit),
        indicators: comparison.indicators.map(shownIndicator),
        cells: cells.map((cell) => {
          const { source: _, ...shown } = shownCell(cell);
          return shown;
        }),
      };
    },
  }),

  route({
    id: 'ranking',
    method: 'get',
    path: '/periods/:period/ranking',
    summary: 'Units ranked under every scorecard, and those that cannot be ranked',
    who: 'province',
    params: ofPeriod,
    answer: () =>
      headShape.extend({
        units: z.array(unitShape),
        /** Names of the components that are missing somewhere. */
        components: z.array(z.strictObject({ code: z.string(), title: z.string() })),
        scorecards: z.array(
          z.strictObject({
            id: z.string(),
            ranked: z.array(
              z.strictObject({
                unit: z.string(),
                rank: z.int(),
                tied: z.boolean(),
                score: z.number(),
                max: z.number(),
                share: z.number(),
                band: z.string().optional(),
                rankBefore: z.int().optional(),
              }),
            ),
            unranked: z.array(
              z.strictObject({
                unit: z.string(),
                reason: z.enum(['no-report', 'missing-components', 'nothing-applies']),
                missing: z.array(z.string()),
              }),
            ),
          }),
        ),
      }),
    run: async ({ deps, params }) => {
      const comparison = await comparisonOf(deps, params.period);
      if (comparison instanceof Refusal) return comparison;
      const missing = new Set(
        comparison.rankings.flatMap(({ unranked }) => unranked.flatMap(({ missing: codes }) => codes)),
      );
      return {
        ...headOf(comparison),
        units: comparison.units.map(shownUnit),
        components: comparison.indicators
          .filter(({ indicator }) => missing.has(indicator.code))
          .map(({ indicator: { code, title } }) => ({ code, title })),
        scorecards: comparison.rankings.map(({ scorecard, ranked, unranked }) => ({
          id: scorecard.id,
          ranked: ranked.map(({ unit, rank, tied, score, max, share, band, rankBefore }) => ({
            unit,
            rank,
            tied,
            score,
            max,
            share,
            ...(band !== undefined && { band }),
            ...(rankBefore !== undefined && { rankBefore }),
          })),
          unranked: unranked.map(({ unit, reason, missing }) => ({ unit, reason, missing: [...missing] })),
        })),
      };
    },
  }),

  route({
    id: 'indicator',
    method: 'get',
    path: '/periods/:period/indicators/:indicator',
    summary: 'One indicator across units and time, down to the source of each figure',
    who: 'province',
    params: ofIndicator,
    answer: () =>
      headShape.extend({
        indicator: indicatorShape,
        units: z.array(unitShape),
        cells: z.array(cellShape),
        /** The province in each stretch of time, oldest first. */
        trend: z.array(pointShape),
      }),
    run: async ({ deps, params }) => {
      const comparison = await comparisonOf(deps, params.period);
      if (comparison instanceof Refusal) return comparison;
      const found = comparison.indicators.find(({ indicator }) => indicator.code === params.indicator);
      if (!found) return new Refusal('indicator-unknown', { indicator: params.indicator });
      const { code } = found.indicator;
      return {
        ...headOf(comparison),
        indicator: shownIndicator(found),
        units: comparison.units.map(shownUnit),
        cells: comparison.cells.filter((cell) => cell.indicator === code && cell.state !== 'not-asked').map(shownCell),
        trend: comparison.trends.points.filter((point) => point.indicator === code).map(shownPoint),
      };
    },
  }),

  route({
    id: 'results',
    method: 'get',
    path: '/periods/:period/units/:unit/results',
    summary: "A unit's own results against its targets, its rank, what is missing to each target, and its source cells",
    who: 'unit',
    params: ofUnit,
    answer: () =>
      headShape.extend({
        unit: unitShape,
        indicators: z.array(
          indicatorShape.pick({ code: true, title: true, unit: true, direction: true }).extend({
            /** Codes of the measures that are added up; `figures` holds what the unit gave. A count has no denominator. */
            numerator: z.array(z.string()),
            denominator: z.array(z.string()),
          }),
        ),
        /** `of`: how many units are ranked under the indicator. */
        cells: z.array(cellShape.extend({ of: count, trend: z.array(pointShape) })),
        rankings: z.array(
          z.strictObject({
            scorecard: z.string(),
            of: count,
            rank: z.int().optional(),
            tied: z.boolean().optional(),
            share: z.number().optional(),
            band: z.string().optional(),
          }),
        ),
        figures: z.array(
          z.strictObject({
            measure: z.string(),
            title: z.string(),
            unit: z.string(),
            amount: z.union([z.number(), z.enum(['missing', 'not-applicable'])]),
            source: sourceShape.optional(),
          }),
        ),
      }),
    run: async ({ deps, params }) => {
      const comparison = await comparisonOf(deps, params.period);
      if (comparison instanceof Refusal) return comparison;
      const unit = comparison.units.find(({ code }) => code === params.unit);
      if (!unit) return new Refusal('unit-unknown', { unit: params.unit });
      const own = comparison.cells.filter((cell) => cell.unit === unit.code && cell.state !== 'not-asked');
      const asked = new Set(own.map(({ indicator }) => indicator));
      const summaries = comparison.indicators.filter(({ indicator }) => asked.has(indicator.code));
      return {
        ...headOf(comparison),
        unit: shownUnit(unit),
        indicators: summaries.map((summary) => {
          const { code, title, unit: measured, direction } = shownIndicator(summary);
          const { numerator, denominator } = summary.indicator;
          return {
            code,
            title,
            unit: measured,
            direction,
            numerator: [...numerator],
            denominator: [...denominator],
          };
        }),
        cells: own.map((cell) => ({
          ...shownCell(cell),
          of: summaries.find(({ indicator }) => indicator.code === cell.indicator)?.reported ?? 0,
          trend: comparison.trends.cells
            .filter((point) => point.unit === unit.code && point.indicator === cell.indicator)
            .map(shownPoint),
        })),
        rankings: comparison.rankings.map(({ scorecard, ranked }) => {
          const place = ranked.find((each) => each.unit === unit.code);
          return {
            scorecard: scorecard.id,
            of: ranked.length,
            ...(place && { rank: place.rank, tied: place.tied, share: place.share }),
            ...(place?.band !== undefined && { band: place.band }),
          };
        }),
        figures: comparison.figures
          .filter((figure) => figure.unit === unit.code)
          .map(({ measure, amount, source }) => ({
            measure: measure.code,
            title: measure.title,
            unit: measure.unit,
            amount,
            ...(source && { source: { ...source } }),
          })),
      };
    },
  }),
];

async function comparisonOf(deps: ApiDeps, period: string): Promise<Comparison | Refusal> {
  return (await deps.compare(period)) ?? new Refusal('period-unknown', { period });
}

function headOf({ period, edition, asOf, final }: Comparison): z.infer<typeof headShape> {
  return { period: period.id, edition, asOf, final };
}

function shownIndicator(summary: IndicatorSummary): z.infer<typeof indicatorShape> {
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

function shownCell(cell: ComparedCell): z.infer<typeof cellShape> {
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

function shownPoint({
  window,
  value,
}: {
  readonly window: string;
  readonly value?: number;
}): z.infer<typeof pointShape> {
  return { window, ...given({ value }) };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is absent: an answer never says `undefined`. */
function given<T extends object>(values: T): Given<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;
}
