import type { Instant } from '../../shared/period/period.ts';
import type { SummaryEvent } from '../../shared/store/events.ts';
import { changeLock } from '../../shared/store/lock.ts';
import type { ReportStore } from '../../shared/store/store.ts';
import type { SummaryOutcome } from './summarise.ts';

export interface CloseDeps {
  readonly reports: ReportStore;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Makes the final summary; called once what arrived before the lock has had its chance to be judged. */
  readonly summarise: (event: SummaryEvent) => Promise<SummaryOutcome>;
}

/** What closing a period came to. The lock holds in any case; `fault`: the final summary is still to be made. */
export interface Closing {
  readonly lockedAt: Instant;
  readonly summary: SummaryOutcome | { readonly kind: 'failed'; readonly fault: unknown };
}

/**
 * Locks a period and makes its final summary. A second call keeps the first moment, for what was held stays held, and finds
 * the summary made. A summary that fails does not open the period again: the nightly run makes it up.
 */
export async function closePeriod(deps: CloseDeps, province: string, period: string): Promise<Closing> {
  const at = deps.now();
  const state = await changeLock(deps.reports, province, period, { kind: 'locked', at, id: deps.newId() });
  const lockedAt = state.lockedAt ?? at;
  try {
    return { lockedAt, summary: await deps.summarise({ province, period, trigger: 'close' }) };
  } catch (fault) {
    return { lockedAt, summary: { kind: 'failed', fault } };
  }
}
