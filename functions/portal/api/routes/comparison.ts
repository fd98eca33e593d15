import * as z from 'zod';
import type { Scorecard } from '../../../../shared/plan/scorecard.ts';
import type { Comparison } from '../../../../shared/summary/comparison.ts';
import {
  cellShape,
  headOf,
  headShape,
  indicatorShape,
  pointShape,
  shownCell,
  shownIndicator,
  shownPoint,
} from '../compared.ts';
import type { ApiDeps } from '../deps.ts';
import { shownUnit } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { count, ofIndicator, ofPeriod, ofUnit, sourceShape, unitShape } from '../shapes.ts';

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
      headShape().extend({
        units: z.array(unitShape()),
        indicators: z.array(indicatorShape()),
        /** By unit, then indicator, each in its order; pairs that are not asked are left out. */
        cells: z.array(cellShape().omit({ source: true })),
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
      headShape().extend({
        units: z.array(unitShape()),
        /** Names of the components that are missing somewhere. */
        components: z.array(z.strictObject({ code: z.string(), title: z.string() })),
        scorecards: z.array(
          z.strictObject({
            id: z.string(),
            /** What it adds up, with the most points of each. */
            components: z.array(z.strictObject({ title: z.string(), max: z.number() })),
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
          components: componentsOf(scorecard, comparison),
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
      headShape().extend({
        indicator: indicatorShape(),
        units: z.array(unitShape()),
        cells: z.array(cellShape()),
        /** The province in each stretch of time, oldest first. */
        trend: z.array(pointShape()),
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
      headShape().extend({
        unit: unitShape(),
        indicators: z.array(
          indicatorShape()
            .pick({ code: true, title: true, unit: true, direction: true })
            .extend({
              /** Codes of the measures that are added up; `figures` holds what the unit gave. A count has no denominator. */
              numerator: z.array(z.string()),
              denominator: z.array(z.string()),
            }),
        ),
        /** `of`: how many units are ranked under the indicator. */
        cells: z.array(cellShape().extend({ of: count, trend: z.array(pointShape()) })),
        rankings: z.array(
          z.strictObject({
            scorecard: z.string(),
            /** What it adds up, with the most points of each. */
            components: z.array(z.strictObject({ title: z.string(), max: z.number() })),
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
            source: sourceShape().optional(),
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
            components: componentsOf(scorecard, comparison),
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

/** A scorecard has an id and no name: what it adds up says what it is. */
function componentsOf({ components }: Scorecard, { indicators }: Comparison) {
  const titles = new Map(indicators.map(({ indicator: { code, title } }) => [code, title]));
  return components.map(({ indicator, max }) => ({ title: titles.get(indicator) ?? indicator, max }));
}

async function comparisonOf(deps: ApiDeps, period: string): Promise<Comparison | Refusal> {
  return (await deps.compare(period)) ?? new Refusal('period-unknown', { period });
}
