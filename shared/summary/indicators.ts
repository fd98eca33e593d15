import { percentage, sum } from '../text/decimal.ts';
import type { Indicator } from '../plan/indicator.ts';
import { PROVINCE_PLAN, type Province } from '../plan/province.ts';
import { bindingTarget, meets } from '../plan/targets.ts';
import type { ComparedCell, IndicatorSummary } from './comparison.ts';
import { spreadOf } from './spread.ts';

/** One indicator over the province, from the cells of all units under it. Source: docs/domain.md §4. */
export function summarise(province: Province, indicator: Indicator, cells: readonly ComparedCell[]): IndicatorSummary {
  const count = (holds: (cell: ComparedCell) => boolean): number => cells.filter(holds).length;
  const reporting = cells.filter((cell) => cell.state === 'reported');
  const totals = totalsOf(indicator, reporting);
  const target = bindingTarget(province.targets, PROVINCE_PLAN, indicator.code, province.year);
  const isRate = indicator.denominator.length > 0;
  return {
    indicator,
    ...totals,
    asked: count((cell) => cell.state !== 'not-asked'),
    reported: reporting.length,
    missing: count((cell) => cell.state === 'missing'),
    notApplicable: count((cell) => cell.state === 'not-applicable'),
    met: count((cell) => cell.met === true),
    unmet: count((cell) => cell.met === false),
    ...spreadOf(reporting.flatMap((cell) => (cell.value === undefined ? [] : [cell.value]))),
    ...(target === undefined ? {} : { target }),
    ...(target !== undefined && isRate && totals.value !== undefined
      ? { targetMet: meets(target, indicator.direction, totals.value) }
      : {}),
  };
}

/** Σnum ÷ Σden over the reporting units, rounded once; for a count Σnum. */
function totalsOf(
  indicator: Indicator,
  reporting: readonly ComparedCell[],
): Pick<IndicatorSummary, 'num' | 'den' | 'value'> {
  if (reporting.length === 0) return {};
  const num = sum(reporting.map((cell) => cell.num ?? 0));
  if (indicator.denominator.length === 0) return { num, value: num };
  const den = sum(reporting.map((cell) => cell.den ?? 0));
  const value = percentage(num, den);
  return value === undefined ? { num, den } : { num, den, value };
}
