import { checkFindings } from './check.ts';
import type { FindingEntry } from './entry.ts';
import { formFindings } from './form.ts';
import { provinceFindings } from './province.ts';
import { reportFindings } from './report.ts';
import { tableFindings } from './table.ts';
import { workbookFindings } from './workbook.ts';

const entries = {
  ...workbookFindings,
  ...checkFindings,
  ...tableFindings,
  ...formFindings,
  ...reportFindings,
  ...provinceFindings,
};

/** Stable kebab-case id of a kind of finding; never reused for another meaning. */
export type FindingId = keyof typeof entries;

/** Every kind of finding the system can produce, by room of origin. */
export const findingCatalogue: Readonly<Record<FindingId, FindingEntry>> = entries;
