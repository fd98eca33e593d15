import { isPeriodId } from '../../period/calendar.ts';
import type { FormIdentity } from '../../report/report.ts';
import { textOf } from '../../workbook/display.ts';
import { readFields } from '../../workbook/tables.ts';
import type { Field } from '../../workbook/table.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { FORM_NAME, identityLayout } from '../layout.ts';

/**
 * What the hidden sheet says; undefined when it is gone (sheets copied into a new workbook) or was tampered with. That is no
 * fault of the figures: the rules say so, and the cover still names unit and period.
 */
export function readIdentity(workbook: Workbook): FormIdentity | undefined {
  const reading = readFields(workbook, identityLayout);
  if (!reading.ok) return undefined;
  const { form, version = '', unit = '', period = '', issuedAt = '', layout = '' } = textsOf(reading.fields);
  const whole = form === FORM_NAME && isPeriodId(period) && INSTANT.test(issuedAt);
  return whole && [version, unit, layout].every(isShort) ? { version, unit, period, issuedAt, layout } : undefined;
}

type IdentityKey = keyof typeof identityLayout.fields;

function textsOf(fields: Partial<Record<IdentityKey, Field>>): Partial<Record<IdentityKey, string>> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, textOf(field.cell)]));
}

// Checked by hand: a schema library would double the time of a first check for six short texts.
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const isShort = (text: string): boolean => text.length >= 1 && text.length <= 64;
