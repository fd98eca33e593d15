import { zipSync, type Zippable } from 'fflate';
import { findPeriod } from '../../shared/period/calendar.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import { formsKey } from '../../shared/store/keys.ts';
import type { ObjectStore, ReportStore } from '../../shared/store/store.ts';

export interface ArchiveDeps {
  readonly reports: ReportStore;
  readonly results: ObjectStore;
  readonly newId: () => string;
  /** Writes a unit's blank form; undefined where there is no such unit or period. */
  readonly blankForm: (unit: string, period: string) => Promise<Uint8Array | undefined>;
}

/**
 * Writes the blank forms of all units of a period into one archive in the results bucket and gives its key; undefined where
 * there is no such period. The forms of 170 units have some 4 MB. Nothing is compressed: workbooks are already.
 */
export async function archiveForms(deps: ArchiveDeps, code: string, periodId: string): Promise<string | undefined> {
  const { reports, results, newId, blankForm } = deps;
  const province = (await reports.currentProvince(code))?.province;
  const period = province && findPeriod(province.periods, periodId);
  if (!period) return undefined;
  const files: Zippable = {};
  for (const { code: unit } of unitsAt(province.units, period.dataTo)) {
    const form = await blankForm(unit, periodId);
    if (form) files[`${unit}_${periodId}.xlsx`] = [form, { level: 0, mtime: period.opensAt }];
  }
  const key = formsKey(code, periodId, newId());
  await results.put(key, zipSync(files), 'application/zip');
  return key;
}
