import { readProvinceBook } from '../../shared/plan/book/read.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import { provinceLimits } from '../../shared/workbook/limits.ts';
import { openAnyWorkbook } from '../../shared/workbook/open.ts';

/**
 * Reads a province workbook. Any bytes give an answer within the limits of reading; it happens in this process, for only
 * officers of the province send one (docs/decisions/0012-portal-in-the-cloud.md).
 */
export async function readDefinition(bytes: Uint8Array): Promise<WorkbookAnswer<'read-definition'>> {
  const opened = await openAnyWorkbook(bytes, provinceLimits);
  if (!opened.ok) return { observations: [opened.observation] };
  const { province, observations } = readProvinceBook(opened.workbook);
  return { ...(province && { province }), observations: [...observations] };
}
