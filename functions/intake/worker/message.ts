/**
 * What a worker is asked. The context is large and seldom changes (the definition of a province), so it travels only when it
 * is another than the worker was given last.
 */
export interface Call<Context, Job> {
  readonly context?: Context;
  readonly job: Job;
}

/**
 * What a worker says: that it has started, or how a call ended. An answer travels as JSON, whose length is known before it
 * is sent; a longer one than `longestAnswer` is not sent.
 */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answered'; readonly json: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'broken'; readonly detail: string };

// Both sides are one program, so what comes over their channel is only told apart, not checked in full: a definition has
// a quarter of a megabyte, and a worker that loads zod starts a third slower.

export function isCall<Context, Job>(message: unknown): message is Call<Context, Job> {
  return typeof message === 'object' && message !== null && 'job' in message;
}

export function isWorkerMessage(message: unknown): message is WorkerMessage {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
