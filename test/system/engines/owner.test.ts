import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { connectEngines, openEngines } from '../../../infra/local/engines.ts';
import { sdkClientsFor } from '../../fixtures/sdk-clients.ts';
import { startLife } from './life.ts';
import { keyOfEvent } from './worker.ts';

const Bucket = blueprint.names.intakeBucket;
let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'cchc-owner-')), 'data');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true }));

describe('a data folder', () => {
  test('has one owner; another process attaches to it, and takes over when it was killed', async () => {
    const life = startLife(dataDir, 'owner');
    await life.said(4);
    await expect(openEngines(dataDir)).rejects.toThrow('Another process uses');
    const attached = await connectEngines(dataDir);
    expect(attached.role).toBe('attached');
    const guest = sdkClientsFor(attached);
    await guest.s3.send(new HeadObjectCommand({ Bucket, Key: life.lines[2] ?? '' }));
    expect(attached.queue.deadLetters()).toEqual([]);
    guest.s3.destroy();
    await attached.close();
    await life.kill();
    const heir = await connectEngines(dataDir);
    expect(heir.role).toBe('owner');
    await heir.close();
  });

  test('of which two processes want to be the owner at once gets one', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => connectEngines(dataDir)));
    expect(all.map(({ role }) => role).sort()).toEqual(['attached', 'attached', 'attached', 'owner']);
    for (const each of all) await each.close();
  });

  test('keeps its secret to the person who owns it', async () => {
    const engines = await openEngines(dataDir);
    const path = join(dataDir, 'credentials.json');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    const secret = readFileSync(path, 'utf8');
    await engines.close();
    const again = await openEngines(dataDir);
    expect(readFileSync(path, 'utf8')).toBe(secret);
    await again.close();
  });
});

describe('engines', () => {
  test('turn an upload into one event with the plain key, and other objects into none', async () => {
    const engines = await openEngines(dataDir, { clock: () => '2026-03-17T10:05:00.250Z' });
    const { s3, dynamo } = sdkClientsFor(engines);
    const key = 'reports/38/2026-Q1/15091/A1/báo cáo +1.xlsx';
    const put = (bucket: string, name: string) =>
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: Buffer.from('hello') }));
    await put(Bucket, 'elsewhere/a.xlsx');
    await put(blueprint.names.resultsBucket, 'reports/a.xlsx');
    await put(Bucket, key);
    const bodies: unknown[] = [];
    const dispatcher = engines.dispatch(async (event) => {
      expect(keyOfEvent(event)).toBe(key);
      bodies.push(JSON.parse(event.Records[0]?.body ?? ''));
    });
    await dispatcher.drain();
    expect(bodies).toMatchObject([
      {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time: '2026-03-17T10:05:00Z',
        detail: { bucket: { name: Bucket }, object: { key, size: 5, etag: '5d41402abc4b2a76b9719d911017c592' } },
      },
    ]);
    s3.destroy();
    dynamo.destroy();
    await engines.close();
  });

  test('close while a handler hangs and a client stays connected; the message comes again', async () => {
    const engines = await openEngines(dataDir);
    const { s3, dynamo } = sdkClientsFor(engines);
    const started = Promise.withResolvers<void>();
    engines.dispatch(() => {
      started.resolve();
      return new Promise(() => undefined);
    });
    await s3.send(new PutObjectCommand({ Bucket, Key: 'reports/hangs', Body: Buffer.from('x') }));
    await started.promise;
    await engines.close();
    s3.destroy();
    dynamo.destroy();

    const again = await openEngines(dataDir);
    const keys: string[] = [];
    const dispatcher = again.dispatch(async (event) => void keys.push(keyOfEvent(event)));
    await dispatcher.drain();
    expect(keys).toEqual(['reports/hangs']);
    await again.close();
  });
});
