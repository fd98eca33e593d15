import type { Answer } from '../../api/client-types.ts';
import { momentShort, t } from '../words.ts';
import type { Tone } from './badge.tsx';

type Card = Answer<'unitCard'>;

/** Where the unit stands in the period, in words: a headline, and what that means for the officer. */
export interface Standing {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  /** What came of a later attempt, or of the period since. */
  readonly since?: string;
}

export function standingOf(card: Card): Standing {
  const { state, period, counting, last, returned, onTime } = card;
  switch (state) {
    case 'none':
      return {
        tone: period.state === 'overdue' ? 'bad' : 'plain',
        title: t('stateNone'),
        text: noneText(period.state),
      };
    case 'rejected':
      return { ...rejectedStanding(last), ...lockedOf(card) };
    case 'returned':
      return { tone: 'bad', title: t('stateReturned'), text: returnedText(returned), ...lockedOf(card) };
    case 'held':
      return {
        tone: 'warn',
        title: t('stateHeld'),
        text: t('stateHeldText', { at: last ? momentShort(last.receivedAt) : '', number: last?.number ?? '' }),
      };
    case 'accepted':
      return {
        tone: onTime === true ? 'good' : 'warn',
        title: t(onTime === true ? 'stateAcceptedOnTime' : 'stateAcceptedLate'),
        text: t(period.state === 'locked' ? 'stateAcceptedLocked' : 'stateAcceptedText', {
          number: counting?.number ?? '',
          at: counting ? momentShort(counting.receivedAt) : '',
        }),
        ...sinceOf(card),
      };
  }
}

function noneText(stage: Card['period']['state']): string {
  if (stage === 'upcoming') return t('stateNoneUpcoming');
  if (stage === 'locked') return t('stateNoneLocked');
  return t(stage === 'overdue' ? 'stateNoneLate' : 'stateNoneText');
}

function rejectedStanding(last: Card['last']): Standing {
  const at = last ? momentShort(last.receivedAt) : '';
  if (last?.status === 'failed') return { tone: 'bad', title: t('stateFailed'), text: t('stateFailedText', { at }) };
  const count = last ? last.counts.error + last.counts.query : 0;
  return { tone: 'bad', title: t('stateRejected'), text: t('stateRejectedText', { at, count }) };
}

function returnedText(returned: Card['returned']): string {
  if (!returned) return t('stateReturnedPlain');
  return t('stateReturnedText', { at: momentShort(returned.at), reason: returned.reason });
}

/** Correcting still makes sense once the period is locked, but then the province decides. */
function lockedOf({ period }: Card): { readonly since?: string } {
  return period.state === 'locked' ? { since: t('stateNoneLocked') } : {};
}

function sinceOf({ counting, last }: Card): { readonly since?: string } {
  if (!last || !counting || last.attempt === counting.attempt) return {};
  const at = momentShort(last.receivedAt);
  if (last.status === 'held') return { since: t('stateSinceHeld', { at }) };
  return last.status === 'accepted' ? {} : { since: t('stateSinceRejected', { at }) };
}
