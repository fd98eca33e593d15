import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { hangUp, listenOnLoopback } from '../../infra/local/endpoint.ts';
import type { DeployedFunction } from './deployment.ts';
import { clockAhead } from './world-clock.ts';

/** How an invocation ended. failed: the handler threw, or answered with more than Lambda lets through. */
export type Outcome =
  | { readonly kind: 'answered'; readonly payload: string }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'ended' };

/** One process that runs a bundle, as Lambda runs it: one event at a time, over a Runtime API of its own. */
export interface Sandbox {
  /** Runs one event. After anything but an answer or a failure the process is gone. */
  invoke(payload: string): Promise<Outcome>;
  /** Resolves when the bundle has loaded and asks for its first event; rejects with what it said when it could not. */
  readonly started: Promise<void>;
  close(): Promise<void>;
}

/** Lambda refuses larger events and answers of synchronous calls, in bytes. Source: AWS Lambda Developer Guide, "Quotas". */
const MOST_PAYLOAD = 6 * 1024 * 1024;

/**
 * How much longer than the template allows a process may take: tests share their processors, Lambda's do not. The handler is
 * told the template's own time.
 */
const PATIENCE = 6;

const failure = z.object({ errorType: z.string(), errorMessage: z.string() });

interface Running {
  readonly id: string;
  readonly payload: string;
  readonly deadline: number;
  readonly end: (outcome: Outcome) => void;
}

/**
 * Starts a process with nothing in its environment but what is given and what Lambda itself adds.
 * @param hear Gets every line that the process writes.
 */
export async function startSandbox(
  deployed: DeployedFunction,
  environment: Readonly<Record<string, string>>,
  hear: (line: string) => void,
): Promise<Sandbox> {
  const { name, arn, handler, timeoutSeconds, memoryMb, folder, logGroup } = deployed;
  let polling: ServerResponse | undefined;
  let running: Running | undefined;
  let ended = false;
  const start = Promise.withResolvers<void>();
  start.promise.catch(() => undefined);

  const server = createServer((message, response) => {
    void answer(message, response).catch((fault: unknown) =>
      response.destroy(fault instanceof Error ? fault : undefined),
    );
  });
  const address = await listenOnLoopback(server);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bootstrap.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      _HANDLER: handler,
      LAMBDA_TASK_ROOT: folder,
      TZ: ':UTC',
      AWS_LAMBDA_RUNTIME_API: new URL(address).host,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
      AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
      AWS_LAMBDA_LOG_STREAM_NAME: `sandbox-${randomUUID()}`,
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    },
  });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', hear);
  const exit = once(child, 'exit').then(() => {
    ended = true;
    start.reject(new Error(`${name} ended before it asked for an event`));
    finish({ kind: 'ended' });
  });

  return {
    started: start.promise,
    async invoke(payload) {
      if (ended) return { kind: 'ended' };
      if (Buffer.byteLength(payload) > MOST_PAYLOAD)
        throw new Error(`${name}: an event of over 6 MB is refused by Lambda`);
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const milliseconds = timeoutSeconds * 1000;
      running = { id: randomUUID(), payload, deadline: Date.now() + milliseconds, end: resolve };
      const timer = setTimeout(() => {
        finish({ kind: 'timed-out' });
        child.kill('SIGKILL');
      }, PATIENCE * milliseconds);
      handOver();
      return promise.finally(() => clearTimeout(timer));
    },
    async close() {
      child.kill('SIGKILL');
      await exit;
      await hangUp(server);
    },
  };

  function finish(outcome: Outcome): void {
    running?.end(outcome);
    running = undefined;
  }

  /** Answers the process that waits for an event, once there is both. */
  function handOver(): void {
    if (!polling || !running) return;
    polling.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': running.id,
      'lambda-runtime-deadline-ms': String(running.deadline),
      'lambda-runtime-invoked-function-arn': arn,
      'x-clock-ahead': String(clockAhead()),
    });
    polling.end(running.payload);
    polling = undefined;
  }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = message.url?.replace('/2018-06-01/runtime/', '') ?? '';
    if (path === 'invocation/next') {
      polling = response;
      start.resolve();
      handOver();
      return;
    }
    const content = await text(message);
    response.writeHead(202).end();
    if (path === 'init/error') {
      const { errorType, errorMessage } = failure.parse(JSON.parse(content));
      start.reject(new Error(`${name} did not start: ${errorType}: ${errorMessage}`));
    } else if (path === `invocation/${running?.id ?? ''}/response`) {
      const tooLarge = Buffer.byteLength(content) > MOST_PAYLOAD;
      finish(
        tooLarge
          ? { kind: 'failed', errorType: 'Function.ResponseSizeTooLarge', errorMessage: 'over 6 MB' }
          : { kind: 'answered', payload: content },
      );
    } else if (path === `invocation/${running?.id ?? ''}/error`) {
      finish({ kind: 'failed', ...failure.parse(JSON.parse(content)) });
    }
  }
}
