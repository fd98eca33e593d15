import type { Instant, Period } from '../period/period.ts';
import type { Unit } from '../plan/unit.ts';
import { countingOf, decisionOn, settledStatus, unitState, type Decision, type UnitState } from '../report/decision.ts';
import type { Filing } from '../report/filing.ts';
import { receiptOrder } from '../report/history.ts';
import { receiptNumber } from '../report/receipt-number.ts';
import { severityOf } from '../text/finding.ts';

/** Where a unit stands in a period, as far as a reminder tells it. */
export interface UnitProgress {
  readonly unit: Unit;
  readonly state: UnitState;
  /** Of an accepted report: receipt of the first accepted attempt. */
  readonly firstAcceptedAt?: Instant;
  readonly late?: boolean;
  /** The last attempt, where one was refused by the check: what is left to do in it. */
  readonly rejected?: {
    readonly number: string;
    readonly readable: boolean;
    readonly errors: number;
    readonly queries: number;
  };
  /** The province's reason, of a report that it returned. */
  readonly returnedFor?: string;
}

/** A unit without a report that counts: one that is reminded. */
export type Waiting = UnitProgress & { readonly state: Exclude<UnitState, 'accepted'> };

export function isWaiting(progress: UnitProgress): progress is Waiting {
  return progress.state !== 'accepted';
}

/** A unit whose report counts. */
export function acceptedProgress(unit: Unit, period: Period, firstAcceptedAt: Instant): UnitProgress {
  return { unit, state: 'accepted', firstAcceptedAt, late: firstAcceptedAt > period.dueAt };
}

/** @param filings All attempts of the unit for the period, in any order. */
export function progressOf(
  unit: Unit,
  period: Period,
  filings: readonly Filing[],
  decisions: readonly Decision[],
): UnitProgress {
  const counting = countingOf(filings, decisions);
  if (counting) return acceptedProgress(unit, period, counting.firstAcceptedAt);
  const inOrder = filings.toSorted((a, b) => (receiptOrder(a) < receiptOrder(b) ? -1 : 1));
  const state = unitState(filings, decisions);
  if (state === 'rejected') {
    const last = inOrder.at(-1);
    return { unit, state, ...(last && { rejected: rejectedOf(last) }) };
  }
  if (state === 'returned') {
    const returned = inOrder.findLast((filing) => settledStatus(filing, decisions) === 'returned');
    const reason = returned && decisionOn(returned, decisions)?.reason;
    return { unit, state, ...(reason !== undefined && { returnedFor: reason }) };
  }
  return { unit, state };
}

function rejectedOf(filing: Filing): NonNullable<UnitProgress['rejected']> {
  const count = (severity: 'error' | 'query') =>
    filing.observations.filter((observation) => severityOf(observation) === severity).length;
  return {
    number: receiptNumber(filing),
    readable: filing.status !== 'failed',
    errors: count('error'),
    queries: count('query'),
  };
}
