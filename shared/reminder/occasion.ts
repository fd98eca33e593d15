import { createHash } from 'node:crypto';
import { dayOf } from '../period/zone.ts';
import type { LocalDate } from '../text/date.ts';
import type { Instant, Period } from '../period/period.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When units without an accepted report are reminded, in calendar days of the province from the deadline: on `day`, or, where
 * that day's run did not happen, until `lastDay`. No two overlap: a reminder that was missed is made up or overtaken by the
 * next one, never sent along with it.
 */
export const occasions = [
  { reason: 'before-3', day: -3, lastDay: -2 },
  { reason: 'before-1', day: -1, lastDay: -1 },
  { reason: 'due-day', day: 0, lastDay: 0 },
  { reason: 'after-1', day: 1, lastDay: 2 },
  { reason: 'after-3', day: 3, lastDay: 5 },
] as const;

export type OccasionReason = (typeof occasions)[number]['reason'];

/**
 * Why a message is sent. For one reason nobody is told twice about one period: it is part of the message's key. What the
 * province asks for is a reason of its own on every day, and for every text that it adds: `asked-2026-03-16`,
 * `asked-2026-03-16-9f86d081884c`.
 */
export type Reason = OccasionReason | `asked-${LocalDate}` | `asked-${LocalDate}-${string}`;

/**
 * The reason of a reminder that the province asks for: the same words on the same day are the same reason, however often they
 * are asked for; other words are another message.
 * @param words What the officer adds; spaces make no difference.
 */
export function askedOn(day: LocalDate, words = ''): Reason {
  const said = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (said === '') return `asked-${day}`;
  return `asked-${day}-${createHash('sha256').update(said).digest('hex').slice(0, 12)}`;
}

/** The occasion at a moment; undefined on days on which nobody is reminded. */
export function occasionAt(period: Period, now: Instant, zone: string): OccasionReason | undefined {
  const day = -daysLeft(period, now, zone);
  return occasions.find((each) => each.day <= day && day <= each.lastDay)?.reason;
}

/** Calendar days from the moment's day to the deadline's: 0 on the due day, negative after it. */
export function daysLeft({ dueAt }: Period, now: Instant, zone: string): number {
  return daysBetween(dayOf(now, zone), dayOf(dueAt, zone));
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
