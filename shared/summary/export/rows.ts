import { readPeriodId } from '../../period/calendar.ts';
import { quarterFigure, type PeriodFigure, type Quarter } from '../../period/derived.ts';
import type { Period } from '../../period/period.ts';
import type { Measure } from '../../plan/measure.ts';
import type { Unit } from '../../plan/unit.ts';
import type { Filing } from '../../report/filing.ts';
import type { Amount } from '../../report/report.ts';
import type { Comparison, FigureRow, Source } from '../comparison.ts';
import type { TrendFault } from '../trend.ts';

/** One line of the data file: one unit, one measure, one period. */
export interface DataRow {
  readonly province: string;
  readonly edition: string;
  readonly period: Period;
  readonly unitCode: string;
  /** As of the summary's own period; absent when the unit is no more by then. */
  readonly unit?: Unit;
  readonly measure: Measure;
  readonly amount: Amount;
  /** The figure of the quarter alone, or why there is none. */
  readonly quarter: QuarterAmount;
  readonly source?: Source;
  /** The accepted filing of the unit and period. */
  readonly filing?: Filing;
}

export type QuarterAmount = number | Exclude<TrendFault, 'zero-denominator' | 'not-asked'>;

/** What was reported for one period. */
interface Reported {
  readonly period: Period;
  readonly filings: readonly Filing[];
  readonly figures: readonly FigureRow[];
}

/** All lines, oldest period first; inside a period in the order of the comparison: units, then measures. */
export function dataRows(comparison: Comparison): DataRow[] {
  const periods: readonly Reported[] = [...comparison.earlier, comparison];
  const units = new Map(comparison.units.map((unit) => [unit.code, unit]));
  const history = historyOf(periods);
  return periods.flatMap(({ period, filings, figures }) => {
    const byUnit = new Map(filings.map((filing) => [filing.unit, filing]));
    return figures.map(({ unit: unitCode, measure, amount, source }) => {
      const [unit, filing] = [units.get(unitCode), byUnit.get(unitCode)];
      return {
        province: comparison.province.code,
        edition: comparison.edition,
        period,
        unitCode,
        measure,
        amount,
        quarter: quarterOf(period, measure, amount, history.get(keyOf(unitCode, measure)) ?? []),
        ...(unit && { unit }),
        ...(source && { source }),
        ...(filing && { filing }),
      };
    });
  });
}

/** Lines of the summary's own period alone: what is kept once for each period, so that nothing is there twice. */
export function ownRows(comparison: Comparison): DataRow[] {
  return dataRows(comparison).filter(({ period }) => period.id === comparison.period.id);
}

const keyOf = (unit: string, measure: Measure): string => `${unit} ${measure.code}`;

function historyOf(periods: readonly Reported[]): ReadonlyMap<string, PeriodFigure[]> {
  const history = new Map<string, PeriodFigure[]>();
  for (const { period, figures } of periods) {
    for (const { unit, measure, amount } of figures) {
      if (typeof amount !== 'number') continue;
      const key = keyOf(unit, measure);
      const known = history.get(key);
      if (known) known.push({ period, value: amount });
      else history.set(key, [{ period, value: amount }]);
    }
  }
  return history;
}

function quarterOf(period: Period, measure: Measure, amount: Amount, figures: readonly PeriodFigure[]): QuarterAmount {
  if (amount === 'not-applicable') return 'not-applicable';
  const place = readPeriodId(period.id);
  const quarter = place && quarters.find((each) => each === place.quarter);
  if (place === undefined || quarter === undefined) return 'calendars-differ';
  const derived = quarterFigure(measure.kind, place.year, quarter, figures);
  return derived.ok ? derived.value : derived.why;
}

const quarters: readonly Quarter[] = [1, 2, 3, 4];
