import { formatNumber } from '../../text/number.ts';
import { PROVINCE_PLAN } from '../province.ts';
import { bindingTarget, isLevel, nearestMilestone } from '../targets.ts';
import type { Target } from '../target.ts';
import type { PlacedTarget } from './read-targets.ts';
import { valuesOf } from './table.ts';

/**
 * Points at figures that contradict each other in the plans somebody follows: rows in conflict of which none was put in
 * force, and rows in force that differ. The person who answers sets exactly one of them to `Áp dụng`.
 */
export function checkTargets(placed: readonly PlacedTarget[], plansInUse: ReadonlySet<string>, year: number): void {
  const rows = placed.filter(({ value }) => value.plan === PROVINCE_PLAN || plansInUse.has(value.plan));
  const said = new Set<PlacedTarget>();
  for (const { indicator, group } of groupByPlanAndIndicator(rows).values()) {
    const contradicting = contradictionIn(group, indicator, year);
    const [first] = contradicting;
    // A row may speak of several indicators: what was told of one of them is not told again of the next.
    if (first === undefined || contradicting.every((row) => said.has(row))) continue;
    contradicting.forEach((row) => said.add(row));
    first.row.observe('province-target-conflict', 'status', {
      code: indicator,
      found: contradicting.map(({ value }) => figureOf(value)).join('; '),
      params: { plan: first.value.plan, cells: contradicting.map(({ row }) => row.at('status')).join(', ') },
    });
  }
}

/** The rows that keep each other from binding; none when a figure binds or nothing is stated. */
function contradictionIn(group: readonly PlacedTarget[], indicator: string, year: number): readonly PlacedTarget[] {
  const targets = valuesOf(group);
  if (bindingTarget(targets, targets[0]?.plan, indicator, year)) return [];
  const differing = new Set<Target>(nearestMilestone(targets.filter(isLevel), year));
  return group.filter(({ value }) => value.status === 'conflict' || differing.has(value));
}

function groupByPlanAndIndicator(rows: readonly PlacedTarget[]) {
  const groups = new Map<string, { readonly indicator: string; readonly group: PlacedTarget[] }>();
  for (const placed of rows) {
    for (const indicator of placed.value.indicators) {
      const key = JSON.stringify([placed.value.plan, indicator]);
      const known = groups.get(key);
      if (known) known.group.push(placed);
      else groups.set(key, { indicator, group: [placed] });
    }
  }
  return groups;
}

function figureOf({ comparator, value, valueMax, due }: Target): string {
  const figure =
    value === undefined ? '?' : formatNumber(value) + (valueMax === undefined ? '' : `–${formatNumber(valueMax)}`);
  return `${comparator === 'between' || comparator === 'trend-up' ? '' : comparator} ${figure} (${due})`.trim();
}
