import { findPeriod } from '../../../shared/period/calendar.ts';
import type { Period } from '../../../shared/period/period.ts';
import { dayOf, formatInstant } from '../../../shared/period/zone.ts';
import type { Unit } from '../../../shared/plan/unit.ts';
import { unitAt } from '../../../shared/plan/units.ts';
import type { PeriodState, ProvinceRevision } from '../../../shared/store/store.ts';
import type * as z from 'zod';
import type { ApiDeps } from './deps.ts';
import { Refusal } from './problem.ts';
import type { periodShape, unitShape } from './shapes.ts';

/** A period of the province's calendar. */
export interface PeriodPlace extends ProvinceRevision {
  readonly period: Period;
}

/** A unit and a period that both exist. */
export interface UnitPlace extends PeriodPlace {
  readonly unit: Unit;
}

/** The definition in force; refused on the first day of a system, before the province has loaded one. */
export async function definitionOf(deps: ApiDeps): Promise<ProvinceRevision | Refusal> {
  return (await deps.reports.currentProvince(deps.province)) ?? new Refusal('province-not-loaded');
}

export async function periodAt(deps: ApiDeps, id: string): Promise<PeriodPlace | Refusal> {
  const loaded = await definitionOf(deps);
  if (loaded instanceof Refusal) return loaded;
  const period = findPeriod(loaded.province.periods, id);
  return period ? { ...loaded, period } : new Refusal('period-unknown', { period: id });
}

export async function unitPlace(
  deps: ApiDeps,
  named: { readonly period: string; readonly unit: string },
): Promise<UnitPlace | Refusal> {
  const place = await periodAt(deps, named.period);
  if (place instanceof Refusal) return place;
  const unit = unitAt(place.province.units, named.unit, place.period.dataTo);
  return unit ? { ...place, unit } : new Refusal('unit-unknown', { unit: named.unit });
}

/** Before a period opens nobody reports, and nobody is reminded. */
export function periodNotOpen({ province, period }: PeriodPlace): Refusal {
  return new Refusal('period-not-open', { period: period.id, opens: formatInstant(period.opensAt, province.timeZone) });
}

const DAY = 24 * 60 * 60 * 1000;

/** A period as the page shows it. */
export function shownPeriod(
  { id, name, dataFrom, dataTo, kind, opensAt, dueAt, provinceDueAt }: Period,
  { lockedAt }: PeriodState,
  now: string,
  zone: string,
): z.infer<ReturnType<typeof periodShape>> {
  const locked = lockedAt !== undefined && lockedAt <= now;
  const state = locked ? 'locked' : now < opensAt ? 'upcoming' : now <= dueAt ? 'open' : 'overdue';
  const daysLeft = (Date.parse(dayOf(dueAt, zone)) - Date.parse(dayOf(now, zone))) / DAY;
  return {
    id,
    name,
    dataFrom,
    dataTo,
    kind,
    opensAt,
    dueAt,
    ...(provinceDueAt !== undefined && { provinceDueAt }),
    state,
    daysLeft,
    ...(lockedAt !== undefined && { lockedAt }),
  };
}

export function shownUnit({ code, name, kind }: Unit): z.infer<ReturnType<typeof unitShape>> {
  return { code, name, kind };
}
