import { signal } from '@preact/signals';
import { Heading } from '../heading.tsx';
import { nameOf } from '../period-name.ts';
import { useEffect, useId } from 'preact/hooks';
import type { Answer } from '../../api/client-types.ts';
import { go, here } from '../navigation.tsx';
import { pathOf, type PlaceId } from '../places.ts';
import { ask } from '../server.ts';
import { session } from '../session.ts';
import { day, moment, t } from '../words.ts';

export type Period = Answer<'periods'>['periods'][number];

/** The calendar, once it has come; a heading does well without. */
const periods = signal<readonly Period[]>([]);

/** A period's name with its year: `Quý I năm 2026`. Before the calendar has come, its code. */
export function periodName(id: string): string {
  const known = periods.value.find((period) => period.id === id);
  return known ? nameOf(known) : id;
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

/** Fetches the calendar once. A fault costs the names of periods and the choice, not the screen. */
export function useCalendar(): void {
  useEffect(() => {
    if (periods.value.length > 0) return;
    void ask('periods', {}).then(
      (answer) => {
        periods.value = answer.periods;
      },
      () => undefined,
    );
  }, []);
}

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
  const id = useId();
  useCalendar();
  const known = periods.value;
  const current = typeof session.value === 'object' ? session.value.period : undefined;
  return (
    <div class="head">
      <Heading text={title} />
      <p class="field">
        <label for={id}>{t('periodChoice')}</label>
        <select
          id={id}
          value={period}
          onChange={(event) => {
            const other = event.currentTarget.value;
            if (choose) choose(other);
            else go(pathOf(place, { ...here.value?.parts, period: other }), 'replace');
          }}
        >
          {(known.length > 0 ? known.map((each) => each.id) : [period]).map((each) => (
            <option key={each} value={each}>
              {periodName(each)}
              {each === current ? ' •' : ''}
            </option>
          ))}
        </select>
      </p>
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
