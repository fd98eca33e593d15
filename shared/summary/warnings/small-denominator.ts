import { sum } from '../../text/decimal.ts';
import { scorecardName } from '../../text/scorecard-name.ts';
import { formatNumber } from '../../text/number.ts';
import type { ComponentScore } from '../comparison.ts';
import type { Warning } from '../warning.ts';
import type { Watch } from './material.ts';

/** A rate of fewer cases than this moves by more than 20 points with a single one. */
const CASES = 5;
/** Components worth less do not make a rank. */
const POINTS = 6;

/**
 * Heavy components of a unit's score that rest on a handful of cases: one warning a unit and scorecard, naming them all.
 *
 * Why: 12 of 18 points can hang on 2 petitions. Source: docs/domain.md §6.
 */
export const smallDenominators: Watch = ({ input: { province }, courses, rankings }) => {
  const titles = new Map(province.indicators.map(({ code, title }) => [code, title]));
  const scores = rankings.map(({ scorecard, ranked, unranked }) => ({
    scorecard: scorecard.id,
    components: new Map([...ranked, ...unranked].map((entry) => [entry.unit, entry.components])),
  }));
  return courses.flatMap(({ asked: { unit } }) =>
    scores.flatMap(({ scorecard, components }): readonly Warning[] => {
      const slender = (components.get(unit.code) ?? []).filter(isSlender);
      const [first, ...others] = slender;
      if (first === undefined) return [];
      const named = slender.map(
        ({ indicator, den = 0 }) => `${titles.get(indicator) ?? indicator} (${formatNumber(den)})`,
      );
      const max = formatNumber(sum(slender.map((component) => component.max)));
      const code = others.length === 0 ? { code: first.indicator } : {};
      const params = { scorecard: scorecardName(scorecard), max, limit: CASES, components: named.join('; ') };
      return [{ id: 'small-denominator', unit: unit.code, ...code, params }];
    }),
  );
};

function isSlender({ state, max, den }: ComponentScore): boolean {
  return state === 'scored' && max >= POINTS && den !== undefined && den < CASES;
}
