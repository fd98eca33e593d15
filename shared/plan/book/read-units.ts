import { nameKey } from '../../text/name.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { officialCommunes } from '../catalogue/communes.ts';
import { TRIAL_PROVINCE } from '../province.ts';
import type { Plan } from '../task.ts';
import type { Unit } from '../unit.ts';
import { checkValidity, type PlacedUnit } from './check-validity.ts';
import { unitSheet } from './layout.ts';
import type { BookRow, Observe } from './row.ts';
import { rowsOf, valuesOf } from './table.ts';
import { unitKinds } from './words.ts';

type Key = keyof typeof unitSheet.columns;

/** The sheet `Đơn vị`. Communes are held against the official list of the province. Source: docs/domain.md §9. */
export function readUnits(
  workbook: Workbook,
  province: string | undefined,
  plans: readonly Plan[],
  observe: Observe,
): readonly Unit[] {
  const planIds = new Set(plans.map((plan) => plan.id));
  const placed = rowsOf(workbook, unitSheet, observe).flatMap((row) => readUnit(row) ?? []);
  for (const unit of placed) {
    checkAgainstOfficialList(unit, province);
    checkPlan(unit, planIds);
  }
  checkValidity(placed);
  return valuesOf(placed);
}

function readUnit(row: BookRow<Key>): PlacedUnit | undefined {
  const kind = row.word('kind', unitKinds);
  const code = kind === 'so-nganh' ? readDepartmentCode(row) : readCommuneCode(row);
  const name = row.neededText('name');
  const validFrom = row.date('validFrom');
  const validTo = row.date('validTo');
  if (!kind || !code || !name) return undefined;
  const eid = row.literal('eid');
  const plan = row.text('plan');
  const email = readEmail(row);
  return {
    value: {
      code,
      name,
      kind,
      ...(eid && { eid }),
      ...(plan && { plan }),
      ...(email && { email }),
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
    },
    row,
  };
}

/** Excel turns `00004` into 4: the zeros can only have stood in front. */
function readCommuneCode(row: BookRow<Key>): string | undefined {
  const found = row.code('code');
  if (found === undefined) return undefined;
  const code = found.padStart(5, '0');
  if (!/^\d{5}$/.test(code)) {
    row.observe('province-unit-code-invalid', 'code', { found });
    return undefined;
  }
  if (code !== found) row.observe('province-zeros-restored', 'code', { code, found, expected: code });
  return code;
}

function readDepartmentCode(row: BookRow<Key>): string | undefined {
  const found = row.code('code');
  if (found === undefined || /^[A-Za-z0-9][A-Za-z0-9.-]{1,11}$/.test(found)) return found;
  row.observe('province-unit-code-invalid', 'code', { found });
  return undefined;
}

function readEmail(row: BookRow<Key>): string | undefined {
  const email = row.text('email');
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    row.observe('province-email-invalid', 'email', { found: email });
  }
  return email;
}

function checkAgainstOfficialList({ value: unit, row }: PlacedUnit, province: string | undefined): void {
  if (unit.kind === 'so-nganh') return;
  const official = officialCommunes().get(unit.code);
  if (official === undefined) {
    row.observe('province-unit-unknown', 'code', { code: unit.code, found: unit.code });
    return;
  }
  if (province !== undefined && province !== TRIAL_PROVINCE && official.province !== province) {
    row.observe('province-unit-elsewhere', 'code', { code: unit.code, found: unit.code, expected: official.name });
    return;
  }
  // A name that ended is a former one: it need not be today's.
  if (unit.validTo !== undefined) return;
  const key = nameKey(official.name);
  const bears = [unit.name, `${unitKinds[unit.kind]} ${unit.name}`].some((name) => nameKey(name) === key);
  if (!bears)
    row.observe('province-unit-name-differs', 'name', { code: unit.code, found: unit.name, expected: official.name });
}

function checkPlan({ value: unit, row }: PlacedUnit, planIds: ReadonlySet<string>): void {
  if (unit.plan === undefined || planIds.has(unit.plan)) return;
  row.observe('province-plan-unknown', 'plan', {
    code: unit.code,
    found: unit.plan,
    expected: [...planIds].join(', '),
  });
}
