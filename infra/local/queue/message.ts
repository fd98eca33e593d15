import { createHash } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { localAccount, localRegion } from './event.ts';

/** Reads a row of the table `message`. Times in milliseconds. */
export const messageSchema = z.object({
  sequence: z.number(),
  id: z.string(),
  body: z.string(),
  sentAt: z.number(),
  receives: z.number(),
  copy: z.number(),
});

/** A message taken from the queue; `receives` counts this delivery too. */
export type Message = Readonly<z.infer<typeof messageSchema>>;

export const deadLetterSchema = z.object({
  id: z.string(),
  body: z.string(),
  receives: z.number(),
  settledAt: z.number(),
  reason: z.string(),
});

/** A message given up, with the last reason; `settledAt` in milliseconds. */
export type DeadLetter = Readonly<z.infer<typeof deadLetterSchema>>;

/** The message as Lambda hands it to a function: a batch of one. */
export function batchOf(message: Message, queueName: string): SQSEvent {
  return {
    Records: [
      {
        messageId: message.id,
        receiptHandle: `${message.sequence}.${message.receives}`,
        body: message.body,
        attributes: {
          ApproximateReceiveCount: String(message.receives),
          SentTimestamp: String(message.sentAt),
          SenderId: localAccount,
          ApproximateFirstReceiveTimestamp: String(message.sentAt),
        },
        messageAttributes: {},
        md5OfBody: createHash('md5').update(message.body).digest('hex'),
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:aws:sqs:${localRegion}:${localAccount}:${queueName}`,
        awsRegion: localRegion,
      },
    ],
  };
}
