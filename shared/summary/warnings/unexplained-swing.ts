import { isExplained } from '../../report/rule.ts';
import { SWING_DIFFERENCE, SWING_FACTOR } from '../../report/rules/steady-figures.ts';
import { formatNumber } from '../../text/number.ts';
import type { Warning } from '../warning.ts';
import { quarterName, quartersOf, type Watch } from './material.ts';

/**
 * What happened in the quarter alone is many times more, or less, than in the quarter before it, and nothing beside the
 * figure explains it. The check holds a year-to-date figure against the whole year so far, where a leap of one quarter
 * is diluted; here the quarters themselves are compared, by the same measure of a leap. Nothing is expected after a 0.
 *
 * Why: a digit too many may pass into the year's total and stay there. Source: docs/domain.md §2.
 */
export const unexplainedSwings: Watch = ({ courses, trends }) => {
  const { now, before } = quartersOf(trends);
  const last = before.at(-1);
  if (now === undefined || last === undefined) return [];
  return courses.flatMap(({ asked, partOf }) =>
    asked.ask.measures.flatMap(({ code, title, unit: measureUnit, kind }): readonly Warning[] => {
      if (kind !== 'flow' || isExplained(asked.figures.get(code) ?? {})) return [];
      const [value, expected] = [partOf(code, kind, now), partOf(code, kind, last)];
      if (typeof value !== 'number' || typeof expected !== 'number' || !isSwing(value, expected)) return [];
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

function isSwing(value: number, expected: number): boolean {
  return (
    expected !== 0 &&
    Math.abs(value - expected) >= SWING_DIFFERENCE &&
    (value >= expected * SWING_FACTOR || value <= expected / SWING_FACTOR)
  );
}
