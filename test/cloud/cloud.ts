import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { BundledFunction } from '../../infra/bundle.ts';
import type { Connection } from '../../infra/local/clients.ts';
import { folderCredentials } from '../../infra/local/credentials.ts';
import { openDatabase } from '../../infra/local/database.ts';
import { openObjects } from '../../infra/local/objects/open.ts';
import { localRegion, objectCreated } from '../../infra/local/queue/event.ts';
import { openTable } from '../../infra/local/table.ts';
import type { Instant } from '../../shared/period/period.ts';
import { asksQueue, type AwsCall, invokedFunction, sentMail, type SentRequest } from './call.ts';
import type { DeployedFunction, Deployment } from './deployment.ts';
import { openFleet, platformEnvironment, type Fleet } from './fleet.ts';
import { openFront, type Caller, type ServiceAnswer, type Services } from './front.ts';
import { matches } from './pattern.ts';
import { lookedUp, type Officer } from './pool.ts';
import { openQueue, type Queue } from './queue.ts';
import type { Outcome } from './sandbox.ts';
import { clockAhead, moveClock, restoreClock } from './world-clock.ts';
import { ofType } from './template.ts';

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

const rule = z.object({ EventPattern: z.unknown(), Targets: z.array(z.object({ Arn: z.string() })) });
const mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  FunctionResponseTypes: z.array(z.string()).default([]),
});
const queueProperties = z.object({ RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional() });
const schedule = z.object({
  Target: z.object({ Arn: z.string(), Input: z.string(), RoleArn: z.string() }),
});
const retrying = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

