import { earlierPeriods, priorPeriod } from '../period/calendar.ts';
import type { Period } from '../period/period.ts';
import { countingOf, type Decision } from './decision.ts';
import type { Filing } from './filing.ts';
import { receiptOrder, type Receival } from './receival.ts';
import type { Report } from './report.ts';
import type { PastReport } from './review.ts';

export { receiptOrder, type Receival } from './receival.ts';

/**
 * What a unit had reported for earlier periods when something arrived: of each period the accepted filing that counted at
 * that moment, oldest period first. Later filings are left out, so that a redelivery is judged by the same history.
 * @param filings All filings of the unit, in any order.
 * @param decisions What the province decided about them; later decisions are left out likewise.
 */
export function historyOf(
  filings: readonly Filing[],
  periods: readonly Period[],
  periodId: string,
  arrival: Receival,
  decisions: readonly Decision[] = [],
): PastReport[] {
  const known = decisions.filter(({ at }) => at <= arrival.receivedAt);
  return earlierPeriods(periods, periodId).flatMap((period) => {
    const arrived = filings
      .filter((filing) => filing.period === period.id)
      .filter((filing) => receiptOrder(filing) < receiptOrder(arrival));
    const counting = countingOf(arrived, known)?.current;
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
