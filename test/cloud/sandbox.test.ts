import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeployedFunction } from './deployment.ts';
import { matches } from './pattern.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-sandbox-'));
const deployed: DeployedFunction = {
  bundle: 'intake',
  name: 'example',
  arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:example',
  role: 'example-role',
  handler: 'handler.handler',
  timeoutSeconds: 60,
  memoryMb: 128,
  environment: {},
  logGroup: 'example-log',
  folder,
};
/** Does what it is told, as a bundle might. */
const example = `
export async function handler({ what }, context) {
  if (what === 'throw') throw new RangeError('out of range');
  if (what === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (what === 'leave') process.exit(3);
  if (what === 'flood') return 'x'.repeat(7 * 1024 * 1024);
  return { left: context.getRemainingTimeInMillis() <= 60_000, names: Object.keys(process.env).filter((name) => !name.startsWith('AWS_')).sort() };
}
`;

let sandbox: Sandbox;
const ask = (what: string) => sandbox.invoke(JSON.stringify({ what }));

beforeAll(async () => {
  writeFileSync(join(folder, 'handler.mjs'), example);
  sandbox = await startSandbox(deployed, { GIVEN: 'x' }, () => undefined);
  await sandbox.started;
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

test('a handler sees what it is given and what Lambda adds, and nothing of this machine', async () => {
  const names = ['GIVEN', 'LAMBDA_TASK_ROOT', 'TZ', '_HANDLER'];
  expect(await ask('answer')).toEqual({ kind: 'answered', payload: JSON.stringify({ left: true, names }) });
});

test('a handler that throws has failed, and the process goes on', async () => {
  expect(await ask('throw')).toEqual({ kind: 'failed', errorType: 'RangeError', errorMessage: 'out of range' });
  expect(await ask('answer')).toMatchObject({ kind: 'answered' });
});

test('an answer of more than 6 MB has failed', async () => {
  expect(await ask('flood')).toMatchObject({ kind: 'failed', errorType: 'Function.ResponseSizeTooLarge' });
});

test('a handler that takes longer than the template allows is ended, and so is its process', async () => {
  const hasty = await startSandbox({ ...deployed, timeoutSeconds: 0.05 }, {}, () => undefined);
  expect(await hasty.invoke(JSON.stringify({ what: 'hang' }))).toEqual({ kind: 'timed-out' });
  await hasty.close();
  expect(await hasty.invoke(JSON.stringify({ what: 'answer' }))).toEqual({ kind: 'ended' });
});

test('a process that leaves has ended', async () => {
  expect(await ask('leave')).toEqual({ kind: 'ended' });
});

const event = (name: string, key: string, source = 'aws.s3') => ({
  source,
  detail: { bucket: { name }, object: { key } },
});

test('a rule takes an event when every field has one of its values', () => {
  const pattern = {
    source: ['aws.s3'],
    detail: { bucket: { name: ['one', 'two'] }, object: { key: [{ prefix: 'a/' }] } },
  };
  expect(matches(pattern, event('two', 'a/b'))).toBe(true);
  expect(matches(pattern, event('three', 'a/b'))).toBe(false);
  expect(matches(pattern, event('two', 'b/a/'))).toBe(false);
  expect(matches(pattern, event('two', 'a/b', 'aws.ec2'))).toBe(false);
  expect(matches(pattern, { source: 'aws.s3' })).toBe(false);
  expect(() => matches({ source: [{ 'anything-but': 'x' }] }, event('two', 'a/b'))).toThrow('anything-but');
});
