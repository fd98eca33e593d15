import { createHash, randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { localAccount, localRegion } from '../../infra/local/queue/event.ts';

/** A queue and the function that Lambda delivers its messages to, as the templates set both up. */
export interface Deliveries {
  readonly queueArn: string;
  readonly batchSize: number;
  readonly reportsFailures: boolean;
  /** Deliveries of a message before it becomes a dead letter. */
  readonly maxReceives: number;
}

interface Message {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  receives: number;
}

export interface Queue {
  readonly send: (body: string) => void;
  /** Bodies of the messages that were given up. */
  readonly deadLetters: readonly string[];
  /** Puts the dead letters back. */
  readonly redrive: () => void;
  /** Delivers until nothing waits any more. */
  drain(): Promise<void>;
}

/** What became of a batch; undefined when the function failed as a whole. */
export type Deliver = (batch: SQSEvent) => Promise<string | undefined>;

const response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/**
 * @param acted Hears what Lambda's poller does with the queue in the name of the function.
 */
export function openQueue(
  { queueArn, batchSize, reportsFailures, maxReceives }: Deliveries,
  deliver: Deliver,
  acted: (action: string) => void,
): Queue {
  const waiting: Message[] = [];
  const deadLetters: string[] = [];

  async function round(): Promise<void> {
    acted('sqs:GetQueueAttributes');
    acted('sqs:ReceiveMessage');
    const batch = waiting.splice(0, batchSize);
    for (const message of batch) message.receives += 1;
    const failed = failedIn(batch, await deliver({ Records: batch.map((message) => recordOf(message, queueArn)) }));
    for (const message of batch) {
      if (!failed.has(message.id)) acted('sqs:DeleteMessage');
      else if (message.receives < maxReceives) waiting.push(message);
      else deadLetters.push(message.body);
    }
  }

  function failedIn(batch: readonly Message[], answer: string | undefined): ReadonlySet<string> {
    if (answer === undefined) return new Set(batch.map(({ id }) => id));
    if (!reportsFailures) return new Set();
    const { batchItemFailures }: SQSBatchResponse = response.parse(JSON.parse(answer));
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  }

  const send = (body: string) => void waiting.push({ id: randomUUID(), body, sentAt: Date.now(), receives: 0 });
  return {
    deadLetters,
    send,
    redrive: () => deadLetters.splice(0).forEach(send),
    async drain() {
      while (waiting.length > 0) await round();
    },
  };
}

function recordOf({ id, body, sentAt, receives }: Message, queueArn: string): SQSEvent['Records'][number] {
  return {
    messageId: id,
    receiptHandle: `${id}.${receives}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(sentAt),
      SenderId: localAccount,
      ApproximateFirstReceiveTimestamp: String(sentAt),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: localRegion,
  };
}
