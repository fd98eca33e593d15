import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { moveClock } from './world-clock.ts';

/**
 * The program that stands for Lambda's own in a sandbox: loads the handler that the environment names, then asks the Runtime
 * API for events and answers each. Nothing of the project is imported: the bundle has to bring all that it needs.
 * Source: AWS Lambda Developer Guide, "Using the Lambda runtime API".
 */
const { AWS_LAMBDA_RUNTIME_API: api = '', LAMBDA_TASK_ROOT: root = '', _HANDLER: named = '' } = process.env;

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

async function ask(method: 'GET' | 'POST', path: string, content?: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request(`http://${api}/2018-06-01/runtime/${path}`, { method }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
  });
  sent.on('error', reject);
  sent.end(content);
  return promise;
}

const errorOf = (fault: unknown): string =>
  fault instanceof Error
    ? JSON.stringify({ errorType: fault.name, errorMessage: fault.message, trace: fault.stack?.split('\n') })
    : JSON.stringify({ errorType: typeof fault, errorMessage: String(fault), trace: [] });

async function load(): Promise<(event: unknown, context: unknown) => unknown> {
  const [file = '', name = ''] = named.split('.');
  const loaded: Record<string, unknown> = await import(pathToFileURL(join(root, `${file}.mjs`)).href);
  const handler = loaded[name];
  if (typeof handler !== 'function') throw new Error(`${named} is no function`);
  // What Lambda does not do either: look at the types of a handler.
  return (event, context) => Reflect.apply(handler, undefined, [event, context]);
}

async function serve(): Promise<void> {
  let handler;
  try {
    handler = await load();
  } catch (fault) {
    await ask('POST', 'init/error', errorOf(fault));
    process.exit(1);
  }
  for (;;) {
    const { headers, body } = await ask('GET', 'invocation/next');
    const id = String(headers['lambda-runtime-aws-request-id']);
    const deadline = Number(headers['lambda-runtime-deadline-ms']);
    moveClock(Number(headers['x-clock-ahead']));
    const context = {
      awsRequestId: id,
      invokedFunctionArn: String(headers['lambda-runtime-invoked-function-arn']),
      functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
      functionVersion: process.env['AWS_LAMBDA_FUNCTION_VERSION'],
      memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
      logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
      logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => deadline - Date.now(),
    };
    try {
      const answer = await handler(JSON.parse(body), context);
      await ask('POST', `invocation/${id}/response`, JSON.stringify(answer) ?? 'null');
    } catch (fault) {
      await ask('POST', `invocation/${id}/error`, errorOf(fault));
    }
  }
}

await serve();
