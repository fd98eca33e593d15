import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSEvent } from 'aws-lambda';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type QueueHandler, startDispatcher } from '../../../infra/local/queue/dispatcher.ts';
import { openDatabase } from '../../../infra/local/database.ts';
import { openQueue, outbox, recoverQueue } from '../../../infra/local/queue/queue.ts';

const maxReceives = 5;
const settings = { queueName: 'cchc-intake', concurrency: 4, retryDelay: 1, timeout: 10_000, faults: {} };

let folder: string;
let database: ReturnType<typeof openDatabase>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-queue-'));
  database = openDatabase(join(folder, 'queue.sqlite'), 'NORMAL');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const fill = (bodies: readonly string[]) => {
  const send = outbox(database);
  for (const body of bodies) send(body, 0);
};
const bodyOf = (event: SQSEvent) => event.Records[0]?.body ?? '';
const receivesOf = (event: SQSEvent) => Number(event.Records[0]?.attributes.ApproximateReceiveCount);

/** Delivers everything there is to a handler. */
async function deliverAll(handler: QueueHandler, changes: Partial<typeof settings> & { faults?: object } = {}) {
  const queue = openQueue(database, maxReceives);
  const dispatcher = startDispatcher(queue, handler, { ...settings, ...changes });
  await dispatcher.drain();
  await dispatcher.stop(0);
  return queue;
}

describe('a message', () => {
  test('is delivered alone, in the shape that Lambda gives a function', async () => {
    fill(['one']);
    const events: SQSEvent[] = [];
    await deliverAll(async (event) => void events.push(event));
    expect(events).toHaveLength(1);
    expect(events[0]?.Records).toHaveLength(1);
    expect(events[0]?.Records[0]).toMatchObject({
      body: 'one',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:ap-southeast-1:000000000000:cchc-intake',
      attributes: { ApproximateReceiveCount: '1' },
    });
  });

  test('whose handler throws or names it as failed comes again until it succeeds', async () => {
    fill(['throws', 'named', 'good']);
    const log: string[] = [];
    const queue = await deliverAll(async (event) => {
      const body = bodyOf(event);
      log.push(body);
      if (body === 'throws' && receivesOf(event) < 3) throw new Error('the table is away');
      const fails = body === 'named' && receivesOf(event) < 4;
      const itemIdentifier = event.Records[0]?.messageId ?? '';
      return { batchItemFailures: fails ? [{ itemIdentifier }] : [] };
    });
    const times = (body: string) => log.filter((each) => each === body).length;
    expect([times('throws'), times('named'), times('good')]).toEqual([3, 4, 1]);
    expect([queue.pending(), queue.deadLetters()]).toEqual([0, []]);
  });

  test('that never succeeds is kept as a dead letter with its reason, and can be tried again', async () => {
    fill(['poison']);
    let deliveries = 0;
    let healed = false;
    const handler = async () => {
      deliveries += 1;
      if (!healed) throw new RangeError('cannot be read');
    };
    const queue = await deliverAll(handler);
    expect(deliveries).toBe(maxReceives);
    expect(queue.deadLetters()).toMatchObject([{ body: 'poison', receives: 5, reason: 'RangeError: cannot be read' }]);
    healed = true;
    expect(queue.redrive()).toBe(1);
    expect((await deliverAll(handler)).deadLetters()).toEqual([]);
    expect(deliveries).toBe(maxReceives + 1);
  });

  test('whose handler never ends counts as failed', async () => {
    fill(['stuck']);
    const queue = await deliverAll(
      (event) => (receivesOf(event) < 2 ? new Promise(() => undefined) : Promise.resolve()),
      { timeout: 5 },
    );
    expect([queue.pending(), queue.deadLetters()]).toEqual([0, []]);
  });
});

describe('whatever order, delay and repetition the deliveries take', () => {
  test('every message is handled as often as it was delivered, and none is left', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ copies: fc.nat(2), delay: fc.nat(3), failures: fc.nat(2) }), { maxLength: 12 }),
        fc.infiniteStream(fc.nat(1000)),
        async (plans, choices) => {
          database.exec('DELETE FROM message');
          fill(plans.map((_, index) => String(index)));
          const failures = plans.map((plan) => plan.failures);
          const handled = plans.map(() => 0);
          const queue = await deliverAll(
            async (event) => {
              const index = Number(bodyOf(event));
              const left = failures[index] ?? 0;
              failures[index] = left - 1;
              if (left > 0) throw new Error('not yet');
              handled[index] = (handled[index] ?? 0) + 1;
            },
            {
              faults: {
                copies: ({ body }: { body: string }) => plans[Number(body)]?.copies ?? 0,
                delay: ({ body }: { body: string }) => plans[Number(body)]?.delay ?? 0,
                pick: (visible: number) => (choices.next().value ?? 0) % visible,
              },
            },
          );
          expect(handled).toEqual(plans.map((plan) => plan.copies + 1));
          expect([queue.pending(), queue.deadLetters()]).toEqual([0, []]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('after a crash', () => {
  const runningNow = () => openQueue(database, maxReceives).claim(Date.now());

  test('what was running is delivered again', async () => {
    fill(['cut off']);
    expect(runningNow()?.body).toBe('cut off');
    expect(runningNow()).toBeUndefined();
    recoverQueue(database, maxReceives, false, Date.now());
    const seen: number[] = [];
    await deliverAll(async (event) => void seen.push(receivesOf(event)));
    expect(seen).toEqual([2]);
  });

  test('a message that brought the process down at each delivery becomes a dead letter', () => {
    fill(['deadly']);
    for (let crash = 0; crash < maxReceives; crash++) {
      expect(runningNow()?.body).toBe('deadly');
      recoverQueue(database, maxReceives, false, Date.now());
    }
    expect(runningNow()).toBeUndefined();
    expect(openQueue(database, maxReceives).deadLetters()).toMatchObject([{ body: 'deadly' }]);
  });

  test('the latest acknowledged messages are repeated, after an orderly end they are not', async () => {
    fill(['done']);
    let deliveries = 0;
    const count = async () => void (deliveries += 1);
    await deliverAll(count);
    recoverQueue(database, maxReceives, false, Date.now());
    await deliverAll(count);
    expect(deliveries).toBe(2);
    recoverQueue(database, maxReceives, true, Date.now());
    await deliverAll(count);
    expect(deliveries).toBe(2);
  });
});

describe('a dispatcher that is stopped', () => {
  test('takes nothing more, waits for nobody who hangs, and says so to who waits for the end', async () => {
    fill(['hangs', 'second']);
    const queue = openQueue(database, maxReceives);
    const dispatcher = startDispatcher(queue, () => new Promise(() => undefined), { ...settings, concurrency: 1 });
    const drained = dispatcher.drain();
    await Promise.all([expect(drained).rejects.toThrow('stopped'), dispatcher.stop(1)]);
    expect(queue.pending()).toBe(2);
  });
});
