import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readMessage } from './message.ts';
import { receive, type IntakeDeps, type Outcome } from './receive.ts';

/** Hears what became of every event; `fault` when it is to be delivered again. */
export type Tell = (message: string, what: Outcome | { readonly kind: 'fault'; readonly error: unknown }) => void;

/**
 * The intake function: a batch of queued "Object Created" events in, the messages to deliver again out. One event never
 * harms another; events are taken one by one in the order they came.
 */
export function makeIntake(
  deps: IntakeDeps,
  tell: Tell = () => undefined,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { messageId, body, attributes } of event.Records) {
      try {
        const outcome = await receive(deps, readMessage(body), Number(attributes.ApproximateReceiveCount));
        tell(messageId, outcome);
        if (outcome.kind === 'waits') batchItemFailures.push({ itemIdentifier: messageId });
      } catch (error) {
        tell(messageId, { kind: 'fault', error });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
