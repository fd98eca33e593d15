import { checkFindings } from './check.ts';
import type { FindingEntry } from './entry.ts';
import { formFindings } from './form.ts';
import type { FindingId } from './kinds.ts';
import { provinceFindings } from './province.ts';
import { reportFindings } from './report.ts';
import { tableFindings } from './table.ts';
import { workbookFindings } from './workbook.ts';

/** The words of every kind of finding the system can produce, by room of origin. */
export const findingCatalogue: Readonly<Record<FindingId, FindingEntry>> = {
  ...workbookFindings,
  ...checkFindings,
  ...tableFindings,
  ...formFindings,
  ...reportFindings,
  ...provinceFindings,
};
