import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { ComeAgain } from '../../shared/store/queue.ts';
import { readMessage } from './message.ts';
import { receive, type IntakeDeps, type Outcome } from './receive.ts';

/** Hears what became of every event; `fault` when it is to be delivered again. */
export type Tell = (message: string, what: Outcome | { readonly kind: 'fault'; readonly error: unknown }) => void;

/**
 * Seconds after which an upload that could not be judged is looked at again, by how often it was delivered; later ones wait as
 * long as the queue says. What passes by itself passes soon (an earlier upload still being judged, a slip of the network), and an
 * officer waits for the answer; what takes longer needs the long pauses, or it would be a dead letter before it is over.
 */
const AGAIN_SECONDS: readonly number[] = [5, 30];

/**
 * The intake function: a batch of queued "Object Created" events in, the messages to deliver again out. One event never
 * harms another; events are taken one by one in the order they came.
 * @param comeAgain Of the queue; without it, messages come again when the queue will.
 */
export function makeIntake(
  deps: IntakeDeps,
  tell: Tell = () => undefined,
  comeAgain?: ComeAgain,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const record of event.Records) {
      if (await isDone(record)) continue;
      batchItemFailures.push({ itemIdentifier: record.messageId });
      await again(record);
    }
    return { batchItemFailures };
  };

  async function isDone({ messageId, body, attributes }: SQSRecord): Promise<boolean> {
    try {
      const outcome = await receive(deps, readMessage(body), Number(attributes.ApproximateReceiveCount));
      tell(messageId, outcome);
      return outcome.kind !== 'waits';
    } catch (error) {
      tell(messageId, { kind: 'fault', error });
      return false;
    }
  }

  async function again(record: SQSRecord): Promise<void> {
    const seconds = AGAIN_SECONDS[Number(record.attributes.ApproximateReceiveCount) - 1];
    if (seconds === undefined) return;
    try {
      await comeAgain?.(record, seconds);
    } catch (error) {
      // Then it comes later; it is not lost.
      tell(record.messageId, { kind: 'fault', error });
    }
  }
}
