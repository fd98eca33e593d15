import * as z from 'zod';

const ofPeriod = { province: z.string().regex(/^\d{2}$/), period: z.string().regex(/^20\d\d-Q[1-4]$/) };

/** What the portal asks of the function that reads and writes workbooks. */
export const workbookEvent = z.discriminatedUnion('kind', [
  /** The blank form of one unit. */
  z.strictObject({ kind: z.literal('blank-form'), ...ofPeriod, unit: z.string().min(1) }),
  /** The blank forms of all units of a period, in one archive. */
  z.strictObject({ kind: z.literal('blank-forms'), ...ofPeriod }),
  /** An uploaded province workbook, to be read. */
  z.strictObject({ kind: z.literal('read-definition'), workbook: z.base64() }),
]);
