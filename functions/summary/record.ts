import { findPeriod } from '../../shared/period/calendar.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { receiptOrder } from '../../shared/report/history.ts';
import type {
  FilingKey,
  NamedFiling,
  ReportStore,
  SummaryRun,
  UsedFiling,
  UsedPeriod,
} from '../../shared/store/store.ts';
import type { PeriodMaterial, SummaryInput } from '../../shared/summary/input.ts';

/** What a run was made of, by name: enough to gather exactly the same again. */
export type UsedMaterial = Pick<SummaryRun, 'filings' | 'attempts' | 'decidedAt' | 'earlier'>;

/** In the order of units and receipts, so that the same material is recorded in the same words. */
export function usedOf(input: SummaryInput): UsedMaterial {
  return {
    filings: usedFilings(input),
    attempts: input.attempts
      .map(({ unit, receivedAt, attempt, status }) => ({ unit, receivedAt, attempt, status }))
      .toSorted(byUnitAndReceipt),
    ...(input.decidedAt !== undefined && { decidedAt: input.decidedAt }),
    earlier: input.earlier.map((material) => ({
      period: material.period.id,
      revision: material.revision,
      ...(material.closedAt !== undefined && { closedAt: material.closedAt }),
      filings: usedFilings(material),
    })),
  };
}

/**
 * Gathers again what a recorded run was made of, whatever has come in since. Undefined where the record is of a version
 * that kept too little. Filings and definitions are immutable: one that is missing is a fault.
 */
export async function gatherAgain(reports: ReportStore, run: SummaryRun): Promise<SummaryInput | undefined> {
  const { attempts: named, earlier } = run;
  if (named === undefined || earlier === undefined) return undefined;
  const keysOf = (period: string, filings: readonly NamedFiling[]): FilingKey[] =>
    filings.map(({ unit, receivedAt, attempt }) => ({ province: run.province, period, unit, receivedAt, attempt }));
  const stored = await reports.filingsAt([
    ...keysOf(run.period, named),
    ...earlier.flatMap(({ period, filings }) => keysOf(period, filings)),
  ]);
  const statusOf = new Map(named.map((each) => [nameOf(each), each.status]));
  const own = stored.filter(({ period }) => period === run.period);
  const attempts = own.map((filing) => ({ ...filing, status: statusOf.get(nameOf(filing)) ?? filing.status }));
  const past: PeriodMaterial[] = [];
  for (const used of earlier) past.push(await materialOf(reports, run.province, used, stored));
  const decided = run.decidedAt === undefined ? {} : { decidedAt: run.decidedAt };
  return { ...(await materialOf(reports, run.province, run, own)), attempts, ...decided, earlier: past };
}

function usedFilings({ filings, standings }: PeriodMaterial): UsedFiling[] {
  const first = new Map(standings.map(({ unit, firstAcceptedAt }) => [unit, firstAcceptedAt]));
  return filings
    .map(({ unit, receivedAt, attempt }) => ({ unit, receivedAt, attempt, firstAcceptedAt: first.get(unit) }))
    .toSorted(byUnitAndReceipt);
}

async function materialOf(
  reports: ReportStore,
  code: string,
  { period: id, revision, closedAt, filings: used }: UsedPeriod,
  stored: readonly Filing[],
): Promise<PeriodMaterial> {
  const province = await reports.provinceAt(code, revision);
  const period = province && findPeriod(province.periods, id);
  if (!period) throw new Error(`Revision ${revision} of the definition, used for ${id}, is not stored`);
  const ofPeriod = new Map(stored.filter((filing) => filing.period === id).map((filing) => [nameOf(filing), filing]));
  return {
    province,
    revision,
    period,
    filings: used.flatMap((each) => ofPeriod.get(nameOf(each)) ?? []),
    standings: used.flatMap(({ unit, firstAcceptedAt }) =>
      firstAcceptedAt === undefined ? [] : [{ unit, firstAcceptedAt }],
    ),
    ...(closedAt !== undefined && { closedAt }),
  };
}

function nameOf(filing: NamedFiling): string {
  return `${filing.unit} ${receiptOrder(filing)}`;
}

function byUnitAndReceipt(a: NamedFiling, b: NamedFiling): number {
  const [left, right] = [nameOf(a), nameOf(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}
