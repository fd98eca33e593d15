import * as z from 'zod';
import type { RunningFunctions } from './functions.ts';
import { matches } from './pattern.ts';
import { openQueue, type Queue } from './queue.ts';
import { ofType, type Resource } from './template.ts';

/** How events find the functions that queues lead to. */
export interface Deliveries {
  /** EventBridge: hands an event to the targets of every rule that takes it. */
  readonly publish: (event: string) => void;
  readonly queues: readonly Queue[];
}

const rule = z.object({ EventPattern: z.unknown(), Targets: z.array(z.object({ Arn: z.string() })) });
const mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.string()).default([]),
});
const queueProperties = z.object({ RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional() });

export function openDeliveries(resources: readonly Resource[], { named }: RunningFunctions): Deliveries {
  const queues = new Map(
    ofType(resources, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => {
      const { EventSourceArn: queueArn, FunctionName, BatchSize, FunctionResponseTypes } = mapping.parse(properties);
      const run = named(FunctionName);
      const of = resources.find(({ arn }) => arn === queueArn)?.properties;
      const set = {
        queueArn,
        batchSize: BatchSize,
        reportsFailures: FunctionResponseTypes.includes('ReportBatchItemFailures'),
        maxReceives: queueProperties.parse(of).RedrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
      };
      const deliver = async (batch: unknown) => {
        const outcome = await run.invoke(JSON.stringify(batch));
        return outcome.kind === 'answered' ? outcome.payload : undefined;
      };
      return [queueArn, openQueue(set, deliver, (action) => run.inName(action, queueArn))];
    }),
  );

  return {
    queues: [...queues.values()],
    publish(event) {
      for (const { properties } of ofType(resources, 'AWS::Events::Rule')) {
        const { EventPattern, Targets } = rule.parse(properties);
        if (!matches(EventPattern, JSON.parse(event))) continue;
        for (const { Arn } of Targets) {
          const queue = queues.get(Arn);
          if (!queue) throw new Error(`No queue that anybody reads: ${Arn}`);
          queue.send(event);
        }
      }
    },
  };
}
