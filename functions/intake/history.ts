import { earlierPeriods } from '../../shared/period/calendar.ts';
import type { Period } from '../../shared/period/period.ts';
import type { Filing } from '../../shared/report/filing.ts';
import type { PastReport } from '../../shared/report/judge.ts';
import { readUploadKey, tableKeys, uploadPrefix, type UploadPlace } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/store.ts';

/** An upload with the moment it was stored: its place in the order in which things count. */
export interface Arrival {
  readonly place: UploadPlace;
  readonly receivedAt: string;
}

/**
 * What the unit had reported for earlier periods when this upload arrived: of each period the accepted filing that counted
 * at that moment, oldest period first. Later filings are left out, so that a redelivery is judged by the same history.
 */
export function historyAt(arrival: Arrival, periods: readonly Period[], filings: readonly Filing[]): PastReport[] {
  return earlierPeriods(periods, arrival.place.period).flatMap((period) => {
    const counting = filings
      .filter((filing) => filing.period === period.id && filing.status === 'accepted')
      .findLast((filing) => tableKeys.receipt(filing) < receiptOrder(arrival));
    return counting?.report ? [{ period, report: counting.report, sha256: counting.sha256 }] : [];
  });
}

/** The unit's uploads for earlier periods that were stored before this one. */
export async function arrivedBefore(
  arrival: Arrival,
  periods: readonly Period[],
  uploads: ObjectStore,
): Promise<readonly Arrival[]> {
  const { province, unit } = arrival.place;
  const found: Arrival[] = [];
  for (const period of earlierPeriods(periods, arrival.place.period)) {
    for (const { key, storedAt } of await uploads.list(uploadPrefix(province, period.id, unit))) {
      const place = readUploadKey(key);
      if (place) found.push({ place, receivedAt: storedAt });
    }
  }
  return found.filter((other) => receiptOrder(other) < receiptOrder(arrival));
}

/** Whether an upload has its filing. */
export function isFiled({ place, receivedAt }: Arrival, filings: readonly Filing[]): boolean {
  return filings.some(
    (filing) => filing.period === place.period && filing.attempt === place.attempt && filing.receivedAt === receivedAt,
  );
}

function receiptOrder({ place, receivedAt }: Arrival): string {
  return tableKeys.receipt({ receivedAt, attempt: place.attempt });
}
