import { writeForm } from '../../shared/form/write.ts';
import { priorPeriod } from '../../shared/period/calendar.ts';
import type { Instant } from '../../shared/period/period.ts';
import { askOf } from '../../shared/plan/asking.ts';
import { countingOf } from '../../shared/report/decision.ts';
import type { ReportStore } from '../../shared/store/store.ts';

export interface FormDeps {
  readonly reports: Pick<ReportStore, 'currentProvince' | 'filings' | 'decisions'>;
  readonly now: () => Instant;
}

/** The blank form of a unit with its own figures of the period before; undefined where there is no such unit or period. */
export async function blankForm(
  { reports, now }: FormDeps,
  provinceCode: string,
  unit: string,
  periodId: string,
): Promise<Uint8Array | undefined> {
  const current = await reports.currentProvince(provinceCode);
  const ask = current && askOf(current.province, unit, periodId);
  if (!ask) return undefined;
  const prior = priorPeriod(current.province.periods, periodId);
  const [filings, decisions] = await Promise.all([
    prior ? reports.filings(provinceCode, unit, prior.id) : [],
    prior ? reports.decisions(provinceCode, prior.id, unit) : [],
  ]);
  return writeForm(ask, countingOf(filings, decisions)?.current.report, now());
}
