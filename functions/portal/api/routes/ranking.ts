import * as z from 'zod';
import { comparisonOf, componentShape, componentsOf, headOf, headShape } from '../compared.ts';
import { shownUnit } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { ofPeriod, unitShape } from '../shapes.ts';

/** Units in order under the province's scorecards. */
export const rankingRoutes = [
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
            components: z.array(componentShape()),
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
];