/** @param officers Accounts of the user pool. */
export async function openCloud(deployment: Deployment, officers: readonly Officer[]): Promise<Cloud> {
  const { resources, functions } = deployment;
  const folder = mkdtempSync(join(tmpdir(), 'cchc-cloud-'));
  const credentials = folderCredentials(folder);
  const database = openDatabase(join(folder, 'engines.sqlite'), 'NORMAL');
  const calls: RecordedCall[] = [];
  const again: number[] = [];
  const mails: SentMail[] = [];
  const logs: string[] = [];
  const refused: string[] = [];
  const givenUp = new Map<string, string[]>();
  const underWay = new Set<Promise<unknown>>();
  const [table] = ofType(resources, 'AWS::DynamoDB::Table');
  if (!table) throw new Error('The stacks have no table');

  const [objects, tables] = await Promise.all([
    openObjects({
      folder,
      database,
      buckets: ofType(resources, 'AWS::S3::Bucket').map(({ name }) => name),
      origins: [],
      credentials,
      region: localRegion,
      clock: () => new Date().toISOString(),
      created: (object) => publish(objectCreated(object)),
      onFault: (fault) => refused.push(String(fault)),
    }),
    openTable(join(folder, 'table'), table.name, localRegion, credentials),
  ]);
  const services: Services = {
    s3: new URL(objects.endpoint.endpoint),
    dynamodb: new URL(tables.endpoint.endpoint),
    lambda: invoked,
    ses: mailed,
    'cognito-idp': (sent) => lookedUp(officers, sent),
    sqs: ({ body }) => {
      again.push(asksQueue.parse(JSON.parse(body.toString('utf8'))).VisibilityTimeout);
      return { status: 200, body: '{}' };
    },
  };
  const fronts = await Promise.all(
    functions.map(({ role }) =>
      openFront(services, {
        record: (call, by) => calls.push({ ...call, role, by }),
        refused: (why) => refused.push(why),
      }),
    ),
  );
  const visitor = await openFront(services, { record: () => undefined, refused: (why) => refused.push(why) });
  const fleets = functions.map((deployed, index) => {
    const inName = (action: string, resource: string) =>
      calls.push({ action, resource, context: {}, role: deployed.role, by: 'platform' });
    // The streams of a group lie below it.
    const stream = logGroupArn(deployed.logGroup).replace(/\*$/, 'log-stream:sandbox');
    const fleet = openFleet(deployed, platformEnvironment(credentials, fronts[index]?.address ?? ''), {
      begin: () => inName('logs:CreateLogStream', stream),
      write: (line) => {
        inName('logs:PutLogEvents', stream);
        logs.push(line);
      },
    });
    return { ...fleet, inName };
  });
  type Running = (typeof fleets)[number];

  const queues = new Map<string, Queue>(
    ofType(resources, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => {
      const { EventSourceArn: queueArn, FunctionName, BatchSize, FunctionResponseTypes } = mapping.parse(properties);
      const fleet = named(FunctionName);
      const of = resources.find(({ arn }) => arn === queueArn)?.properties;
      const deliveries = {
        queueArn,
        batchSize: BatchSize,
        reportsFailures: FunctionResponseTypes.includes('ReportBatchItemFailures'),
        maxReceives: queueProperties.parse(of).RedrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
      };
      const deliver = async (batch: unknown) => {
        const outcome = await fleet.invoke(JSON.stringify(batch));
        return outcome.kind === 'answered' ? outcome.payload : undefined;
      };
      return [queueArn, openQueue(deliveries, deliver, (action) => fleet.inName(action, queueArn))];
    }),
  );

  function logGroupArn(name: string): string {
    return ofType(resources, 'AWS::Logs::LogGroup').find((each) => each.name === name)?.arn ?? name;
  }

  function named(nameOrArn: string): Running {
    const found = fleets.find(({ deployed: { name, arn } }) => name === nameOrArn || arn === nameOrArn);
    if (!found) throw new Error(`There is no function ${nameOrArn}`);
    return found;
  }

  function bundled(bundle: BundledFunction): Running {
    const found = fleets.find(({ deployed }) => deployed.bundle === bundle);
    if (!found) throw new Error(`No stack deploys ${bundle}`);
    return found;
  }

  /** EventBridge: hands an event to the targets of every rule that takes it. */
  function publish(event: string): void {
    for (const { properties } of ofType(resources, 'AWS::Events::Rule')) {
      const { EventPattern, Targets } = rule.parse(properties);
      if (!matches(EventPattern, JSON.parse(event))) continue;
      for (const { Arn } of Targets) {
        const queue = queues.get(Arn);
        if (!queue) throw new Error(`No queue that anybody reads: ${Arn}`);
        queue.send(event);
      }
    }
  }

  /** Lambda's own queue: runs a function that nobody waits for, again as often as is set up, then gives the event up. */
  function runLater(fleet: Running, event: string): void {
    const configured = ofType(resources, 'AWS::Lambda::EventInvokeConfig').map(({ properties }) =>
      retrying.parse(properties),
    );
    const config = configured.find(({ FunctionName }) => FunctionName === fleet.deployed.name);
    const run = async () => {
      for (let left = config?.MaximumRetryAttempts ?? 2; left >= 0; left -= 1) {
        const outcome = await fleet.invoke(event);
        if (outcome.kind === 'answered') return;
      }
      const destination = config?.DestinationConfig.OnFailure?.Destination;
      if (destination === undefined) return;
      fleet.inName('sqs:SendMessage', destination);
      givenUp.set(destination, [...(givenUp.get(destination) ?? []), event]);
    };
    const running = run().finally(() => underWay.delete(running));
    underWay.add(running);
  }

  async function invoked({ target, headers, body }: SentRequest): Promise<ServiceAnswer> {
    const fleet = named(invokedFunction(target) ?? '');
    const event = body.toString('utf8');
    if (headers['x-amz-invocation-type'] === 'Event') {
      runLater(fleet, event);
      return { status: 202, body: '' };
    }
    const outcome = await fleet.invoke(event);
    if (outcome.kind === 'answered') return { status: 200, body: outcome.payload };
    return { status: 200, headers: { 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(outcome) };
  }

  function mailed({ body }: SentRequest): ServiceAnswer {
    mails.push(sentMail.parse(JSON.parse(body.toString('utf8'))));
    return { status: 200, body: JSON.stringify({ MessageId: `mail-${mails.length}` }) };
  }

  return {
    engines: {
      s3: { ...objects.endpoint, endpoint: visitor.address },
      dynamo: { ...tables.endpoint, endpoint: visitor.address },
      credentials,
    },
    environment: (bundle) => bundled(bundle).deployed.environment,
    calls,
    mails,
    logs,
    refused,
    givenUp,
    again,
    deadLetters: () => [...queues.values()].flatMap((queue) => queue.deadLetters),
    setTime: (at) => moveClock(clockAhead() + Date.parse(at) - Date.now()),
    invoke: (arn, event) => named(arn).invoke(event),
    start: (bundle, event) => runLater(bundled(bundle), JSON.stringify(event)),
    redrive: () => queues.forEach((queue) => queue.redrive()),
    async runSchedule(bundle) {
      const fleet = bundled(bundle);
      for (const { properties } of ofType(resources, 'AWS::Scheduler::Schedule')) {
        const { Arn, Input, RoleArn } = schedule.parse(properties).Target;
        if (Arn !== fleet.deployed.arn) continue;
        calls.push({ action: 'lambda:InvokeFunction', resource: Arn, context: {}, role: RoleArn, by: 'platform' });
        runLater(fleet, Input);
      }
      await Promise.all(underWay);
    },
    async settle() {
      await Promise.all([...queues.values()].map((queue) => queue.drain()));
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      await Promise.all(fleets.map((fleet: Fleet) => fleet.close()));
      await Promise.all([...fronts, visitor, objects, tables].map((each) => each.close()));
      database.close();
      rmSync(folder, { recursive: true, force: true });
      restoreClock();
    },
  };
}
