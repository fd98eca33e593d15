import { isExplained } from '../../report/rule.ts';
import { SWING_DIFFERENCE, SWING_FACTOR } from '../../report/rules/steady-figures.ts';
import { formatNumber } from '../../text/number.ts';
import type { TrendWindow } from '../trend.ts';
import type { AskedUnit } from '../units.ts';
import type { Warning } from '../warning.ts';
import { quarterName, quartersOf, type WarningMaterial, type Watch } from './material.ts';
import { unchangedCopies } from './unchanged-copy.ts';

/**
 * What happened in the quarter alone is many times more, or less, than in the quarter before it, and nothing beside the
 * figure explains it in either report: after an explained peak the way back needs no words. The check holds a
 * year-to-date figure against the whole year so far, where the leap of one quarter is diluted; here the quarters
 * themselves are compared, by the same measure of a leap. Nothing is expected after a 0. Of a report that repeats
 * the one before that alone is said.
 *
 * Why: a digit too many may pass into the year's total and stay there. Source: docs/domain.md §2.
 */
export const unexplainedSwings: Watch = (material) => {
  const { now, before } = quartersOf(material.trends);
  const last = before.at(-1);
  if (now === undefined || last === undefined) return [];
  const copies = new Set(unchangedCopies(material).map(({ unit }) => unit));
  const reportBefore = unitsOf(material, last);
  return material.courses.flatMap(({ asked, partOf }) =>
    asked.ask.measures.flatMap(({ code, title, unit: measureUnit, kind }): readonly Warning[] => {
      if (kind !== 'flow' || copies.has(asked.unit.code)) return [];
      const [value, expected] = [partOf(code, kind, now), partOf(code, kind, last)];
      if (typeof value !== 'number' || typeof expected !== 'number' || !isSwing(value, expected)) return [];
      const reports = [asked, reportBefore.get(asked.unit.code)];
      if (reports.some((report) => isExplained(report?.figures.get(code) ?? {}))) return [];
      const params = {
        title,
        measureUnit,
        window: quarterName(now),
        windowBefore: quarterName(last),
        value: formatNumber(value),
        before: formatNumber(expected),
      };
      return [{ id: 'unexplained-swing', unit: asked.unit.code, code, params }];
    }),
  );
};

function unitsOf({ earlier }: WarningMaterial, { id }: TrendWindow): ReadonlyMap<string, AskedUnit> {
  const then = earlier.find(({ material }) => material.period.id === id)?.units ?? [];
  return new Map(then.map((asked) => [asked.unit.code, asked]));
}

function isSwing(value: number, expected: number): boolean {
  return (
    expected !== 0 &&
    Math.abs(value - expected) >= SWING_DIFFERENCE &&
    (value >= expected * SWING_FACTOR || value <= expected / SWING_FACTOR)
  );
}
