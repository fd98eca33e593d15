import type { Instant } from '../../shared/period/period.ts';
import { receiptOrder } from '../../shared/report/history.ts';
import type { SummaryRun } from '../../shared/store/store.ts';
import type { Attempt } from '../../shared/summary/input.ts';

/** How a recorded summary stands to what is known of its period now. */
export interface Freshness {
  /** Attempts that it does not tell of, or that stand otherwise now. */
  readonly newer: number;
  /** The period was closed, or opened again, after it was made. */
  readonly lock: 'as-then' | 'closed-since' | 'opened-since';
}

export function freshnessOf(
  run: SummaryRun,
  now: { readonly attempts: readonly Attempt[]; readonly closedAt?: Instant },
): Freshness {
  const told = run.attempts && new Set(run.attempts.map(stateOf));
  // The first version recorded no attempts: what came after the run cannot have been in it.
  const isNew = (attempt: Attempt) => (told ? !told.has(stateOf(attempt)) : attempt.receivedAt > run.madeAt);
  return { newer: now.attempts.filter(isNew).length, lock: lockSince(run.closedAt, now.closedAt) };
}

function lockSince(then: Instant | undefined, now: Instant | undefined): Freshness['lock'] {
  if (then === now) return 'as-then';
  return now === undefined ? 'opened-since' : 'closed-since';
}

function stateOf(attempt: Pick<Attempt, 'unit' | 'receivedAt' | 'attempt' | 'status'>): string {
  return `${attempt.unit} ${receiptOrder(attempt)} ${attempt.status}`;
}
