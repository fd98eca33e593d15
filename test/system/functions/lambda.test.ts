import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import type { Account } from '../../../shared/store/aws/account.ts';
import { poolSecondFactor } from '../../../shared/store/cognito.ts';
import { FunctionFailed } from '../../../shared/store/functions.ts';
import { lambdaFunctions, openLambda } from '../../../shared/store/lambda.ts';
import { sqsComeAgain } from '../../../shared/store/queue.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

interface Asked {
  readonly path: string | undefined;
  readonly kind: unknown;
  readonly body: unknown;
}

/** Where requests are sent to: a service of this test that answers as it is told. */
async function service(answer: (response: ServerResponse) => void) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void buffer(request).then((sent) => {
      const kind = request.headers['x-amz-invocation-type'] ?? request.headers['x-amz-target'];
      asked.push({ path: request.url, kind, body: JSON.parse(sent.toString()) });
      answer(response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const here = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const account: Account = {
    region: 'ap-southeast-1',
    credentials: () => Promise.resolve({ accessKeyId: 'test', secretAccessKey: 'test' }),
    endpoints: { lambda: here, accounts: here, queue: here },
  };
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    asked,
    functions: lambdaFunctions(openLambda(account, { attempts: 1 })),
    hasFactor: poolSecondFactor(account),
    comeAgain: sqsComeAgain(account),
  };
}

const says = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  service((response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
const failing = { 'x-amz-function-error': 'Unhandled' };
const INVOKED = '/2015-03-31/functions/cchc-38-workbook/invocations';

test('a function that is asked is waited for, and its answer comes back', async () => {
  const { functions, asked } = await says(200, { form: 'UEs=' });
  expect(await functions.invoke('cchc-38-workbook', { kind: 'blank-form' })).toEqual({ form: 'UEs=' });
  expect(asked).toEqual([{ path: INVOKED, kind: 'RequestResponse', body: { kind: 'blank-form' } }]);
});

test('a function that is started is not', async () => {
  const { functions, asked } = await says(202, null);
  await functions.start('cchc-38-workbook', { trigger: 'request' });
  expect(asked).toEqual([{ path: INVOKED, kind: 'Event', body: { trigger: 'request' } }]);
});

test.each([
  ['threw', { errorType: 'TypeError', errorMessage: 'no Lê Thị Hà', trace: [] }, 'TypeError'],
  ['threw', 'something else', 'unknown'],
  ['died', { errorType: 'Runtime.ExitError', errorMessage: 'signal: killed' }, 'Runtime.ExitError'],
  ['died', { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 28.00 seconds' }, 'Sandbox.Timedout'],
  ['died', { errorType: 'Function.ResponseSizeTooLarge', errorMessage: '' }, 'Function.ResponseSizeTooLarge'],
  ['died', { errorMessage: '2026-03-16T01:00:00.000Z x Task timed out after 28.00 seconds' }, 'unknown'],
] as const)('a function that %s is a fault by name, without a word of what it said: %j', async (ending, said, kind) => {
  const { functions } = await says(200, said, failing);
  const fault = await functions.invoke('cchc-38-workbook', {}).catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(FunctionFailed);
  expect(fault).toMatchObject({ ending, message: `cchc-38-workbook ${ending}: ${kind}` });
  expect(JSON.stringify(fault)).not.toContain('Hà');
});

test('a platform that does not take the call is a fault, not an answer', async () => {
  const { functions } = await says(
    429,
    { Type: 'User', message: 'Rate exceeded' },
    { 'x-amzn-errortype': 'TooManyRequestsException' },
  );
  await expect(functions.start('cchc-38-summary', {})).rejects.toThrow('Rate exceeded');
});

test.each([
  [{ Username: 'a', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }, true],
  [{ Username: 'a', UserMFASettingList: [] }, false],
  [{ Username: 'a' }, false],
])('an account that the pool describes as %j has a second factor: %s', async (described, expected) => {
  const { hasFactor, asked } = await says(200, described);
  expect(await hasFactor({ userPoolId: 'ap-southeast-1_pool', userName: 'a' })).toBe(expected);
  const body = { UserPoolId: 'ap-southeast-1_pool', Username: 'a' };
  expect(asked).toEqual([{ path: '/', kind: 'AWSCognitoIdentityProviderService.AdminGetUser', body }]);
});

test('a message that is to come again is named by its queue and this delivery', async () => {
  const { comeAgain, asked } = await says(200, {});
  await comeAgain({ eventSourceARN: 'arn:aws:sqs:ap-southeast-1:000000000000:cchc-38-intake', receiptHandle: 'R1' }, 5);
  expect(asked).toEqual([
    {
      path: '/',
      kind: 'AmazonSQS.ChangeMessageVisibility',
      body: {
        QueueUrl: 'https://sqs.ap-southeast-1.amazonaws.com/000000000000/cchc-38-intake',
        ReceiptHandle: 'R1',
        VisibilityTimeout: 5,
      },
    },
  ]);
});
