import type { Instant } from '../period/period.ts';
import type { Filing, FilingStatus } from './filing.ts';
import { receiptOrder, type Receival } from './receival.ts';

/**
 * What the province decided about one filing, immutable once stored. returned: an accepted report is taken out again, a held
 * one refused; admitted: a held report counts, a returned one counts again.
 */
export interface Decision extends Receival {
  readonly province: string;
  readonly period: string;
  readonly unit: string;
  readonly kind: 'returned' | 'admitted';
  /** When it was decided, by the system's clock. */
  readonly at: Instant;
  /** Time-ordered id; of two decisions of one moment the later id holds. */
  readonly id: string;
  /** In the officer's words; the unit reads it. */
  readonly reason: string;
  /** Account of the officer who decided. */
  readonly by: string;
}

/** Where a filing stands once the province has had its say. */
export type SettledStatus = FilingStatus | 'returned';

type Judged = Pick<Filing, 'status' | 'receivedAt' | 'attempt'>;

/** What counts of a unit in a period. */
export interface Counting<Each extends Judged> {
  readonly current: Each;
  /** Receipt of the first accepted attempt: decides whether the unit was on time. */
  readonly firstAcceptedAt: Instant;
}

/** The decision that holds for a filing: the latest, in whatever order they were stored. */
export function decisionOn(filing: Receival, decisions: readonly Decision[]): Decision | undefined {
  return decisions
    .filter(({ receivedAt, attempt }) => receivedAt === filing.receivedAt && attempt === filing.attempt)
    .reduce<Decision | undefined>((last, each) => (last && orderOf(last) > orderOf(each) ? last : each), undefined);
}

/** A report that was never good (rejected, failed) is beyond any decision. */
export function settledStatus(filing: Judged, decisions: readonly Decision[]): SettledStatus {
  const decision = decisionOn(filing, decisions);
  if (decision === undefined || filing.status === 'rejected' || filing.status === 'failed') return filing.status;
  return decision.kind === 'returned' ? 'returned' : 'accepted';
}

/**
 * What counts of the attempts of one unit for one period; undefined when nothing does. The accepted attempt received last
 * counts, unless a report accepted after it was returned: the unit itself had replaced it, and must report anew. Punctuality
 * asks for the first attempt that is accepted still. Pure: the order of attempts and decisions never shows.
 * Source: docs/decisions/0010-sign-in-and-api.md.
 */
export function countingOf<Each extends Judged>(
  filings: readonly Each[],
  decisions: readonly Decision[],
): Counting<Each> | undefined {
  const accepted = filings.filter((filing) => settledStatus(filing, decisions) === 'accepted').toSorted(byReceipt);
  const first = accepted[0];
  const current = accepted.at(-1);
  if (first === undefined || current === undefined) return undefined;
  // A held report that is refused had replaced nothing: only those that counted from the start take others with them.
  const replaced = filings.some(
    (filing) =>
      filing.status === 'accepted' &&
      settledStatus(filing, decisions) === 'returned' &&
      receiptOrder(filing) > receiptOrder(current),
  );
  return replaced ? undefined : { current, firstAcceptedAt: first.receivedAt };
}

function byReceipt(a: Receival, b: Receival): number {
  return receiptOrder(a) < receiptOrder(b) ? -1 : 1;
}

function orderOf({ at, id }: Decision): string {
  return `${at}#${id}`;
}

/** Where a unit stands in a period: what counts, else what waits, else what became of the last attempt. */
export type UnitState = 'none' | 'rejected' | 'returned' | 'held' | 'accepted';

/** @param filings All attempts of the unit for the period, in any order. */
export function unitState(filings: readonly Judged[], decisions: readonly Decision[]): UnitState {
  if (countingOf(filings, decisions)) return 'accepted';
  const settled = filings.toSorted(byReceipt).map((filing) => settledStatus(filing, decisions));
  if (settled.includes('held')) return 'held';
  const last = settled.at(-1);
  if (last === undefined) return 'none';
  // An accepted attempt that does not count was replaced by one that was returned.
  return last === 'returned' || last === 'accepted' ? 'returned' : 'rejected';
}
