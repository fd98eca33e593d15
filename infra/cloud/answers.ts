import * as z from 'zod';
import type { Reason } from '../../shared/reminder/occasion.ts';
import type { Delivery } from '../../shared/reminder/reminder.ts';

/** What the summary function answers (functions/summary/handler.ts): runs by their ids. */
export const summaryAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), runs: z.array(z.string()), unchanged: z.array(z.string()) }),
  z.object({ kind: z.literal('refused'), why: z.enum(['province-not-loaded', 'unknown-period']) }),
]);

const deliveries = ['sent', 'sending', 'no-address', 'kept'] as const satisfies readonly Delivery[];

/** What the reminder function answers: what became of each message. */
export const reminderAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    messages: z.array(
      z.object({
        period: z.string(),
        reason: z.string().transform((reason) => reason as Reason),
        unit: z.string().optional(),
        delivery: z.enum(deliveries),
        writtenAt: z.string(),
      }),
    ),
  }),
  z.object({ kind: z.literal('refused'), why: z.enum(['province-not-loaded', 'unknown-period', 'not-open']) }),
]);
