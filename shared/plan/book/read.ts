import { isZone, VIETNAM } from '../../period/zone.ts';
import { severityOf, type Observation } from '../../text/finding.ts';
import type { FindingId } from '../../text/findings/kinds.ts';
import { nameKey } from '../../text/name.ts';
import { readFields } from '../../workbook/tables.ts';
import type { Field } from '../../workbook/table.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { displayOf } from '../../workbook/display.ts';
import { officialProvinces } from '../catalogue/communes.ts';
import { TRIAL_PROVINCE, type Province } from '../province.ts';
import { checkDirections } from './check-directions.ts';
import { checkTargets } from './check-targets.ts';
import { provinceSheet } from './layout.ts';
import { plansOf } from './plans.ts';
import { readIndicators } from './read-indicators.ts';
import { readMeasures } from './read-measures.ts';
import { readPeriods } from './read-periods.ts';
import { readScorecards } from './read-scorecards.ts';
import { readTargets } from './read-targets.ts';
import { readTasks } from './read-tasks.ts';
import { readUnits } from './read-units.ts';
import { literalOf, type Detail, type Observe } from './row.ts';
import { valuesOf } from './table.ts';

export interface ProvinceBookReading {
  /** Absent when anything is an error: half a definition would send forms without half their content. */
  readonly province?: Province;
  readonly observations: readonly Observation[];
}

/**
 * Reads the province workbook: every sheet is read whatever the others hold, so that all findings come at once. Optional
 * sheets left out take what ships with the product. Source: design contract "Province workbook".
 */
export function readProvinceBook(workbook: Workbook): ProvinceBookReading {
  const observations: Observation[] = [];
  const observe: Observe = (observation) => void observations.push(observation);

  const head = readHead(workbook, observe);
  const year = head.year ?? FALLBACK_YEAR;
  const measures = readMeasures(workbook, observe);
  const indicators = readIndicators(workbook, measures, observe);
  const placedTargets = readTargets(workbook, indicators, year, observe);
  const targets = valuesOf(placedTargets);
  const tasks = readTasks(workbook, year, observe);
  const plans = plansOf(targets, tasks, year);
  const units = readUnits(workbook, head.code, plans, observe);
  const periods = readPeriods(workbook, year, head.timeZone, observe);
  const scorecards = readScorecards(workbook, indicators, observe);
  const plansInUse = new Set(units.flatMap((unit) => unit.plan ?? []));
  checkTargets(placedTargets, plansInUse, year);
  checkDirections(placedTargets, indicators, plansInUse);

  const { code, name, timeZone } = head;
  const complete = code !== undefined && name !== undefined && head.year !== undefined;
  if (!complete || observations.some((observation) => severityOf(observation) === 'error')) return { observations };
  const province = {
    code,
    name,
    year,
    timeZone,
    units,
    periods,
    measures,
    indicators,
    plans,
    targets,
    tasks,
    scorecards,
  };
  return { province, observations };
}

/** Stands in while the rest of a workbook without a year is read for its findings; never ends up in a province. */
const FALLBACK_YEAR = 2026;

interface Head {
  readonly code?: string;
  readonly name?: string;
  readonly year?: number;
  readonly timeZone: string;
}

type Key = keyof typeof provinceSheet.fields;

function readHead(workbook: Workbook, observe: Observe): Head {
  const reading = readFields<Key>(workbook, provinceSheet);
  reading.observations.forEach(observe);
  if (!reading.ok) return { timeZone: VIETNAM };
  const { sheet, fields } = reading;
  const say = (id: FindingId, key: Key, { params, ...detail }: Detail = {}) =>
    observe({
      id,
      sheet,
      cell: fields[key]?.address ?? '',
      ...detail,
      params: { column: provinceSheet.fields[key].label, ...params },
    });
  const code = readProvinceCode(fields.code, say);
  return {
    ...code,
    ...readYear(fields.year, say),
    timeZone: readZone(fields.timeZone, say),
    ...readName(fields.name, code.code, say),
  };
}

type Say = (id: FindingId, key: Key, detail?: Detail) => void;

function readProvinceCode(field: Field | undefined, say: Say): Pick<Head, 'code'> {
  const found = literalOf(field?.cell);
  if (found === undefined) {
    say('province-cell-missing', 'code');
    return {};
  }
  const code = found.padStart(2, '0');
  if (code !== TRIAL_PROVINCE && !officialProvinces().some((official) => official.code === code)) {
    say('province-unknown', 'code', { found });
    return {};
  }
  if (code !== found) say('province-zeros-restored', 'code', { code, found, expected: code });
  return { code };
}

/** The official name where none is given. */
function readName(field: Field | undefined, code: string | undefined, say: Say): Pick<Head, 'name'> {
  const official = officialProvinces().find((province) => province.code === code)?.name;
  const name = literalOf(field?.cell) ?? official;
  if (name === undefined) {
    if (code !== undefined) say('province-cell-missing', 'name');
    return {};
  }
  if (official !== undefined && plainName(name) !== plainName(official)) {
    say('province-name-differs', 'name', { code, found: name, expected: official });
  }
  return { name };
}

/** `Tỉnh Quảng Trị`, `Quảng Trị` and `TP. Huế`, `Thành phố Huế` are the same province. */
const plainName = (name: string): string => nameKey(name.replace(/^\s*(tỉnh|thành phố|tp\.?)\s+/iu, ''));

function readYear(field: Field | undefined, say: Say): Pick<Head, 'year'> {
  const text = literalOf(field?.cell);
  if (text === undefined) {
    say('province-cell-missing', 'year');
    return {};
  }
  if (/^20\d{2}$/.test(text)) return { year: Number(text) };
  say('province-year-invalid', 'year', { found: displayOf(field?.cell) });
  return {};
}

function readZone(field: Field | undefined, say: Say): string {
  const zone = literalOf(field?.cell) ?? VIETNAM;
  if (isZone(zone)) return zone;
  say('province-zone-unknown', 'timeZone', { found: zone });
  return VIETNAM;
}
