import type { Instant } from '../../period/period.ts';
import { layoutHash } from '../../plan/asking.ts';
import { put } from '../../workbook/sheet-write.ts';
import { bodyStyle } from '../../workbook/style.ts';
import { FORM_NAME, FORM_VERSION, identityLayout } from '../layout.ts';
import type { Paper } from './paper.ts';

/** The very hidden sheet that says which form this is; see `FormIdentity`. */
export function writeIdentity({ book, ask }: Paper, issuedAt: Instant): void {
  const sheet = book.addWorksheet(identityLayout.sheet, { state: 'veryHidden' });
  const values: Readonly<Record<keyof typeof identityLayout.fields, string>> = {
    form: FORM_NAME,
    version: FORM_VERSION,
    unit: ask.unit.code,
    period: ask.period.id,
    issuedAt,
    layout: layoutHash(ask),
  };
  Object.entries(values).forEach(([key, value], index) => {
    put(sheet, index + 1, 1, key, bodyStyle('code'));
    put(sheet, index + 1, 2, value, bodyStyle('code'));
  });
}
