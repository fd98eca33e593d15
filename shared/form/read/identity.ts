import * as z from 'zod';
import { isPeriodId } from '../../period/calendar.ts';
import type { FormIdentity } from '../../report/report.ts';
import { textOf } from '../../workbook/display.ts';
import { readFields } from '../../workbook/tables.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { FORM_NAME, identityLayout } from '../layout.ts';

const written = z.object({
  form: z.literal(FORM_NAME),
  version: z.string().min(1).max(20),
  unit: z.string().min(1).max(20),
  period: z.string().refine(isPeriodId),
  issuedAt: z.iso.datetime(),
  layout: z.string().min(1).max(64),
});

/**
 * What the hidden sheet says; undefined when it is gone (sheets copied into a new workbook) or was tampered with. That is no
 * fault of the figures: the rules say so, and the cover still names unit and period.
 */
export function readIdentity(workbook: Workbook): FormIdentity | undefined {
  const reading = readFields(workbook, identityLayout);
  if (!reading.ok) return undefined;
  const texts = Object.entries(reading.fields).map(([key, field]) => [key, textOf(field.cell)] as const);
  const parsed = written.safeParse(Object.fromEntries(texts));
  if (!parsed.success) return undefined;
  const { version, unit, period, issuedAt, layout } = parsed.data;
  return { version, unit, period, issuedAt, layout };
}
