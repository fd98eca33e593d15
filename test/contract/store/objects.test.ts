import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { clientsFor, type Clients } from '../../../infra/local/clients.ts';
import { settableClock } from '../../../infra/local/clock.ts';
import { openEngines, type Engines } from '../../../infra/local/engines.ts';
import { s3ObjectStore } from '../../../shared/store/s3.ts';
import type { ObjectStore } from '../../../shared/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cchc-objects-'));
const clock = settableClock('2026-03-10T02:00:00.700Z');
let engines: Engines;
let clients: Clients;
let store: ObjectStore;

beforeAll(async () => {
  engines = await openEngines(folder, { clock: clock.now });
  clients = clientsFor(engines);
  store = s3ObjectStore(clients.s3, blueprint.names.intakeBucket);
});
afterAll(async () => {
  clients.s3.destroy();
  clients.dynamo.destroy();
  await engines.close();
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('Quý I');

test('an object comes back with its bytes and the second it was stored, the same in a listing', async () => {
  const key = 'reports/38/2026-Q1/15091/A1/Báo cáo quý I.xlsx';
  await store.put(key, bytes, 'application/octet-stream');
  expect(await store.get(key)).toEqual({ bytes, storedAt: '2026-03-10T02:00:00.000Z' });
  expect(await store.list('reports/38/2026-Q1/15091/')).toEqual([{ key, storedAt: '2026-03-10T02:00:00.000Z' }]);
});

test('a missing object is nothing, not a fault', async () => {
  expect(await store.get('reports/38/2026-Q1/15091/none/x.xlsx')).toBeUndefined();
});

test('a missing bucket is a fault', async () => {
  await expect(s3ObjectStore(clients.s3, 'no-such-bucket').get('x')).rejects.toThrow(/bucket/i);
});

test('an object put again has new bytes and a new moment', async () => {
  await store.put('reports/again', bytes, 'text/plain');
  clock.set('2026-03-10T02:01:00.700Z');
  await store.put('reports/again', new Uint8Array([1]), 'text/plain');
  const object = await store.get('reports/again');
  expect(object?.bytes).toEqual(new Uint8Array([1]));
  expect(object?.storedAt).toBe('2026-03-10T02:01:00.000Z');
});

test('a listing longer than one page is whole and in the order of keys', async () => {
  const keys = Array.from({ length: 1010 }, (_, index) => `many/${String(index).padStart(4, '0')}`);
  for (let at = 0; at < keys.length; at += 50) {
    await Promise.all(keys.slice(at, at + 50).map((key) => store.put(key, bytes, 'text/plain')));
  }
  expect((await store.list('many/')).map(({ key }) => key)).toEqual(keys);
});

test('a prepared upload takes exactly its key and no more than its size', async () => {
  const key = 'reports/38/2026-Q1/15091/A2/bao-cao.xlsx';
  const { url, fields } = await store.presignUpload(key, 100, 600);
  const post = (change: Record<string, string>, content: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...change })) form.set(name, value);
    form.set('file', new Blob([content]), 'bao-cao.xlsx');
    return fetch(url, { method: 'POST', body: form });
  };
  expect((await post({}, new Uint8Array(101))).status).toBe(400);
  expect((await post({ key: 'reports/38/2026-Q1/00004/A2/bao-cao.xlsx' }, new Uint8Array(10))).status).toBe(403);
  expect((await post({}, new Uint8Array(0))).status).toBe(400);
  expect(await store.get(key)).toBeUndefined();
  expect((await post({}, new Uint8Array(100))).status).toBe(204);
  expect((await store.get(key))?.bytes.byteLength).toBe(100);
});
