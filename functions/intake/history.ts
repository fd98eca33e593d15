import { earlierPeriods } from '../../shared/period/calendar.ts';
import type { Period } from '../../shared/period/period.ts';
import type { Decision } from '../../shared/report/decision.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { receiptOrder } from '../../shared/report/history.ts';
import { readUploadKey, uploadPrefix, type UploadPlace } from '../../shared/store/keys.ts';
import type { ObjectStore, ReportStore } from '../../shared/store/store.ts';

/** An upload with the moment it was stored: its place in the order in which things count. */
export interface Arrival {
  readonly place: UploadPlace;
  readonly receivedAt: string;
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
    for (const { key, storedAt } of await uploads.first(uploadPrefix(province, period.id, unit))) {
      const place = readUploadKey(key);
      if (place) found.push({ place, receivedAt: storedAt });
    }
  }
  return found.filter((other) => orderOf(other) < orderOf(arrival));
}

/** What the province had decided about the unit's reports of earlier periods: those it may be compared with. */
export async function decidedBefore(
  { place: { province, period, unit } }: Arrival,
  periods: readonly Period[],
  reports: Pick<ReportStore, 'decisions'>,
): Promise<readonly Decision[]> {
  const earlier = earlierPeriods(periods, period);
  return (await Promise.all(earlier.map(({ id }) => reports.decisions(province, id, unit)))).flat();
}

/** Whether an upload has its filing. */
export function isFiled({ place, receivedAt }: Arrival, filings: readonly Filing[]): boolean {
  return filings.some(
    (filing) => filing.period === place.period && filing.attempt === place.attempt && filing.receivedAt === receivedAt,
  );
}

function orderOf({ place, receivedAt }: Arrival): string {
  return receiptOrder({ receivedAt, attempt: place.attempt });
}
