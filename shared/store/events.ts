import * as z from 'zod';
import { instant } from './schema/object.ts';

/** What the functions of the system are sent by schedules, by the portal and on one machine: once for both ends. */

const ofProvince = { province: z.string().regex(/^\d{2}$/) };

export const summaryEvent = z.object({
  ...ofProvince,
  /** Without one: every period in season. */
  period: z.string().optional(),
  trigger: z.enum(['schedule', 'close', 'request']),
});

export type SummaryEvent = Readonly<z.infer<typeof summaryEvent>>;

export const reminderEvent = z.discriminatedUnion('trigger', [
  z.object({ ...ofProvince, trigger: z.literal('schedule') }),
  z.object({
    ...ofProvince,
    trigger: z.literal('asked'),
    period: z.string(),
    /** Without any: every unit that has no accepted report. */
    units: z.array(z.string()).optional(),
    /** What the officer adds, in their own words. */
    text: z.string().optional(),
    /** Account of the officer who asks. */
    account: z.string(),
    /** When they asked: run again, even after midnight, it is the same reminder. */
    askedAt: instant,
  }),
]);

export type ReminderEvent = Readonly<z.infer<typeof reminderEvent>>;

export const workbookEvent = z.discriminatedUnion('kind', [
  /** The blank form of one unit. */
  z.object({ ...ofProvince, kind: z.literal('blank-form'), unit: z.string(), period: z.string() }),
  /** The blank forms of all units of a period in one archive, put into the results bucket. */
  z.object({ ...ofProvince, kind: z.literal('blank-forms'), period: z.string() }),
  /** An uploaded province workbook, to be read. Bytes in base 64: an event is JSON. */
  z.object({ ...ofProvince, kind: z.literal('read-definition'), workbook: z.string() }),
  /** The definition in force as a province workbook, or a blank one, put into the results bucket. */
  z.object({ ...ofProvince, kind: z.literal('write-definition') }),
]);

export type WorkbookEvent = Readonly<z.infer<typeof workbookEvent>>;
