import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer } from '../../api/client-types.ts';
import { go } from '../navigation.tsx';
import { pathOf, type PlaceId } from '../places.ts';
import { ask } from '../server.ts';
import { t } from '../words.ts';
import { nameOf } from '../period-name.ts';

/** The calendar changes a few times a year: asked for once. */
const calendar = signal<Answer<'periods'>['periods']>([]);

/** Loads the calendar where it is not there yet; without it the screens do, they only name no other period. */
function useCalendar(): Answer<'periods'>['periods'] {
  useEffect(() => {
    if (calendar.value.length > 0) return;
    void ask('periods', {}).then(
      ({ periods }) => {
        calendar.value = periods;
      },
      () => undefined,
    );
  }, []);
  return calendar.value;
}

/** Another period of the same screen. */
export function PeriodChoice({ place, period }: { readonly place: PlaceId; readonly period: string }) {
  const periods = useCalendar();
  return (
    <label class="period-choice">
      <span>{t('cardPeriod')}</span>
      <select value={period} onChange={(event) => go(pathOf(place, { period: event.currentTarget.value }))}>
        {periods.length === 0 && <option value={period}>{period}</option>}
        {periods.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a period is called, wherever only its id is known. */
export function useNameOf(id: string): string {
  const found = useCalendar().find((each) => each.id === id);
  return found ? nameOf(found) : id;
}
