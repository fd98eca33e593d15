import { fork } from 'node:child_process';
import { startMs, type WorkerLimits } from './limits.ts';
import { isWorkerMessage, type Call } from './message.ts';

/**
 * How a call ended. exhausted: the worker died for want of memory, or its answer was too long; timed-out: it was ended at the
 * deadline; broken: it threw, or ended in another way.
 */
export type Ending =
  | { readonly kind: 'answered'; readonly json: string }
  | { readonly kind: 'exhausted' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'broken'; readonly detail: string };

/** A process for work on files of strangers, with a heap of its own and a deadline. */
export interface Worker<Context, Job> {
  /** One call at a time. Throws a fault when the process cannot be started, or is closed meanwhile. */
  run(context: Context, job: Job): Promise<Ending>;
  readonly isAlive: () => boolean;
  close(): Promise<void>;
}

/**
 * Starts a worker. A process and not a thread: a thread that wants one large piece of memory beyond its limit takes the
 * whole process with it (an array or a map that doubles is enough), while a process dies alone, and can be ended whatever it
 * is busy with. It is given no environment, so it knows no keys. Idle, it does not keep this process from ending.
 */
export function startWorker<Context, Job>(entry: URL, { heapMb, deadlineMs }: WorkerLimits): Worker<Context, Job> {
  const child = fork(entry, {
    serialization: 'advanced',
    // A small nursery costs no time here and a quarter less memory.
    execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ready = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  let held: Context | undefined;
  let current: PromiseWithResolvers<Ending> | undefined;
  let ended: 'by-deadline' | 'by-close' | undefined;
  keepsAlive(false);

  const tooSlow = setTimeout(() => end('by-deadline'), startMs).unref();
  child.on('message', (said: unknown) => {
    if (!isWorkerMessage(said)) return;
    if (said.kind === 'ready') ready.resolve();
    else current?.resolve(said.kind === 'too-long' ? { kind: 'exhausted' } : said);
  });
  child.on('exit', (code, signal) => {
    gone.resolve();
    const why = ended === 'by-close' ? 'was closed' : `did not start: ${signal ?? code}`;
    ready.reject(new Error(`The worker ${entry.pathname} ${why}`));
    if (ended === 'by-close') current?.reject(new Error('The worker was closed'));
    else current?.resolve(endingOf(code, signal));
  });
  child.on('error', (fault) => {
    // Without a process there is no exit either; else a message could not be sent, and the exit says why.
    if (child.pid === undefined) gone.resolve();
    ready.reject(fault);
    end('by-close');
  });
  // Heard of by whoever runs a call.
  ready.promise.catch(() => undefined).finally(() => clearTimeout(tooSlow));

  return {
    async run(context, job) {
      keepsAlive(true);
      try {
        await ready.promise;
        if (!isAlive()) throw new Error('The worker was closed, or ended while it was idle');
        current = Promise.withResolvers();
        const late = setTimeout(() => end('by-deadline'), deadlineMs);
        const call: Call<Context, Job> = context === held ? { job } : { context, job };
        held = context;
        child.send(call);
        return await current.promise.finally(() => clearTimeout(late));
      } finally {
        current = undefined;
        keepsAlive(false);
      }
    },
    isAlive,
    async close() {
      // Its end has to be heard: with nothing else to do, this process would be over before.
      keepsAlive(true);
      end('by-close');
      await gone.promise;
    },
  };

  function isAlive(): boolean {
    return child.exitCode === null && child.signalCode === null && ended === undefined;
  }

  function end(why: typeof ended): void {
    ended ??= why;
    child.kill('SIGKILL');
  }

  function endingOf(code: number | null, signal: NodeJS.Signals | null): Ending {
    if (ended === 'by-deadline') return { kind: 'timed-out' };
    // V8 aborts when the heap is full; where the machine itself has no memory left, the kernel kills.
    if (signal === 'SIGABRT' || signal === 'SIGKILL') return { kind: 'exhausted' };
    return { kind: 'broken', detail: `the worker ended with ${signal ?? code}` };
  }

  function keepsAlive(yes: boolean): void {
    if (yes) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }
}
