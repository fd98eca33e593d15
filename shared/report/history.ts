import { earlierPeriods } from '../period/calendar.ts';
import type { Instant, Period } from '../period/period.ts';
import type { Filing } from './filing.ts';
import type { PastReport } from './review.ts';

/**
 * What a unit had reported for earlier periods at a moment: of each period the accepted filing that counted then, oldest
 * period first.
 * @param filings All filings of the unit, in any order.
 */
export function historyOf(
  filings: readonly Filing[],
  periods: readonly Period[],
  periodId: string,
  at: Instant,
): PastReport[] {
  return earlierPeriods(periods, periodId).flatMap((period) => {
    const [counting] = filings
      .filter((filing) => filing.period === period.id && filing.status === 'accepted' && filing.receivedAt <= at)
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
    return counting?.report ? [{ period, report: counting.report, sha256: counting.sha256 }] : [];
  });
}

function orderOf({ receivedAt, attempt }: Filing): string {
  return `${receivedAt}#${attempt}`;
}
