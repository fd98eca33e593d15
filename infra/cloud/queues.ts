import { GetQueueAttributesCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import type { QueueState } from '../local/system.ts';
import type { Outputs } from '../outputs.ts';

/** How many messages each queue holds, about: SQS counts in many places at once. */
export async function queuesOf(client: SQSClient, outputs: Outputs): Promise<readonly QueueState[]> {
  const { QueueUrl, DeadLettersUrl, SummaryDeadLettersUrl, ReminderDeadLettersUrl } = outputs;
  const [waiting, intake, summary, reminder] = await Promise.all(
    [QueueUrl, DeadLettersUrl, SummaryDeadLettersUrl, ReminderDeadLettersUrl].map(async (url) => {
      const { visible, hidden } = await attributesOf(client, url);
      return visible + hidden;
    }),
  );
  return [
    { of: 'intake', waiting: waiting ?? 0, deadLetters: intake ?? 0 },
    { of: 'summary', deadLetters: summary ?? 0 },
    { of: 'reminder', deadLetters: reminder ?? 0 },
  ];
}

/** Moves the dead letters of uploads back to where they came from. SQS does it in its own time. */
export async function redriveUploads(client: SQSClient, { DeadLettersUrl }: Outputs): Promise<number> {
  const { arn, visible } = await attributesOf(client, DeadLettersUrl);
  if (visible > 0) await client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
  return visible;
}

async function attributesOf(client: SQSClient, url: string) {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return {
    arn: Attributes['QueueArn'] ?? '',
    visible: Number(Attributes['ApproximateNumberOfMessages'] ?? 0),
    hidden: Number(Attributes['ApproximateNumberOfMessagesNotVisible'] ?? 0),
  };
}
