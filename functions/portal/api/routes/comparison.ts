import * as z from 'zod';
import {
  cellShape,
  comparisonOf,
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
import { ofIndicator, ofPeriod, unitShape } from '../shapes.ts';

/** Units against targets and each other, under all indicators and under one. */
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
];
