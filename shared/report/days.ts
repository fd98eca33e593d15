import type { LocalDate } from '../period/period.ts';

const DAY = 86_400_000;

/** Length of a window in days, both ends included. */
export function daysIn(window: { readonly dataFrom: LocalDate; readonly dataTo: LocalDate }): number {
  return Math.round((Date.parse(window.dataTo) - Date.parse(window.dataFrom)) / DAY) + 1;
}
