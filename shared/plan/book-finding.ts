import { describe } from '../text/describe.ts';
import type { Finding, Observation } from '../text/finding.ts';
import { severityOfKind, type FindingId } from '../text/findings/kinds.ts';
import { workbookFindings } from '../text/findings/workbook.ts';
import { say, type Language } from '../text/language.ts';
import { provinceBookTexts } from '../text/messages/province-book.ts';

const aboutTables: ReadonlySet<FindingId> = new Set([
  'table-sheet-missing',
  'table-sheet-twice',
  'table-header-missing',
  'table-column-missing',
] satisfies FindingId[]);

/** Whether a finding says that the file is no province workbook at all: another kind of file, or none that can be opened. */
export function isOfWrongFile({ id }: Observation): boolean {
  return id.startsWith('province-book-') || isOfFile(id);
}

const isOfFile = (id: FindingId): boolean => Object.hasOwn(workbookFindings, id) && severityOfKind(id) === 'error';

/**
 * A finding of the province workbook in words. What is found in any workbook comes with advice for units, to begin again on a
 * blank form; here there is none.
 */
export function describeInBook(observation: Observation, language: Language): Finding {
  const finding = describe(observation, language);
  const { adviceFile, adviceTable } = provinceBookTexts;
  if (isOfFile(observation.id)) return { ...finding, hint: say(adviceFile, language) };
  return aboutTables.has(observation.id) ? { ...finding, hint: say(adviceTable, language) } : finding;
}
