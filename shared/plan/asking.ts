import { crc32 } from 'node:zlib';
import { findPeriod } from '../period/calendar.ts';
import type { Period } from '../period/period.ts';
import type { Ask, AskedIndicator } from './ask.ts';
import { caseBlockCodes } from './case-block.ts';
import type { Indicator } from './indicator.ts';
import type { Measure } from './measure.ts';
import { PROVINCE_PLAN, type Province } from './province.ts';
import { bindingTarget, isLevel, nearestMilestone } from './targets.ts';
import type { Unit, UnitKind } from './unit.ts';
import { unitAt } from './units.ts';

/**
 * What a unit is asked for a period; `undefined` when the province has no such period, or no such unit on its last day.
 * Measures and indicators come in catalogue order. Source: design contract "Report form".
 */
export function askOf(province: Province, unitCode: string, periodId: string): Ask | undefined {
  return asker(province, periodId)?.(unitCode);
}

/**
 * `askOf` for many units of one period: those of one plan and kind are asked the same, which is worked out once.
 * `undefined` when the province has no such period.
 */
export function asker(province: Province, periodId: string): ((unitCode: string) => Ask | undefined) | undefined {
  const period = findPeriod(province.periods, periodId);
  if (period === undefined) return undefined;
  const asks = new Map<string, Omit<Ask, 'unit'>>();
  return (unitCode) => {
    const unit = unitAt(province.units, unitCode, period.dataTo);
    if (unit === undefined) return undefined;
    const key = JSON.stringify([unit.kind, unit.plan]);
    const ask = asks.get(key) ?? askAlike(province, unit, period);
    asks.set(key, ask);
    return { ...ask, unit };
  };
}

/** What every unit of this one's plan and kind is asked. */
function askAlike(province: Province, { kind, plan }: Pick<Unit, 'kind' | 'plan'>, period: Period): Omit<Ask, 'unit'> {
  const answerable = province.measures.filter((measure) => appliesTo(measure, kind));
  const codes = new Set(answerable.map((measure) => measure.code));
  const indicators = askedIndicators(province, plan, codes).map((asked) => comparableIn(period, asked, answerable));
  const needed = new Set([
    ...caseBlockCodes,
    ...indicators.flatMap(({ indicator }) => [...indicator.numerator, ...indicator.denominator]),
  ]);
  return {
    province: { code: province.code, name: province.name, timeZone: province.timeZone },
    period,
    measures: answerable.filter((measure) => needed.has(measure.code)),
    indicators,
    tasks: province.tasks.filter((task) => task.plan === plan && task.kind !== 'target-assignment'),
  };
}

function appliesTo(measure: Measure, kind: UnitKind): boolean {
  return measure.appliesTo === 'all' || (measure.appliesTo === 'department') === (kind === 'so-nganh');
}

/**
 * Indicators with a value: those that the unit's plan or the province states a target for, the components of the scorecards,
 * and those that the case block gives for nothing. Goals without measures are followed through tasks instead.
 */
function askedIndicators(
  province: Province,
  plan: string | undefined,
  answerable: ReadonlySet<string>,
): readonly AskedIndicator[] {
  const stated = province.targets.filter(
    (target) => (target.plan === plan || target.plan === PROVINCE_PLAN) && target.status !== 'set-aside',
  );
  const wanted = new Set([
    ...stated.flatMap((target) => target.indicators),
    ...province.scorecards.flatMap((scorecard) => scorecard.components.map((component) => component.indicator)),
  ]);
  return province.indicators
    .filter((indicator) => indicator.basis === 'measures')
    .filter((indicator) => wanted.has(indicator.code) || comesFree(indicator))
    .filter((indicator) => measuresOf(indicator).every((code) => answerable.has(code)))
    .map((indicator) => {
      const target = bindingTarget(stated, plan, indicator.code, province.year);
      const rows = stated.filter((row) => row.indicators.includes(indicator.code));
      const contradicting = target ? [] : nearestMilestone(rows.filter(isLevel), province.year);
      const pending = [...rows.filter((row) => !isLevel(row)), ...contradicting];
      return { indicator, ...(target && { target }), ...(pending.length > 0 && { pending }) };
    });
}

/**
 * In a window that stands alone a count of what happened says nothing of a target for the year: two dialogues held by June
 * are none in Quý III. Such a target is shown and not compared.
 */
function comparableIn({ kind }: Period, asked: AskedIndicator, measures: readonly Measure[]): AskedIndicator {
  const { indicator, target, pending = [] } = asked;
  const isFlow = (code: string) => measures.some((measure) => measure.code === code && measure.kind === 'flow');
  const countsTheYear = indicator.denominator.length === 0 && indicator.numerator.some(isFlow);
  if (kind !== 'in-period' || target === undefined || !countsTheYear) return asked;
  return { indicator, pending: [...pending, target] };
}

const measuresOf = (indicator: Indicator): readonly string[] => [...indicator.numerator, ...indicator.denominator];

const comesFree = (indicator: Indicator): boolean =>
  indicator.denominator.length > 0 && measuresOf(indicator).every((code) => caseBlockCodes.has(code));

/**
 * Eight hexadecimal digits that change when the measures or tasks asked do: tells a stale form from a current one. A
 * checksum, not a secret: whoever changes it on purpose fools only the hint to download the form again.
 */
export function layoutHash(ask: Ask): string {
  const asked = [ask.measures.map((measure) => measure.code), ask.tasks.map((task) => task.code)];
  return crc32(JSON.stringify(asked)).toString(16).padStart(8, '0');
}
