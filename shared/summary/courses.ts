import { periodId } from '../period/calendar.ts';
import type { FigureKind } from '../period/derived.ts';
import type { PeriodMaterial } from './input.ts';
import type { TrendWindow } from './trend.ts';
import type { AskedUnit } from './units.ts';
import { yearFigures, type Part, type PartsOf } from './year-figures.ts';

/** An earlier period with the units that were asked then. */
export interface EarlierUnits {
  readonly material: PeriodMaterial;
  readonly units: readonly AskedUnit[];
}

/** A unit of now, with what it was asked and reported in earlier periods. */
export interface Course {
  readonly asked: AskedUnit;
  readonly partsOf: PartsOf;
  /** One of them. */
  readonly partOf: (measure: string, kind: FigureKind, window: TrendWindow) => Part;
  /** Whether the unit's form of the window's period held an indicator; true where nothing is known of that period. */
  readonly wasAsked: (window: TrendWindow, indicator: string) => boolean;
}

/** The courses of the units, in their order, over the windows of the trends. */
export function coursesOf(
  input: PeriodMaterial,
  units: readonly AskedUnit[],
  earlier: readonly EarlierUnits[],
  windows: readonly TrendWindow[],
): Course[] {
  const past = earlier.map(({ material, units: then }) => ({
    period: material.period,
    units: new Map(then.map((asked) => [asked.unit.code, asked])),
  }));
  const askedThen = new Map(past.map(({ period, units: then }) => [period.id, then]));
  return units.map((asked) => {
    const { code } = asked.unit;
    const before = past.flatMap(({ period, units: then }) => {
      const figures = then.get(code)?.figures;
      return figures === undefined ? [] : [{ period, figures }];
    });
    const partsOf = yearFigures([...before, { period: input.period, figures: asked.figures }], windows);
    return {
      asked,
      partsOf,
      partOf: (measure, kind, { id }) =>
        partsOf(measure, kind)[windows.findIndex((window) => window.id === id)] ?? 'not-reported',
      wasAsked: ({ year, quarter }, indicator) => {
        const then = askedThen.get(periodId(year, quarter));
        return then === undefined || then.get(code)?.asks.has(indicator) === true;
      },
    };
  });
}
