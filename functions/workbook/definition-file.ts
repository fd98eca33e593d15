import { officialProvinces } from '../../shared/plan/catalogue/communes.ts';
import { writeProvinceBook } from '../../shared/plan/book/write.ts';
import { definitionKey } from '../../shared/store/keys.ts';
import type { ObjectStore, ReportStore } from '../../shared/store/store.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import { XLSX } from '../../shared/text/media-type.ts';

export interface DefinitionFileDeps {
  readonly reports: Pick<ReportStore, 'currentProvince'>;
  readonly results: Pick<ObjectStore, 'put'>;
  readonly newId: () => string;
}

/**
 * Writes the definition in force as the workbook that can be edited and loaded again, into the results bucket; before any was
 * loaded, the blank one that says whose it is. Read again, it is the same definition.
 */
export async function writeDefinition(
  { reports, results, newId }: DefinitionFileDeps,
  code: string,
): Promise<WorkbookAnswer<'write-definition'>> {
  const current = await reports.currentProvince(code);
  const bytes = await writeProvinceBook(current?.province ?? blankOf(code));
  const key = definitionKey(code, newId());
  await results.put(key, bytes, XLSX);
  return { key, ...(current && { revision: current.revision }) };
}

/** The province of the trial has a code and no official name. */
function blankOf(code: string) {
  const name = officialProvinces().find((official) => official.code === code)?.name;
  return { code, ...(name !== undefined && { name }) };
}
