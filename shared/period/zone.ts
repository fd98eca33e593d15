import { addDays, formatDate } from '../text/date.ts';
import type { Instant, LocalDate } from './period.ts';

/** The zone of every Vietnamese province. */
export const VIETNAM = 'Asia/Ho_Chi_Minh';

/** The farthest any zone is from UTC. */
const FARTHEST_MS = 15 * 3_600_000;

// Making a formatter costs a thousand times what using it does, and filings are checked against the clock by thousands.
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Writes `2026-03-15 17:05:00` as a wall clock of the zone shows it. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Whether the platform knows a zone by this IANA name. */
export function isZone(name: string): boolean {
  try {
    return clockOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function wallClock(ms: number, zone: string): string {
  return clockOf(zone).format(ms);
}

/** The calendar day on which a moment falls in the zone. */
export function dayOf(instant: Instant, zone: string): LocalDate {
  return wallClock(Date.parse(instant), zone).slice(0, 10);
}

/**
 * The first moment of a day in the zone: midnight, or the first moment there is where clocks jump over midnight, or the
 * earlier midnight where they go back to it.
 */
export function startOfDay(date: LocalDate, zone: string): Instant {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  const before = midnight - offsetAt(midnight - FARTHEST_MS, zone);
  const after = midnight - offsetAt(midnight + FARTHEST_MS, zone);
  const starts = Math.min(before, after);
  const first = wallClock(starts, zone).startsWith(date) ? starts : Math.max(before, after);
  return new Date(first).toISOString();
}

/** The last millisecond of a day in the zone. */
export function endOfDay(date: LocalDate, zone: string): Instant {
  return new Date(Date.parse(startOfDay(addDays(date, 1), zone)) - 1).toISOString();
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds (whole seconds). */
function offsetAt(ms: number, zone: string): number {
  const shown = Date.parse(`${wallClock(ms, zone).replace(' ', 'T')}Z`);
  return shown - Math.floor(ms / 1000) * 1000;
}

/** A moment in few characters, where the year is known: `15/03 17:05`. */
export function formatInstantShort(instant: Instant, zone: string): string {
  const shown = wallClock(Date.parse(instant), zone);
  return `${shown.slice(8, 10)}/${shown.slice(5, 7)} ${shown.slice(11, 16)}`;
}

/** A moment as an officer reads it: `17:05 ngày 15/03/2026`. */
export function formatInstant(instant: Instant, zone: string): string {
  const shown = wallClock(Date.parse(instant), zone);
  return `${shown.slice(11, 16)} ngày ${formatDate(shown.slice(0, 10))}`;
}
