import type { Period } from '../../shared/period/period.ts';
import type { Province } from '../../shared/plan/province.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import { acceptedProgress, progressOf, type UnitProgress } from '../../shared/reminder/progress.ts';
import { inGroups, UNITS_AT_ONCE } from '../../shared/store/groups.ts';
import type { ReportStore } from '../../shared/store/store.ts';

/**
 * Where every unit stands, in the order of the province workbook. Standings tell at once who has reported; attempts are read
 * only of the others.
 */
export async function gatherProgress(
  reports: ReportStore,
  province: Province,
  period: Period,
): Promise<readonly UnitProgress[]> {
  const units = unitsAt(province.units, period.dataTo);
  const standings = await reports.standings(province.code, period.id);
  const accepted = new Map(standings.map(({ unit, firstAcceptedAt }) => [unit, firstAcceptedAt]));
  const decided = Map.groupBy(await reports.decisions(province.code, period.id), ({ unit }) => unit);
  return inGroups(units, UNITS_AT_ONCE, async (unit) => {
    const firstAcceptedAt = accepted.get(unit.code);
    if (firstAcceptedAt !== undefined) return acceptedProgress(unit, period, firstAcceptedAt);
    const filings = await reports.filings(province.code, unit.code, period.id);
    return progressOf(unit, period, filings, decided.get(unit.code) ?? []);
  });
}
