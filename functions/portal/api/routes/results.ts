import * as z from 'zod';
import {
  cellShape,
  comparisonOf,
  componentShape,
  componentsOf,
  headOf,
  headShape,
  indicatorShape,
  pointShape,
  shownCell,
  shownIndicator,
  shownPoint,
} from '../compared.ts';
import { shownUnit } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { count, ofUnit, sourceShape, unitShape } from '../shapes.ts';

/** What a unit sees of the comparison: its own results. */
export const resultRoutes = [
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
            components: z.array(componentShape()),
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
      const points = Map.groupBy(
        comparison.trends.cells.filter((point) => point.unit === unit.code),
        ({ indicator }) => indicator,
      );
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
          trend: (points.get(cell.indicator) ?? []).map(shownPoint),
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
