import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { settableClock } from '../../../infra/local/clock.ts';
import { errorOf, openLocal } from './contract.ts';

/** What the engines of one machine promise beyond, or short of, the real services. */
const clock = settableClock('2026-03-15T02:00:00.000Z');
let local: Awaited<ReturnType<typeof openLocal>>;
beforeAll(async () => {
  local = await openLocal({ clock: clock.now, origins: ['http://127.0.0.1:*', 'https://cchc.example.vn'] });
});
afterAll(() => local.close());

const Bucket = blueprint.names.intakeBucket;
const put = (Key: string, more: object = {}) =>
  local.s3.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from('x'), ...more }));

describe('time', () => {
  test('an object is dated by the clock it was given, in whole seconds', async () => {
    clock.set('2026-03-17T16:59:59.999Z');
    await put('dated');
    const head = await local.s3.send(new HeadObjectCommand({ Bucket, Key: 'dated' }));
    const page = await local.s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'dated' }));
    expect(head.LastModified?.toISOString()).toBe('2026-03-17T16:59:59.000Z');
    expect(page.Contents?.[0]?.LastModified?.toISOString()).toBe('2026-03-17T16:59:59.000Z');
  });
});

describe('operations that it does not have', () => {
  test('are refused instead of being taken for another', async () => {
    await put('plain');
    const { s3 } = local;
    const results = await Promise.all([
      errorOf(s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/plain` }))),
      errorOf(s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }))),
      errorOf(s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'plain' }))),
      errorOf(s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))),
      errorOf(put('plain', { IfNoneMatch: '*' })),
      errorOf(put('plain', { ACL: 'public-read' })),
      errorOf(put('plain', { Tagging: 'a=b' })),
      errorOf(put('plain', { ChecksumAlgorithm: 'SHA1' })),
    ]);
    expect(new Set(results)).toEqual(new Set(['NotImplemented']));
  });

  test('a presigned address lets nobody write', async () => {
    const url = await getSignedUrl(local.s3, new PutObjectCommand({ Bucket, Key: 'by-address' }));
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
  });

  test('a prepared upload is used once: the second file is refused and the first stays', async () => {
    const { url, fields } = await createPresignedPost(local.s3, { Bucket, Key: 'once' });
    const send = async (body: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob([body]));
      return (await fetch(url, { method: 'POST', body: form })).status;
    };
    expect([await send('first'), await send('second')]).toEqual([204, 412]);
    const kept = await local.s3.send(new GetObjectCommand({ Bucket, Key: 'once' }));
    expect(await kept.Body?.transformToString()).toBe('first');
  });

  test('an object above 64 MB is refused before its bytes are sent', async () => {
    const big = Buffer.alloc(64 * 1024 * 1024 + 1);
    expect(await errorOf(put('big', { Body: big }))).toBe('EntityTooLarge');
    expect(await errorOf(local.s3.send(new HeadObjectCommand({ Bucket, Key: 'big' })))).toBe('NotFound');
  });
});

describe('a page in a browser', () => {
  const ask = (origin: string, method: string) =>
    fetch(`${local.engines.s3.endpoint}/${Bucket}`, {
      method,
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  test('of an allowed origin may upload and read the answer, refusals too', async () => {
    for (const origin of ['http://127.0.0.1:8080', 'https://cchc.example.vn']) {
      const preflight = await ask(origin, 'OPTIONS');
      expect(preflight.status).toBe(200);
      expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
      expect((await ask(origin, 'POST')).headers.get('access-control-allow-origin')).toBe(origin);
    }
  });

  test('of any other origin may not', async () => {
    for (const origin of ['http://127.0.0.1:80.evil.example', 'http://127.0.0.1', 'https://evil.example', 'null']) {
      expect((await ask(origin, 'OPTIONS')).status).toBe(403);
      expect((await ask(origin, 'POST')).headers.has('access-control-allow-origin')).toBe(false);
    }
  });
});

describe('the table', () => {
  test('serves only who has the secret of the folder, and no page of a website', async () => {
    const { dynamo, credentials } = local.engines;
    const stranger = new DynamoDBClient({
      ...dynamo,
      credentials: { ...credentials, secretAccessKey: 'wrong' },
      maxAttempts: 1,
    });
    expect(await errorOf(stranger.send(new ListTablesCommand({})))).toBe('AccessDeniedException');
    stranger.destroy();
    const response = await fetch(dynamo.endpoint, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

describe('a refused upload', () => {
  test('is read to its end, so that the sender sees why and may go on over the same connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (body: Buffer) => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly [number | undefined, boolean]>();
      const headers = { 'content-type': 'multipart/form-data; boundary=edge', 'content-length': body.length };
      const sending = request(`${local.engines.s3.endpoint}/${Bucket}`, { method: 'POST', agent, headers });
      sending.once('error', reject);
      sending.once('response', (response) => {
        response.resume().once('end', () => resolve([response.statusCode, sending.reusedSocket]));
      });
      sending.end(body);
      return promise;
    };
    expect(await send(Buffer.alloc(8_000_000))).toEqual([400, false]);
    expect(await send(Buffer.from('short'))).toEqual([400, true]);
    agent.destroy();
  });
});

describe('a client that goes away in the middle of a request', () => {
  test.each(['s3', 'dynamo'] as const)('ends only its own request (%s)', async (service) => {
    const { hostname, port } = new URL(local.engines[service].endpoint);
    const socket = connect(Number(port), hostname);
    const closed = Promise.withResolvers<void>();
    socket.once('close', () => closed.resolve());
    const head = 'POST /cchc-intake HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n';
    socket.write(head, () => socket.destroy());
    await closed.promise;
    await put('after');
    const { TableNames } = await local.dynamo.send(new ListTablesCommand({}));
    expect(TableNames).toEqual([blueprint.names.table]);
  });
});
