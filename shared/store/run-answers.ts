import * as z from 'zod';
import { deliveries } from '../reminder/reminder.ts';
import { reasonSchema } from './schema/reason.ts';

/** What the summary function answers: runs by their ids, for a run's record names hundreds of filings. */
export const summaryAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), runs: z.array(z.string()), unchanged: z.array(z.string()) }),
  z.object({ kind: z.literal('refused'), why: z.enum(['province-not-loaded', 'unknown-period']) }),
]);

export type SummaryAnswer = z.infer<typeof summaryAnswer>;

/** What the reminder function answers: what became of each message. */
export const reminderAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    messages: z.array(
      z.object({
        period: z.string(),
        reason: reasonSchema,
        /** Absent for the digest to the province. */
        unit: z.string().optional(),
        delivery: z.enum(deliveries),
        writtenAt: z.string(),
      }),
    ),
  }),
  z.object({ kind: z.literal('refused'), why: z.enum(['province-not-loaded', 'unknown-period', 'not-open']) }),
]);
