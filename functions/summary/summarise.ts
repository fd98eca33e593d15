import * as z from 'zod';
import type { Instant, Period } from '../../shared/period/period.ts';
import { summaryKey } from '../../shared/store/keys.ts';
import type { ObjectStore, ProvinceRevision, ReportStore, SummaryRun } from '../../shared/store/store.ts';
import { compare } from '../../shared/summary/compare.ts';
import { writeSummary } from '../../shared/summary/write.ts';
import { periodsToSummarise } from './due.ts';
import { gather } from './gather.ts';

export interface SummaryDeps {
  readonly reports: ReportStore;
  /** The results bucket. */
  readonly results: ObjectStore;
  readonly clock: () => Instant;
  /** Makes the time-ordered id of a run. */
  readonly newRun: (at: Instant) => string;
}

const summaryEvent = z.object({
  province: z.string().regex(/^\d{2}$/),
  /** Without one: every period that is open. */
  period: z.string().optional(),
  trigger: z.enum(['schedule', 'request']),
});

export type SummaryEvent = Readonly<z.infer<typeof summaryEvent>>;

/** Why a summary is made: nightly while the period is open, at its close, or because somebody asked. */
type SummaryTrigger = 'schedule' | 'close' | 'request';

/** Refused: there is nothing to summarise, and trying again would not help. */
export type SummaryOutcome =
  | { readonly kind: 'made'; readonly runs: readonly SummaryRun[] }
  | { readonly kind: 'refused'; readonly why: 'province-not-loaded' | 'unknown-period' };

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The summary function: the current filings of one period, or of every open one, become a workbook and a record of exactly
 * what it was made from. The record is written after the workbook, so the latest record's workbook always exists; a run
 * that stopped before it leaves a file that nobody refers to.
 */
export function makeSummarise(deps: SummaryDeps): (event: unknown) => Promise<SummaryOutcome> {
  return async (raw) => {
    const event = summaryEvent.parse(raw);
    const definition = await deps.reports.currentProvince(event.province);
    if (!definition) return { kind: 'refused', why: 'province-not-loaded' };

    const now = deps.clock();
    const { periods } = definition.province;
    const wanted =
      event.period === undefined ? periodsToSummarise(periods, now) : periods.filter(({ id }) => id === event.period);
    if (event.period !== undefined && wanted.length === 0) return { kind: 'refused', why: 'unknown-period' };

    const runs: SummaryRun[] = [];
    for (const period of wanted) runs.push(await makeOne(deps, definition, period, event.trigger, now));
    return { kind: 'made', runs };
  };
}

async function makeOne(
  deps: SummaryDeps,
  definition: ProvinceRevision,
  period: Period,
  trigger: SummaryEvent['trigger'],
  madeAt: Instant,
): Promise<SummaryRun> {
  const province = definition.province.code;
  const run = deps.newRun(madeAt);
  const material = await gather(deps.reports, definition, period, madeAt);
  const reason: SummaryTrigger = trigger === 'schedule' && madeAt > period.dueAt ? 'close' : trigger;
  const comparison = compare(material);

  const workbookKey = summaryKey(province, period.id, run, 'tong-hop.xlsx');
  await deps.results.put(workbookKey, await writeSummary(comparison), XLSX);
  const filings = material.filings.map(({ unit, receivedAt, attempt }) => ({ unit, receivedAt, attempt }));
  const record = { province, period: period.id, run, madeAt, revision: definition.revision, workbookKey, filings };
  await deps.reports.addSummary(record);
  const detail = {
    period: period.id,
    run,
    revision: record.revision,
    filings: String(filings.length),
    trigger: reason,
  };
  await deps.reports.audit({ province, at: madeAt, id: run, action: 'summary-made', detail });
  return record;
}
