import type { Instant, Period } from '../../shared/period/period.ts';

/** Late and corrected reports still come in for some days; the province's own report is due three days on. */
const FOLLOW_UP_DAYS = 7;

/**
 * Whether a nightly run looks at a period: once it has opened, until some days after the units' deadline or, where the
 * province closed it later, after that. Older periods change by request only.
 * @param closedAt Since when it is closed, where it is.
 */
export function isInSeason({ opensAt, dueAt }: Period, closedAt: Instant | undefined, now: Instant): boolean {
  const end = closedAt !== undefined && closedAt > dueAt ? closedAt : dueAt;
  return opensAt <= now && now <= daysAfter(end, FOLLOW_UP_DAYS);
}

function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 24 * 60 * 60 * 1000).toISOString();
}
