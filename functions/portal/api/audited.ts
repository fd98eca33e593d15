import { dayOf, endOfDay, startOfDay, VIETNAM } from '../../../shared/period/zone.ts';
import type { AuditEntry, ReportStore } from '../../../shared/store/store.ts';
import { addDays } from '../../../shared/text/date.ts';

/** Month of a moment by the province's clock: `2026-03`. Before a province is loaded the clock is Vietnam's. */
export function monthOf(instant: string, zone = VIETNAM): string {
  return dayOf(instant, zone).slice(0, 7);
}

/** The audit trail of a month by the province's clock, oldest first. The store keeps it by months of UTC, of which that touches two. */
export async function auditedIn(
  reports: Pick<ReportStore, 'audited'>,
  province: string,
  month: string,
  zone = VIETNAM,
): Promise<readonly AuditEntry[]> {
  const first = `${month}-01`;
  // 31 days on it is the next month, whatever this one's length; its first day less one is this one's last.
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const kept = new Set([startOfDay(first, zone), endOfDay(last, zone)].map((instant) => instant.slice(0, 7)));
  const entries = await Promise.all([...kept].map((each) => reports.audited(province, each)));
  return entries.flat().filter(({ at }) => monthOf(at, zone) === month);
}
