import { sum } from '../../text/decimal.ts';
import { formatNumber } from '../../text/number.ts';
import { readPeriodId } from '../../period/calendar.ts';
import type { Period } from '../../period/period.ts';
import type { IndicatorSummary } from '../comparison.ts';
import type { Say } from './said.ts';

/** A rate of the province then and now; `gain` in points, above 0 for the better. */
interface Change {
  readonly title: string;
  readonly before: number;
  readonly value: number;
  readonly gain: number;
}

/** What became of the province's rates since the baseline. Counts grow with the year and are not told. */
export const sayChange: Say = ({ baseline, indicators }) => {
  if ('why' in baseline) return undefined;
  const changes = indicators.flatMap(changeOf);
  if (changes.length === 0) return undefined;
  const params = {
    period: nameOf(baseline.period),
    compared: formatNumber(changes.length),
    better: formatNumber(changes.filter(({ gain }) => gain > 0).length),
    worse: formatNumber(changes.filter(({ gain }) => gain < 0).length),
    same: formatNumber(changes.filter(({ gain }) => gain === 0).length),
  };
  const [worst] = changes.filter(({ gain }) => gain < 0).toSorted((a, b) => a.gain - b.gain);
  if (worst === undefined) return { id: 'since-baseline', params };
  const { title, before, value } = worst;
  const decline = { title, before: formatNumber(before, 2), value: formatNumber(value, 2) };
  return { id: 'since-baseline-worst', params: { ...params, ...decline } };
};

function changeOf({ indicator, before, value }: IndicatorSummary): Change[] {
  if (indicator.denominator.length === 0 || before === undefined || value === undefined) return [];
  const gain = indicator.direction === 'higher-is-better' ? sum([value, -before]) : sum([before, -value]);
  return [{ title: indicator.title, before, value, gain }];
}

/** `Quý I/2026`. */
function nameOf({ id, name }: Period): string {
  return `${name}/${String(readPeriodId(id)?.year ?? id)}`;
}
