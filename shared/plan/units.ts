import type { LocalDate } from '../period/period.ts';
import { nameKey } from '../text/name.ts';
import type { Unit } from './unit.ts';

const isValidOn = (unit: Unit, day: LocalDate): boolean =>
  (unit.validFrom === undefined || unit.validFrom <= day) && (unit.validTo === undefined || day <= unit.validTo);

/** The unit of a code under the name it bears on a day; `undefined` when it does not exist then. */
export function unitAt(units: readonly Unit[], code: string, day: LocalDate): Unit | undefined {
  return units.find((unit) => unit.code === code && isValidOn(unit, day));
}

/** Every unit that exists on a day, in the order of the province workbook. */
export function unitsAt(units: readonly Unit[], day: LocalDate): readonly Unit[] {
  return units.filter((unit) => isValidOn(unit, day));
}

/**
 * The one unit that bears or once bore a name, as it is on the day; `undefined` when there is none or more than one: that is
 * a question for a person, never a nearest match. A name of the day wins over a former one. Source: docs/domain.md §8, §9.
 */
export function matchUnitName(units: readonly Unit[], name: string, day: LocalDate): Unit | undefined {
  const key = nameKey(name);
  const bearing = units.filter((unit) => nameKey(unit.name) === key);
  return only(unitsAt(bearing, day)) ?? only(bearing.flatMap((unit) => unitAt(units, unit.code, day) ?? []));
}

function only(units: readonly Unit[]): Unit | undefined {
  const [first] = units;
  return new Set(units.map((unit) => unit.code)).size === 1 ? first : undefined;
}
