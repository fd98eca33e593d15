import type { Indicator } from '../../plan/indicator.ts';
import { PROVINCE_PLAN, type Province } from '../../plan/province.ts';
import { contradictingTargets, describeTarget } from '../../plan/targets.ts';
import { planTexts } from '../../text/messages/plan.ts';
import type { Warning } from '../warning.ts';
import type { Watch } from './material.ts';

/**
 * Rows of one plan that state different figures for one indicator, while nobody has settled which holds: of the province's
 * own targets and of the plans of its units.
 *
 * Why: documents contradict themselves; a person settles it, never the system silently. Source: docs/domain.md §5.
 */
export const targetConflicts: Watch = ({ input: { province }, courses }) => {
  const used = new Set(courses.flatMap(({ asked }) => asked.unit.plan ?? []));
  const plans = [PROVINCE_PLAN, ...province.plans.map(({ id }) => id).filter((id) => id !== PROVINCE_PLAN)];
  return plans
    .filter((plan) => plan === PROVINCE_PLAN || used.has(plan))
    .flatMap((plan) => province.indicators.flatMap((indicator) => conflictOf(province, plan, indicator)));
};

function conflictOf(province: Province, plan: string, { code, title, unit }: Indicator): Warning[] {
  const rows = contradictingTargets(province.targets, plan, code, province.year);
  if (rows.length === 0) return [];
  const figures = rows.map((row) => `${describeTarget(row, unit)} (${row.source})`);
  const params = { plan: titleOf(province, plan), title, figures: figures.join('; ') };
  return [{ id: 'contradicting-targets', code, params }];
}

function titleOf({ plans }: Province, plan: string): string {
  if (plan === PROVINCE_PLAN) return planTexts.provincePlan.vi;
  return plans.find(({ id }) => id === plan)?.title ?? plan;
}
