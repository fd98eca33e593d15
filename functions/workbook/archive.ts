import { zipSync, type Zippable } from 'fflate';
import { findPeriod } from '../../shared/period/calendar.ts';
import { formName } from '../../shared/plan/form-name.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import { inGroups } from '../../shared/store/groups.ts';
import { formsKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/store.ts';
import { blankForm, type FormDeps } from './blank-form.ts';

export interface ArchiveDeps extends FormDeps {
  readonly results: Pick<ObjectStore, 'put'>;
  readonly newId: () => string;
}

/** Forms that are made at once: one is written while what the next one needs is read. */
const AT_ONCE = 4;

/**
 * Writes the blank forms of all units of a period into one archive in the results bucket and gives its key; undefined where
 * there is no such period. The forms of 170 units have some 4 MB. Nothing is compressed: workbooks are already.
 */
export async function archiveForms(deps: ArchiveDeps, code: string, periodId: string): Promise<string | undefined> {
  const province = (await deps.reports.currentProvince(code))?.province;
  const period = province && findPeriod(province.periods, periodId);
  if (!period) return undefined;
  const units = unitsAt(province.units, period.dataTo);
  const forms = await inGroups(units, AT_ONCE, async ({ code: unit }) => ({
    name: formName(unit, periodId),
    form: await blankForm(deps, code, unit, periodId),
  }));
  const files: Zippable = {};
  for (const { name, form } of forms) if (form) files[name] = [form, { level: 0, mtime: period.opensAt }];
  const key = formsKey(code, periodId, deps.newId());
  await deps.results.put(key, zipSync(files), 'application/zip');
  return key;
}
