import { formatDate } from '../../../shared/text/date.ts';
import { say, type MessageParams } from '../../../shared/text/language.ts';
import { pageTexts } from '../../../shared/text/messages/page/index.ts';
import { formatNumber } from '../../../shared/text/number.ts';
import { quarterNumerals } from '../../../shared/period/quarter.ts';
import { formatInstant, formatInstantShort } from '../../../shared/period/zone.ts';

/** A text of the page: it is for Vietnamese offices. */
export function t(id: keyof typeof pageTexts, params: MessageParams = {}): string {
  return say(pageTexts[id], 'vi', params);
}

/** A number as it is written in Vietnam: `1.234,5`. */
export const number = formatNumber;
/** A rate with its two decimals, also where they are noughts, so that rates stand digit below digit: `84,60%`. */
export function rate(value: number): string {
  return `${number(value, 2)}%`;
}

export const day = formatDate;

const numerals: Readonly<Record<string, string>> = quarterNumerals;

/** A quarter as offices write it: `III`. */
export function roman(quarter: string): string {
  return numerals[quarter] ?? quarter;
}

/** A moment by the province's clock. */
export function moment(instant: string): string {
  return formatInstant(instant, zone());
}

export function momentShort(instant: string): string {
  return formatInstantShort(instant, zone());
}

let provinceZone = 'Asia/Ho_Chi_Minh';

/** Time zone of the province. */
export function zone(): string {
  return provinceZone;
}

/** The province is known: its clock is the one that is shown. */
export function setZone(known: string): void {
  provinceZone = known;
}
