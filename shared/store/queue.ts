import type { Account } from './aws/account.ts';
import { jsonOperations, jsonRefusal } from './aws/json.ts';
import { openService } from './aws/service.ts';

/** A message as its receiver holds it. */
interface HeldMessage {
  /** ARN of its queue. */
  readonly eventSourceARN: string;
  /** Names this one delivery. */
  readonly receiptHandle: string;
}

/** Has a message that was not handled delivered again after so many seconds, instead of when the queue would. */
export type ComeAgain = (message: HeldMessage, seconds: number) => Promise<void>;

/** Source: SQS API reference, ChangeMessageVisibility: the new time counts from now. */
export function sqsComeAgain(account: Account): ComeAgain {
  const ask = jsonOperations(openService(account, 'queue', { refusal: jsonRefusal }), 'AmazonSQS', '1.0');
  return async ({ eventSourceARN, receiptHandle }, seconds) => {
    await ask('ChangeMessageVisibility', {
      QueueUrl: queueUrl(eventSourceARN),
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    });
  };
}

/** `arn:aws:sqs:<region>:<account>:<name>`. */
function queueUrl(arn: string): string {
  const [, , , region = '', owner = '', name = ''] = arn.split(':');
  return `https://sqs.${region}.amazonaws.com/${owner}/${name}`;
}
