import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Answer } from '../api/client-types.ts';
import { keep, kept } from './kept.ts';
import { ask } from './server.ts';
import { isNumber, isText, isTime, listOf, oneOf, optional, shapeOf } from './shape.ts';
import { t } from './words.ts';

export type Period = Answer<'periods'>['periods'][number];

const KEPT = 'cchc.calendar';

const isPeriod = shapeOf<Period>({
  id: isText,
  name: isText,
  dataFrom: isTime,
  dataTo: isTime,
  kind: oneOf('year-to-date', 'in-period'),
  opensAt: isTime,
  dueAt: isTime,
  provinceDueAt: optional(isTime),
  state: oneOf('upcoming', 'open', 'overdue', 'locked'),
  daysLeft: isNumber,
  lockedAt: optional(isTime),
});

/** It changes a few times a year: asked for once. Before it has come, as this tab last had it. */
export const calendar = signal(recalledPeriods());
let isAsked = false;

/** The calendar that this tab last had; none where it had none. */
export function recalledPeriods(): readonly Period[] {
  return kept(KEPT, listOf(isPeriod)) ?? [];
}

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
