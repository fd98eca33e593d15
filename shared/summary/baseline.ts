import type { Period } from '../period/period.ts';
import type { EarlierUnits } from './courses.ts';
import type { Baseline, NoBaseline } from './comparison.ts';
import { versionsOf } from './edition.ts';
import type { PeriodMaterial, SummaryInput } from './input.ts';
import { comparePeriod, type PeriodComparison } from './period-comparison.ts';
import { completenessOf, submissionsOf, timelinessOf } from './submissions.ts';
import type { AskedUnit } from './units.ts';
import { isSameStretch, quarterOf } from './windows.ts';

/** The baseline, with everything that its period says of its units. */
export interface BaselinePeriod {
  readonly baseline: Baseline;
  readonly comparison: PeriodComparison;
}

/**
 * The latest earlier period that this one may be compared with, compared by the same steps; else what stands against the
 * nearest one. Only closed periods of the same kind, calendar, units and scorecards are comparable. Source: docs/domain.md §6.
 */
export function baselineOf(
  input: SummaryInput,
  units: readonly AskedUnit[],
  earlier: readonly EarlierUnits[],
): BaselinePeriod | { readonly why: NoBaseline } {
  const obstacles = earlier.map((then) => obstacleTo(input, units, then));
  const latest = earlier[obstacles.lastIndexOf(undefined)];
  return latest === undefined ? { why: obstacles.at(-1) ?? 'first-period' } : baselinePeriod(latest);
}

function baselinePeriod({ material, units }: EarlierUnits): BaselinePeriod {
  const comparison = comparePeriod(material, units);
  const submissions = submissionsOf({ ...material, attempts: material.filings }, codesOf(units));
  const { units: all, accepted } = completenessOf(submissions);
  const baseline = {
    period: material.period,
    completeness: { units: all, accepted },
    timeliness: timelinessOf(submissions, material.period.dueAt),
    indicators: comparison.indicators,
    tasks: comparison.tasks.total,
  };
  return { baseline, comparison };
}

function obstacleTo(
  input: SummaryInput,
  units: readonly AskedUnit[],
  { material, units: then }: EarlierUnits,
): NoBaseline | undefined {
  if (material.closedAt === undefined) return 'not-closed';
  if (!isSameKind(material.period, input.period)) return 'kinds-differ';
  if (!isSameCalendar(material.period, input)) return 'calendars-differ';
  if (codesOf(units).toSorted().join() !== codesOf(then).toSorted().join()) return 'units-differ';
  return scorecardsOf(material) === scorecardsOf(input) ? undefined : 'scorecards-differ';
}

/** The first quarter's figures are both: of the year to date and of the period alone. */
function isSameKind(a: Period, b: Period): boolean {
  return a.kind === b.kind || [a, b].some((period) => quarterOf(period)?.quarter === 1);
}

/**
 * This year's calendar has the earlier period's window. That a province still lists last year's periods as they were says
 * nothing: it is this year's that is compared.
 */
function isSameCalendar(before: Period, { province, period }: SummaryInput): boolean {
  const quarter = quarterOf(before)?.quarter;
  const year = quarterOf(period)?.year;
  return [...province.periods, period].some((candidate) => {
    const place = quarterOf(candidate);
    return place?.quarter === quarter && place?.year === year && isSameStretch(before, candidate);
  });
}

function codesOf(units: readonly AskedUnit[]): string[] {
  return units.map(({ unit }) => unit.code);
}

function scorecardsOf(material: PeriodMaterial): string {
  return JSON.stringify(versionsOf(material).scorecards);
}
