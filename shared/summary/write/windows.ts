import { formatDate } from '../../text/date.ts';
import type { TrendFault, TrendWindow } from '../trend.ts';
import { words } from './page.ts';

const quarters = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' } as const;

/** A window of the trends in a few words: `Quý II/2026`, `Lũy kế đến 14/06/2026`, `Cùng kỳ năm 2025`. */
export function windowText({ kind, quarter, year, to }: TrendWindow): string {
  if (kind === 'quarter') return words('windowQuarter', { quarter: quarters[quarter], year });
  return kind === 'year-to-date'
    ? words('windowYearToDate', { to: formatDate(to) })
    : words('windowLastYear', { year });
}

/** The same without year and date, for narrow columns beside the full words. */
export function shortWindowText({ kind, quarter }: TrendWindow): string {
  if (kind === 'quarter') return words('windowQuarterShort', { quarter: quarters[quarter] });
  return words(kind === 'year-to-date' ? 'windowYearToDateShort' : 'windowLastYearShort');
}

const faults = {
  'not-reported': 'faultNotReported',
  'calendars-differ': 'faultCalendarsDiffer',
  falls: 'faultFalls',
  'not-derivable': 'faultNotDerivable',
  'not-applicable': 'stateNotApplicable',
  'zero-denominator': 'faultZeroDenominator',
  'not-asked': 'faultNotAsked',
} as const satisfies Record<TrendFault, string>;

/** Why a figure of a window is not there. */
export function faultText(why: TrendFault): string {
  return words(faults[why]);
}
