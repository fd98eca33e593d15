import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer } from '../api/client-types.ts';
import { keep, kept } from './kept.ts';
import { ask } from './server.ts';
import { t } from './words.ts';

export type Period = Answer<'periods'>['periods'][number];

const KEPT = 'cchc.calendar';

/** It changes a few times a year: asked for once. Before it has come, as this tab last had it; only this page writes there. */
export const calendar = signal((kept(KEPT) ?? []) as readonly Period[]);
let isAsked = false;

/** Fetches the calendar once. A fault costs the names of periods and the choice of another, not the screen. */
export function useCalendar(): void {
  useEffect(() => {
    if (isAsked) return;
    isAsked = true;
    void ask('periods', {}).then(
      ({ periods }) => {
        calendar.value = periods;
        keep(KEPT, periods);
      },
      () => {
        isAsked = false;
      },
    );
  }, []);
}

/** A period with its year: `Quý I năm 2026`; the report of a year is that of `Năm 2026`. */
export function nameOf({ id, name }: Pick<Period, 'id' | 'name'>): string {
  const year = id.slice(0, 4);
  const isYear = name.toLocaleLowerCase('vi') === 'năm';
  return isYear ? t('cardYear', { year }) : t('cardPeriodOfYear', { period: name, year });
}

/** What a period is called, wherever only its id is known; the id itself before the calendar has come. */
export function periodName(id: string): string {
  const known = calendar.value.find((period) => period.id === id);
  return known ? nameOf(known) : id;
}
