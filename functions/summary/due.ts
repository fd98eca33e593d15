import type { Instant, Period } from '../../shared/period/period.ts';

/** Late and corrected reports still come in for some days; the province's own report is due three days on. */
const FOLLOW_UP_DAYS = 7;

/** The periods that a nightly run summarises: opened, and not more than some days past the units' deadline. */
export function periodsToSummarise(periods: readonly Period[], now: Instant): readonly Period[] {
  return periods.filter(({ opensAt, dueAt }) => opensAt <= now && now <= daysAfter(dueAt, FOLLOW_UP_DAYS));
}

function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 24 * 60 * 60 * 1000).toISOString();
}
