import type { Period } from '../../shared/period/period.ts';
import type { Province } from '../../shared/plan/province.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { receiptOrder } from '../../shared/report/history.ts';
import type { PeriodMaterial, SummaryInput } from '../../shared/summary/input.ts';
import { sampleFilings, SAMPLE_REVISION } from './life.ts';
import { SAMPLE_SEED } from './province.ts';
import { sampleLock } from './story.ts';

/**
 * What the summary of one period of the sample year is made of, without any engine: all attempts of the period as they were
 * judged, and what counts of the periods before. Every period is locked. A few milliseconds a unit.
 */
export function sampleMaterial(province: Province, periodId: string, seed = SAMPLE_SEED): SummaryInput {
  const material = sampleMaterials(province, seed).find(({ period }) => period.id === periodId);
  if (!material) throw new Error(`the sample year has no period ${periodId}`);
  return material;
}

/** The material of every period of the sample year, oldest first; cheaper than asking for one after another. */
export function sampleMaterials(province: Province, seed = SAMPLE_SEED): readonly SummaryInput[] {
  const filings = Map.groupBy(sampleFilings(province, province.periods, seed), ({ period }) => period);
  const lived = province.periods.map((period) => ({
    attempts: filings.get(period.id) ?? [],
    counts: counting(province, period, filings.get(period.id) ?? []),
  }));
  return lived.map(({ attempts, counts }, index) => ({
    ...counts,
    attempts,
    earlier: lived.slice(0, index).map((before) => before.counts),
  }));
}

function counting(province: Province, period: Period, attempts: readonly Filing[]): PeriodMaterial {
  const accepted = attempts
    .filter(({ status }) => status === 'accepted')
    .toSorted((a, b) => (receiptOrder(a) < receiptOrder(b) ? -1 : 1));
  const ofUnits = [...Map.groupBy(accepted, ({ unit }) => unit).entries()];
  return {
    province,
    revision: SAMPLE_REVISION,
    period,
    filings: ofUnits.flatMap(([, own]) => own.slice(-1)),
    standings: ofUnits.flatMap(([unit, [first]]) => (first ? [{ unit, firstAcceptedAt: first.receivedAt }] : [])),
    closedAt: sampleLock(period.dueAt),
  };
}
