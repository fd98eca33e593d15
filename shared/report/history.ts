import { earlierPeriods, priorPeriod } from '../period/calendar.ts';
import type { Instant, Period } from '../period/period.ts';
import type { Filing } from './filing.ts';
import type { Report } from './report.ts';
import type { PastReport } from './review.ts';

/** A place in the order in which things count: the moment of receipt, then the attempt. */
export interface Receival {
  readonly receivedAt: Instant;
  readonly attempt: string;
}

/** Compares as text. */
export function receiptOrder({ receivedAt, attempt }: Receival): string {
  return `${receivedAt}#${attempt}`;
}

/**
 * What a unit had reported for earlier periods when something arrived: of each period the accepted filing that counted at
 * that moment, oldest period first. Later filings are left out, so that a redelivery is judged by the same history.
 * @param filings All filings of the unit, in any order.
 */
export function historyOf(
  filings: readonly Filing[],
  periods: readonly Period[],
  periodId: string,
  arrival: Receival,
): PastReport[] {
  return earlierPeriods(periods, periodId).flatMap((period) => {
    const [counting] = filings
      .filter((filing) => filing.period === period.id && filing.status === 'accepted')
      .filter((filing) => receiptOrder(filing) < receiptOrder(arrival))
      .toSorted((a, b) => (receiptOrder(a) < receiptOrder(b) ? 1 : -1));
    return counting?.report ? [{ period, report: counting.report, sha256: counting.sha256 }] : [];
  });
}

/** Of a history the report of the period just before this one: what a form shows as `Kỳ trước`. */
export function reportBefore(
  history: readonly PastReport[],
  periods: readonly Period[],
  periodId: string,
): Report | undefined {
  const prior = priorPeriod(periods, periodId);
  return history.find(({ period }) => period.id === prior?.id)?.report;
}
