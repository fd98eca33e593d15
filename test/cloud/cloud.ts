import * as z from 'zod';
import type { BundledFunction } from '../../infra/bundle.ts';
import type { Connection } from '../../infra/local/clients.ts';
import { objectCreated } from '../../infra/local/queue/event.ts';
import type { Instant } from '../../shared/period/period.ts';
import { asksQueue, invokedFunction, sentMail } from './call.ts';
import { openDeliveries } from './deliveries.ts';
import type { DeployedFunction, Deployment } from './deployment.ts';
import { openEngines } from './engines.ts';
import { openFront, type Caller, type ServiceAnswer, type Services } from './front.ts';
import { runFunctions } from './functions.ts';
import { openLater } from './later.ts';
import { lookedUp, type Officer } from './pool.ts';
import type { AwsCall, SentRequest } from './request.ts';
import type { Outcome } from './sandbox.ts';
import { ofType } from './template.ts';
import { clockAhead, moveClock, restoreClock } from './world-clock.ts';

/** A call to AWS in somebody's name: of a bundle, of a browser with what a bundle signed, or of AWS itself in the role's name. */
export interface RecordedCall extends AwsCall {
  readonly role: string;
  readonly by: Caller | 'platform';
}

/** A mail as the mailer took it. */
type SentMail = z.infer<typeof sentMail>;

/** One province's stacks, running: engines for what stores, processes for what runs, and what AWS does in between. */
export interface Cloud {
  readonly calls: readonly RecordedCall[];
  readonly mails: readonly SentMail[];
  /** The engines themselves, for looking into them past all rights. */
  readonly engines: Connection;
  /** What a function is told. */
  readonly environment: (bundle: BundledFunction) => DeployedFunction['environment'];
  /** Lines that the functions wrote to their logs. */
  readonly logs: readonly string[];
  /** Requests that nothing here understood. */
  readonly refused: readonly string[];
  /** Events of asynchronous calls that were given up, by the ARN of where they are kept. */
  readonly givenUp: ReadonlyMap<string, readonly string[]>;
  /** Bodies of the messages that were delivered in vain. */
  readonly deadLetters: () => readonly string[];
  /** Seconds after which messages were asked to come again, in the order of asking. */
  readonly again: readonly number[];
  /** The moment that it is everywhere in the cloud. */
  readonly setTime: (at: Instant) => void;
  /** Calls a function by its ARN and waits for its answer. */
  readonly invoke: (arn: string, event: string) => Promise<Outcome>;
  /** Calls a function as those do who do not wait. */
  readonly start: (bundle: BundledFunction, event: unknown) => void;
  /** Puts all dead letters back into the queue, as an engineer does once the reason is gone. */
  readonly redrive: () => void;
  /** Runs the schedules of a function as if their hour had come. */
  readonly runSchedule: (bundle: BundledFunction) => Promise<void>;
  /** Resolves when every message is delivered and everything that was set off has ended. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const schedule = z.object({
  Target: z.object({ Arn: z.string(), Input: z.string(), RoleArn: z.string() }),
});

/** @param officers Accounts of the user pool. */
export async function openCloud(deployment: Deployment, officers: readonly Officer[]): Promise<Cloud> {
  const { resources } = deployment;
  const calls: RecordedCall[] = [];
  const again: number[] = [];
  const mails: SentMail[] = [];
  const logs: string[] = [];
  const refused: string[] = [];
  const engines = await openEngines(resources, {
    created: (object) => deliveries.publish(objectCreated(object)),
    onFault: (fault) => refused.push(String(fault)),
  });
  const services: Services = {
    s3: new URL(engines.s3.endpoint),
    dynamodb: new URL(engines.dynamo.endpoint),
    lambda: (sent) => invoked(sent),
    ses: ({ body }) => {
      mails.push(sentMail.parse(JSON.parse(body.toString('utf8'))));
      return { status: 200, body: JSON.stringify({ MessageId: `mail-${mails.length}` }) };
    },
    'cognito-idp': (sent) => lookedUp(officers, sent),
    sqs: ({ body }) => {
      again.push(asksQueue.parse(JSON.parse(body.toString('utf8'))).VisibilityTimeout);
      return { status: 200, body: '{}' };
    },
  };
  const functions = await runFunctions(deployment, services, engines.credentials, { calls, logs, refused });
  const visitor = await openFront(services, { record: () => undefined, refused: (why) => refused.push(why) });
  const deliveries = openDeliveries(resources, functions);
  const later = openLater(resources);

  async function invoked({ target, headers, body }: SentRequest): Promise<ServiceAnswer> {
    const run = functions.named(invokedFunction(target) ?? '');
    const event = body.toString('utf8');
    if (headers['x-amz-invocation-type'] === 'Event') {
      later.run(run, event);
      return { status: 202, body: '' };
    }
    const outcome = await run.invoke(event);
    if (outcome.kind === 'answered') return { status: 200, body: outcome.payload };
    return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(outcome) };
  }

  return {
    engines: {
      s3: { ...engines.s3, endpoint: visitor.address },
      dynamo: { ...engines.dynamo, endpoint: visitor.address },
      credentials: engines.credentials,
    },
    environment: (bundle) => functions.bundled(bundle).deployed.environment,
    calls,
    mails,
    logs,
    refused,
    givenUp: later.givenUp,
    again,
    deadLetters: () => deliveries.queues.flatMap((queue) => queue.deadLetters),
    setTime: (at) => moveClock(clockAhead() + Date.parse(at) - Date.now()),
    invoke: (arn, event) => functions.named(arn).invoke(event),
    start: (bundle, event) => later.run(functions.bundled(bundle), JSON.stringify(event)),
    redrive: () => deliveries.queues.forEach((queue) => queue.redrive()),
    async runSchedule(bundle) {
      const run = functions.bundled(bundle);
      for (const { properties } of ofType(resources, 'AWS::Scheduler::Schedule')) {
        const { Arn, Input, RoleArn } = schedule.parse(properties).Target;
        if (Arn !== run.deployed.arn) continue;
        calls.push({ action: 'lambda:InvokeFunction', resource: Arn, context: {}, role: RoleArn, by: 'platform' });
        later.run(run, Input);
      }
      await later.drain();
    },
    async settle() {
      await Promise.all(deliveries.queues.map((queue) => queue.drain()));
      await later.drain();
    },
    async close() {
      await functions.close();
      await visitor.close();
      await engines.close();
      restoreClock();
    },
  };
}
