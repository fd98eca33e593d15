import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Message, batchOf } from './message.ts';
import type { Queue } from './queue.ts';

/** A function as Lambda calls it for a queue: failures are named, or everything failed when it throws. */
export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse | void>;

/** What a test may do to deliveries, each decided by the test's own generator; asked at a message's first delivery. */
interface DeliveryFaults {
  /** How many further times the message is delivered. */
  readonly copies?: (message: Message) => number;
  /** By how many milliseconds the delivery is put off. */
  readonly delay?: (message: Message) => number;
  /** Which of so many visible messages comes next. */
  readonly pick?: (visible: number) => number;
}

export interface DispatcherOptions {
  readonly queueName: string;
  /** Messages handled at once. */
  readonly concurrency: number;
  /** Wait before the second delivery, in milliseconds; doubles with every further one. */
  readonly retryDelay: number;
  /** A delivery that takes longer counts as failed, in milliseconds, as Lambda would have it. */
  readonly timeout: number;
  readonly faults: DeliveryFaults;
}

export interface Dispatcher {
  /** Looks for messages now: something was put into the queue. */
  wake(): void;
  /** Resolves when no message waits or runs any more; dead letters may remain. Rejects when stopped before. */
  drain(): Promise<void>;
  /** Takes no further message and waits for the running ones, at most `patience` milliseconds; the rest is redelivered. */
  stop(patience: number): Promise<void>;
}

/** Longest sleep in milliseconds: another process may have redriven dead letters. */
const longestSleep = 1000;
const longestRetryDelay = 60_000;

/** Starts to deliver messages of a queue, one per call. */
export function startDispatcher(queue: Queue, handler: QueueHandler, options: DispatcherOptions): Dispatcher {
  const running = new Set<Promise<void>>();
  let drained = Promise.withResolvers<void>();
  let awaited = false;
  let stopped = false;
  let sleep: NodeJS.Timeout | undefined;
  pump();
  return {
    wake: pump,
    drain() {
      if (stopped) return Promise.reject(new Error('The dispatcher is stopped.'));
      awaited = true;
      const { promise } = drained;
      pump();
      return promise;
    },
    async stop(patience) {
      stopped = true;
      clearTimeout(sleep);
      if (awaited) drained.reject(new Error('The dispatcher was stopped before the queue was empty.'));
      await withinTime(Promise.all(running), patience).catch(() => undefined);
    },
  };

  function pump(): void {
    if (stopped) return;
    clearTimeout(sleep);
    while (running.size < options.concurrency) {
      const message = claim();
      if (!message) break;
      const delivery = deliver(message);
      running.add(delivery);
      void delivery.finally(() => {
        running.delete(delivery);
        pump();
      });
    }
    if (running.size > 0) return;
    if (awaited && queue.pending() === 0) {
      drained.resolve();
      drained = Promise.withResolvers<void>();
      awaited = false;
    }
    const next = queue.nextVisibleAt() ?? Number.POSITIVE_INFINITY;
    sleep = setTimeout(pump, Math.min(Math.max(next - Date.now(), 0), longestSleep));
  }

  function claim(): Message | undefined {
    const { faults } = options;
    for (;;) {
      const message = queue.claim(Date.now(), faults.pick);
      if (!message || message.receives > 1 || message.copy === 1) return message;
      for (let left = faults.copies?.(message) ?? 0; left > 0; left--) queue.duplicate(message);
      const delay = faults.delay?.(message) ?? 0;
      if (delay === 0) return message;
      queue.fail(message, 'put off by a test', Date.now() + delay, Date.now());
    }
  }

  async function deliver(message: Message): Promise<void> {
    const reason = await outcomeOf(message);
    // After the stop the database may be closed; the next owner delivers what was not settled.
    if (stopped) return;
    const now = Date.now();
    if (reason === undefined) queue.acknowledge(message, now);
    else queue.fail(message, reason, now + retryDelay(message), now);
  }

  /** Why the delivery failed; undefined when it succeeded. */
  async function outcomeOf(message: Message): Promise<string | undefined> {
    try {
      const event = batchOf(message, options.queueName);
      const response = await withinTime(handler(event), options.timeout);
      return response && response.batchItemFailures.length > 0 ? 'the handler named it as failed' : undefined;
    } catch (fault) {
      return fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
    }
  }

  function retryDelay(message: Message): number {
    return Math.min(options.retryDelay * 2 ** (message.receives - 1), longestRetryDelay);
  }
}

async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done within ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
