import { type Period } from '../calendar.ts';
import { ChoosePeriod } from '../choose.tsx';
import { Heading } from '../heading.tsx';
import type { PlaceId } from '../places.ts';
import { day, moment, t } from '../words.ts';

interface HeadProps {
  readonly title: string;
  readonly period: string;
  /** The screen that the choice of another period stays on. */
  readonly place?: PlaceId;
  /** What such a choice does instead, on a screen whose address names no period. */
  readonly choose?: (period: string) => void;
}

/** Heading of a screen of one period, with the choice of another. */
export function PeriodHead({ title, period, place = 'overview', choose }: HeadProps) {
  return (
    <div class="head">
      <Heading text={title} />
      <ChoosePeriod period={period} place={place} choose={choose} />
    </div>
  );
}

/** What a period is about: its days, its deadline, where it stands. */
export function PeriodLine({ period }: { readonly period: Period }) {
  const { dataFrom, dataTo, dueAt, state } = period;
  return (
    <p class="lines">
      <span class={`mark ${state}`}>{periodStateText(period)}</span>{' '}
      {t('overviewWindow', { from: day(dataFrom), to: day(dataTo), due: moment(dueAt) })}
    </p>
  );
}

/** Where a period stands, in a few words. */
function periodStateText({ state, daysLeft, opensAt, lockedAt }: Period): string {
  switch (state) {
    case 'upcoming':
      return t('periodUpcoming', { at: moment(opensAt) });
    case 'open':
      return daysLeft === 0 ? t('periodOpenToday') : t('periodOpenDays', { days: daysLeft });
    case 'overdue':
      return t('periodOverdue');
    case 'locked':
      return t('periodLocked', { at: moment(lockedAt ?? opensAt) });
  }
}
