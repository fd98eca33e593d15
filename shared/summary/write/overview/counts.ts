import type ExcelJS from 'exceljs';
import { sum } from '../../../text/decimal.ts';
import type { SummaryTextId } from '../../../text/messages/summary.ts';
import { formula } from '../../../workbook/sheet-write.ts';
import type { Comparison, IndicatorSummary } from '../../comparison.ts';
import { sheetNames } from '../../names.ts';
import { words } from '../page.ts';

/** A count with the formula that finds it on the other sheets; without one where there is no column to count in. */
export interface Live {
  readonly text?: string;
  readonly now: number;
}

export type Count =
  | 'units'
  | 'accepted'
  | 'held'
  | 'rejected'
  | 'none'
  | 'onTime'
  | 'late'
  | 'outstanding'
  | 'provinceMet'
  | 'provinceUnmet'
  | 'unitsMet'
  | 'unitsUnmet'
  | 'tasksAsked'
  | 'tasksDone'
  | 'tasksOverdue';

/** Every count of the page, as the sheets `Tình hình nộp`, `Theo chỉ tiêu` and `Nhiệm vụ` have it. */
export function countsOf(comparison: Comparison): Readonly<Record<Count, Live>> {
  const { completeness, timeliness, tasks, indicators } = comparison;
  const { submissionState, submissionPunctuality, provinceVerdict, unitsMet, unitsUnmet } = sheetNames;
  // A column without a line has no name.
  const ofUnits = (text: string, now: number): Live => (comparison.units.length === 0 ? { now } : { text, now });
  const ofIndicators = (text: string, now: number): Live => (indicators.length === 0 ? { now } : { text, now });
  const judged = (is: boolean): number => indicators.filter(({ targetMet }) => targetMet === is).length;
  const outstanding = ['stateHeld', 'stateRejected', 'stateNone'] as const;
  return {
    units: ofUnits(`COUNTA(${submissionState})`, completeness.units),
    accepted: ofUnits(countIn(submissionState, words('stateAccepted')), completeness.accepted),
    held: ofUnits(countIn(submissionState, words('stateHeld')), completeness.held),
    rejected: ofUnits(countIn(submissionState, words('stateRejected')), completeness.rejected),
    none: ofUnits(countIn(submissionState, words('stateNone')), completeness.none),
    outstanding: ofUnits(
      outstanding.map((state) => countIn(submissionState, words(state))).join('+'),
      timeliness.outstanding,
    ),
    onTime: ofUnits(countIn(submissionPunctuality, signed(METSIGN, 'punctual')), timeliness.onTime),
    late: ofUnits(countIn(submissionPunctuality, signed(UNMETSIGN, 'tardy')), timeliness.late),
    provinceMet: ofIndicators(countIn(provinceVerdict, signed(METSIGN, 'metWord')), judged(true)),
    provinceUnmet: ofIndicators(countIn(provinceVerdict, signed(UNMETSIGN, 'unmetWord')), judged(false)),
    unitsMet: ofIndicators(`SUM(${unitsMet})`, totalOf(indicators, 'met')),
    unitsUnmet: ofIndicators(`SUM(${unitsUnmet})`, totalOf(indicators, 'unmet')),
    tasksAsked: ofUnits(`SUM(${sheetNames.tasksAsked})`, tasks.total.asked),
    tasksDone: ofUnits(`SUM(${sheetNames.tasksDone})`, tasks.total.done),
    tasksOverdue: ofUnits(`SUM(${sheetNames.tasksOverdue})`, tasks.total.overdue),
  };
}

/** A formula with its value, or the value alone where nothing can be counted. */
export function shown({ text, now }: Live): ExcelJS.CellValue {
  return text === undefined ? now : formula(text, now);
}

/** Two counts together. */
export function both(a: Live, b: Live): Live {
  const now = sum([a.now, b.now]);
  return a.text === undefined || b.text === undefined ? { now } : { text: `${a.text}+${b.text}`, now };
}

export function totalOf(indicators: readonly IndicatorSummary[], column: 'met' | 'unmet'): number {
  return sum(indicators.map((each) => each[column]));
}

const METSIGN = '✓';
const UNMETSIGN = '✗';

/** A verdict as the sheets write it: a sign and a word. */
function signed(sign: string, word: SummaryTextId): string {
  return `${sign} ${words(word)}`;
}

function countIn(name: string, text: string): string {
  return `COUNTIF(${name},"${text}")`;
}
