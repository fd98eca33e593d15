import type { Instant, Period } from '../../shared/period/period.ts';
import { summaryEvent } from '../../shared/store/events.ts';
import { gather } from '../../shared/store/gather.ts';
import { summaryKey } from '../../shared/store/keys.ts';
import type {
  ObjectStore,
  ProvinceRevision,
  ReportStore,
  SummaryRun,
  SummaryTrigger,
} from '../../shared/store/store.ts';
import { compare } from '../../shared/summary/compare.ts';
import { editionOf } from '../../shared/summary/edition.ts';
import { isInSeason } from './due.ts';
import { productsOfRun, storeLatest, storeProducts, WORKBOOK } from './products.ts';
import { usedOf } from './record.ts';

export interface SummaryDeps {
  readonly reports: ReportStore;
  /** The results bucket. */
  readonly results: ObjectStore;
  readonly clock: () => Instant;
  /** Makes the time-ordered id of a run. */
  readonly newRun: (at: Instant) => string;
}

/** Refused: there is nothing to summarise, and trying again would not help. */
export type SummaryOutcome =
  | {
      readonly kind: 'made';
      readonly runs: readonly SummaryRun[];
      /** Latest runs that were left as they are, because nothing has changed since. */
      readonly unchanged: readonly SummaryRun[];
    }
  | { readonly kind: 'refused'; readonly why: 'province-not-loaded' | 'unknown-period' };

/** Some summaries of a nightly run could not be made; the others were. */
export class SummariesFailed extends AggregateError {
  override readonly name = 'SummariesFailed';
  readonly periods: readonly string[];

  constructor(failures: readonly { readonly period: string; readonly fault: unknown }[]) {
    const periods = failures.map(({ period }) => period);
    const faults = failures.map(({ fault }) => fault);
    super(faults, `No summary of ${periods.join(', ')}: ${faults.map(String).join('; ')}`);
    this.periods = periods;
  }
}

/**
 * The summary function: the current filings of one period, or of every one in season, become a workbook, its companions
 * and a record of exactly what they were made from. The record is written last, so the latest record's files always
 * exist; a run that stopped before it leaves files that nobody refers to, and the summary before it stays the latest.
 */
export function makeSummarise(deps: SummaryDeps): (event: unknown) => Promise<SummaryOutcome> {
  return async (raw) => {
    const event = summaryEvent.parse(raw);
    const definition = await deps.reports.currentProvince(event.province);
    if (!definition) return { kind: 'refused', why: 'province-not-loaded' };

    const now = deps.clock();
    const { periods } = definition.province;
    if (event.period === undefined) {
      return outcomeOf(
        await makeEach(deps, definition, await inSeason(deps.reports, definition, now), event.trigger, now),
      );
    }
    const period = periods.find(({ id }) => id === event.period);
    if (!period) return { kind: 'refused', why: 'unknown-period' };
    return outcomeOf([await makeOne(deps, definition, period, event.trigger, now)]);
  };
}

async function inSeason(reports: ReportStore, { province }: ProvinceRevision, now: Instant): Promise<Period[]> {
  const due: Period[] = [];
  for (const period of province.periods) {
    const { lockedAt } = await reports.periodState(province.code, period.id);
    if (isInSeason(period, lockedAt !== undefined && lockedAt <= now ? lockedAt : undefined, now)) due.push(period);
  }
  return due;
}

interface Done {
  readonly kind: 'made' | 'unchanged';
  readonly run: SummaryRun;
}

/** One period that fails does not stop the others; the failures are thrown together when all have had their turn. */
async function makeEach(
  deps: SummaryDeps,
  definition: ProvinceRevision,
  periods: readonly Period[],
  trigger: SummaryTrigger,
  now: Instant,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const failures: { readonly period: string; readonly fault: unknown }[] = [];
  for (const period of periods) {
    try {
      done.push(await makeOne(deps, definition, period, trigger, now));
    } catch (fault) {
      failures.push({ period: period.id, fault });
    }
  }
  if (failures.length > 0) throw new SummariesFailed(failures);
  return done;
}

/**
 * Who asks gets a run of their own. A schedule or a close is delivered at least once and may be retried: it leaves the
 * latest run as it is where that one is of the same edition.
 */
async function makeOne(
  deps: SummaryDeps,
  definition: ProvinceRevision,
  period: Period,
  trigger: SummaryTrigger,
  madeAt: Instant,
): Promise<Done> {
  const province = definition.province.code;
  const run = deps.newRun(madeAt);
  const material = await gather(deps.reports, definition, period, madeAt);
  if (trigger !== 'request') {
    const latest = await deps.reports.latestSummary(province, period.id);
    if (latest && latest.edition === editionOf(material)) {
      // A run that began before the latest one and ended after it has left its older lines there.
      await storeLatest(deps.results, compare(material));
      return { kind: 'unchanged', run: latest };
    }
  }

  const comparison = compare(material);
  const { edition, final, asOf } = comparison;
  const files = await storeProducts(
    deps.results,
    { province, period: period.id, run },
    await productsOfRun(comparison),
  );
  await storeLatest(deps.results, comparison);
  const record: SummaryRun = {
    province,
    period: period.id,
    run,
    madeAt,
    revision: definition.revision,
    workbookKey: summaryKey(province, period.id, run, WORKBOOK),
    edition,
    trigger,
    final,
    ...(material.closedAt !== undefined && { closedAt: material.closedAt }),
    asOf,
    files,
    ...usedOf(material),
  };
  await deps.reports.addSummary(record);
  const detail = {
    period: period.id,
    run,
    edition,
    revision: record.revision,
    filings: String(record.filings.length),
    trigger,
    state: final ? 'final' : 'provisional',
  };
  await deps.reports.audit({ province, at: madeAt, id: run, action: 'summary-made', detail });
  return { kind: 'made', run: record };
}

function outcomeOf(done: readonly Done[]): SummaryOutcome {
  const runsOf = (kind: Done['kind']) => done.filter((each) => each.kind === kind).map(({ run }) => run);
  return { kind: 'made', runs: runsOf('made'), unchanged: runsOf('unchanged') };
}
