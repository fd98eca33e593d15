import { keyOf, labelsIn, sheetNamed } from '../../workbook/labels.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { periodSheet, provinceSheet, targetSheet, unitSheet } from './layout.ts';

/** Sheets that no other workbook of ours has: forms have sheets of figures, indicators and tasks too. */
export const ownSheets = [provinceSheet, unitSheet, periodSheet, targetSheet].map(({ sheet }) => sheet);

/**
 * Whether a workbook is meant to be a province's, by the names of its sheets or what the first one asks for: whole, half filled
 * in, or made by hand.
 */
export function isProvinceBook({ sheets }: Pick<Workbook, 'sheets'>): boolean {
  if (ownSheets.some((name) => sheetNamed(sheets, name) !== undefined)) return true;
  const asked = keyOf(provinceSheet.fields.code.label);
  return sheets.some((sheet) => labelsIn(sheet).has(asked));
}
