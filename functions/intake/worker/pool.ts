import type { WorkerLimits } from './limits.ts';
import { startWorker, type Ending, type Worker } from './worker.ts';

/** Workers for one kind of work. Each is started when it is first needed, kept warm, and replaced when it dies. */
export interface Pool<Context, Job> {
  /** Waits for a free worker. Throws a fault when none can be started. */
  run(context: Context, job: Job): Promise<Ending>;
  /** Starts a first worker, if there is none yet, so that it is ready sooner. */
  warm(): void;
  /** Ends all workers and what they are doing. */
  close(): Promise<void>;
}

/** @param size How many calls may run at once. */
export function workerPool<Context, Job>(entry: URL, size: number, limits: WorkerLimits): Pool<Context, Job> {
  const workers = new Set<Worker<Context, Job>>();
  const idle: Worker<Context, Job>[] = [];
  const waiting: (() => void)[] = [];

  function start(): Worker<Context, Job> {
    const worker = startWorker<Context, Job>(entry, limits);
    workers.add(worker);
    return worker;
  }

  async function take(): Promise<Worker<Context, Job>> {
    for (;;) {
      // The one used last, so that a quiet time needs one warm worker only; a dead one makes room for its successor.
      const worker = idle.pop() ?? (workers.size < size ? start() : undefined);
      if (worker?.isAlive()) return worker;
      if (worker) workers.delete(worker);
      else await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  function giveBack(worker: Worker<Context, Job>): void {
    idle.push(worker);
    waiting.shift()?.();
  }

  return {
    async run(context, job) {
      const worker = await take();
      try {
        return await worker.run(context, job);
      } finally {
        giveBack(worker);
      }
    },
    warm() {
      if (workers.size === 0) idle.push(start());
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.close()));
    },
  };
}
