import { formatInstant } from '../period/zone.ts';
import type { Instant, Period } from '../period/period.ts';
import type { Province } from '../plan/province.ts';
import { say, type Language } from '../text/language.ts';
import { reminderTexts } from '../text/messages/reminder.ts';
import { daysLeft } from './occasion.ts';

/** What all messages of one run about one period have in common. */
export interface Circumstances {
  readonly province: Pick<Province, 'name' | 'timeZone'>;
  readonly period: Period;
  readonly now: Instant;
  /** Reports sent now are held. */
  readonly locked: boolean;
  /** Address of the portal, where one is set up. */
  readonly portal?: string | undefined;
  readonly language: Language;
}

/** How the day stands to the deadline, in short and as a sentence. */
export function timingOf({ province, period, now, language }: Circumstances): {
  readonly short: string;
  readonly sentence: string;
} {
  const days = daysLeft(period, now, province.timeZone);
  const { daysLeftShort, dueTodayShort, overdueShort, daysLeft: left, dueToday, overdue } = reminderTexts;
  const [short, sentence] =
    days < 0 ? [overdueShort, overdue] : days === 0 ? [dueTodayShort, dueToday] : [daysLeftShort, left];
  const told = { days: Math.abs(days) };
  return { short: say(short, language, told), sentence: say(sentence, language, told) };
}

/** `Quý I (2026-Q1)` */
export function titleOf({ name, id }: Period): string {
  return `${onOneLine(name)} (${id})`;
}

export function deadlineOf({ province, period }: Circumstances): string {
  return formatInstant(period.dueAt, province.timeZone);
}

const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;

/** Foreign text as it may stand in a line or a subject: no control characters, no turning of the reading direction. */
export function onOneLine(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').trim();
}

/** Foreign text of several lines. */
export function inLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(onOneLine)
    .join('\n')
    .trim();
}

const SUBJECT_CHARACTERS = 200;

export function asSubject(text: string): string {
  return Array.from(onOneLine(text)).slice(0, SUBJECT_CHARACTERS).join('');
}

/** Paragraphs with an empty line between them; absent ones are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}
