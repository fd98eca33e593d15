import { formatInstant } from '../../../period/zone.ts';
import { readPeriodId } from '../../../period/calendar.ts';
import type { Period } from '../../../period/period.ts';
import { describeTarget } from '../../../plan/targets.ts';
import { formatDate } from '../../../text/date.ts';
import { sentenceText } from '../../../text/messages/sentence.ts';
import { formatNumber } from '../../../text/number.ts';
import type { Comparison, IndicatorSummary } from '../../comparison.ts';
import { words } from './paper.ts';

const WHOLE_YEAR = 4;

/** `Quý I năm 2026`, `6 tháng năm 2026`; the report of the whole year is of `năm 2026`. */
export function whenOf({ id, name, dataTo }: Period): string {
  const year = dataTo.slice(0, 4);
  return readPeriodId(id)?.quarter === WHOLE_YEAR ? words('whenYear', { year }) : words('when', { period: name, year });
}

/** The same in a heading of capitals. */
export function capitals(period: Period): string {
  return whenOf(period).toLocaleUpperCase('vi');
}

/** `lũy kế từ đầu kỳ báo cáo năm`, or `chỉ trong kỳ`. */
function kindOf({ kind }: Period): string {
  return words(kind === 'year-to-date' ? 'yearToDate' : 'inPeriod');
}

export function windowOf(period: Period): { readonly from: string; readonly to: string; readonly kind: string } {
  return { from: formatDate(period.dataFrom), to: formatDate(period.dataTo), kind: kindOf(period) };
}

export function momentOf({ province }: Comparison, instant: string): string {
  return formatInstant(instant, province.timeZone);
}

/** A rate with 2 decimals and its sign, a count as it is; `–` where nobody reported. */
export function valueOf({ indicator }: IndicatorSummary, value: number | undefined): string {
  if (value === undefined) return words('none');
  return indicator.denominator.length > 0 ? `${formatNumber(value, 2)}%` : formatNumber(value);
}

/**
 * The sentences of the overview: what they say of the period is for the ministry, what the province has to do next (`act-…`) is for
 * its own officers.
 */
export function sentencesFor(reader: 'ministry' | 'province', { sentences }: Comparison): string[] {
  return sentences
    .filter(({ id }) => id.startsWith('act-') === (reader === 'province'))
    .map((sentence) => sentenceText(sentence, 'vi'));
}

/** The province's own target; `–` where it states none that binds. */
export function targetOf({ indicator, target }: IndicatorSummary): string {
  return target === undefined ? words('none') : unbroken(describeTarget(target, indicator.unit === '%' ? '%' : ''));
}

/** A sign stays with its number. */
function unbroken(text: string): string {
  return text.replace(/([<>≥≤]) /g, '$1\u00A0');
}

export function verdictOf({ targetMet }: IndicatorSummary): string {
  return targetMet === undefined ? words('none') : words(targetMet ? 'met' : 'unmet');
}
