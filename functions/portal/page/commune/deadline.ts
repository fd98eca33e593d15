import type { Answer } from '../../api/client-types.ts';
import { momentShort, t } from '../words.ts';

type Card = Answer<'unitCard'>;

/** How near the deadline is, in words, and whether that should worry. */
export interface Deadline {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly text: string;
}

/** Days before the deadline from which a unit without a report is warned. */
const SOON = 3;

/** A unit that has reported reads whether it was in time; the others, how many days are left. */
export function deadlineOf({ period, state, onTime }: Card): Deadline {
  const { state: stage, daysLeft, opensAt } = period;
  if (state === 'accepted')
    return { tone: onTime === true ? 'good' : 'warn', text: t(onTime === true ? 'dueMet' : 'dueMissed') };
  if (stage === 'upcoming') return { tone: 'plain', text: t('dueOpens', { at: momentShort(opensAt) }) };
  if (stage === 'locked') return { tone: 'bad', text: t('dueLocked') };
  if (stage === 'overdue') {
    return { tone: 'bad', text: daysLeft < 0 ? t('duePast', { days: -daysLeft }) : t('duePastToday') };
  }
  if (daysLeft === 0) return { tone: 'warn', text: t('dueToday') };
  return { tone: daysLeft <= SOON ? 'warn' : 'plain', text: t('dueIn', { days: daysLeft }) };
}
