import { coverLayout, identityLayout, narrativeLayout } from '../../shared/form/layout.ts';
import { isProvinceBook, ownSheets } from '../../shared/plan/book/recognise.ts';
import { summarySheets } from '../../shared/summary/layout.ts';
import type { Observation } from '../../shared/text/finding.ts';
import type { FindingId } from '../../shared/text/findings/kinds.ts';
import { sheetNamed } from '../../shared/workbook/labels.ts';
import type { Workbook } from '../../shared/workbook/workbook.ts';

/** Names of sheets that a message repeats; a workbook may have hundreds. */
const NAMED = 8;

/**
 * What a workbook is that is no province workbook, as one finding; undefined for a province workbook. Read as one, a file of
 * another kind would have hundreds of findings, none of which says what is wrong.
 */
export function foreignBook(workbook: Workbook): Observation | undefined {
  if (isProvinceBook(workbook)) return undefined;
  const params = { sheets: namesOf(workbook), own: ownSheets.map(quoted).join(', ') };
  return { id: kindOf(workbook), sheet: '', cell: '', params };
}

function kindOf({ sheets }: Workbook): FindingId {
  const has = (...names: readonly string[]) => names.every((name) => sheetNamed(sheets, name) !== undefined);
  // A form whose sheets were copied into a new workbook has lost the hidden one.
  if (has(identityLayout.sheet) || has(coverLayout.sheet, narrativeLayout.sheet)) return 'province-book-is-form';
  if (has(summarySheets.overview, summarySheets.ranking, summarySheets.sources)) return 'province-book-is-summary';
  return 'province-book-other';
}

function namesOf({ sheets }: Workbook): string {
  const visible = sheets.filter(({ state }) => state === 'visible').map(({ name }) => quoted(name));
  return [...visible.slice(0, NAMED), ...(visible.length > NAMED ? ['…'] : [])].join(', ');
}

const quoted = (name: string) => `“${name}”`;
