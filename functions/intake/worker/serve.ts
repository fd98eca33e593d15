import { longestAnswer } from './limits.ts';
import { isCall, type Call, type WorkerMessage } from './message.ts';

/**
 * The worker's side: answers calls one by one for as long as the process that started it lives. Whatever `work` throws is an
 * answer too, and the next call finds the worker as it was.
 */
export function serveCalls<Context, Job>(work: (context: Context, job: Job) => unknown, longest = longestAnswer): void {
  let context: Context | undefined;
  process.on('message', (message: unknown) => {
    if (!isCall<Context, Job>(message)) return;
    context = message.context ?? context;
    void answer(context, message, work, longest).then(say);
  });
  say({ kind: 'ready' });
}

async function answer<Context, Job>(
  context: Context | undefined,
  { job }: Call<Context, Job>,
  work: (context: Context, job: Job) => unknown,
  longest: number,
): Promise<WorkerMessage> {
  try {
    if (context === undefined) throw new Error('A call came before its context');
    const json = JSON.stringify(await work(context, job));
    return json.length > longest ? { kind: 'too-long' } : { kind: 'answered', json };
  } catch (fault) {
    return { kind: 'broken', detail: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) };
  }
}

function say(message: WorkerMessage): void {
  process.send?.(message);
}
