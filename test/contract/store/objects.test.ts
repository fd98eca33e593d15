import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { clientsFor, type Clients } from '../../../infra/local/clients.ts';
import { settableClock } from '../../../infra/local/clock.ts';
import { hangUp, listenOnLoopback } from '../../../infra/local/endpoint.ts';
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

test('what was stored first under each key is known with its version, by which it is read and downloaded', async () => {
  const keys = ['reports/38/2026-Q1/15091/V1/Báo cáo.xlsx', 'reports/38/2026-Q1/15091/V2/b.xlsx'];
  for (const key of keys) await store.put(key, bytes, 'text/plain');
  const found = await store.first('reports/38/2026-Q1/15091/V');
  expect(found).toEqual(keys.map((key) => ({ key, storedAt: '2026-03-10T02:01:00.000Z', version: 'null' })));
  const { key, version } = found[0]!;
  expect(await store.get(key, version)).toEqual(await store.get(key));
  const address = (of: string) => store.presignDownload(key, { name: 'a.xlsx', type: 'x/y', seconds: 60, version: of });
  expect((await fetch(await address(version))).status).toBe(200);
  expect(await (await fetch(await address('other'))).text()).toContain('<Code>NoSuchVersion</Code>');
});

test('of many versions on many pages the first of each key is found', async () => {
  const version = (key: string, id: string, at: string) =>
    `<Version><Key>${key}</Key><VersionId>${id}</VersionId><LastModified>${at}</LastModified></Version>`;
  // As S3 lists them: by key, the latest version of each first.
  const pages = [
    `<IsTruncated>true</IsTruncated><NextKeyMarker>r/b</NextKeyMarker><NextVersionIdMarker>b2</NextVersionIdMarker>${version('r/a', 'a1', '2026-03-10T02:00:01.000Z')}${version('r/b', 'b3', '2026-03-10T02:00:05.000Z')}${version('r/b', 'b2', '2026-03-10T02:00:04.000Z')}`,
    `<IsTruncated>false</IsTruncated>${version('r/b', 'b1', '2026-03-10T02:00:04.000Z')}<DeleteMarker><Key>r/c</Key><VersionId>c1</VersionId></DeleteMarker>`,
  ];
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    asked.push(query);
    const page = pages[query.has('key-marker') ? 1 : 0];
    response.end(`<?xml version="1.0"?><ListVersionsResult>${page}</ListVersionsResult>`);
  });
  const endpoint = await listenOnLoopback(server);
  const { s3 } = clientsFor({ ...engines, s3: { ...engines.s3, endpoint } });
  onTestFinished(() => hangUp(server));
  expect(await s3ObjectStore(s3, 'bucket').first('r/')).toEqual([
    { key: 'r/a', version: 'a1', storedAt: '2026-03-10T02:00:01.000Z' },
    { key: 'r/b', version: 'b1', storedAt: '2026-03-10T02:00:04.000Z' },
  ]);
  expect(asked.map((query) => query.get('version-id-marker'))).toEqual([null, 'b2']);
});

describe('a prepared download', () => {
  const key = 'filings/38/2026-Q1/15091/A1/Báo cáo (sửa).xlsx';
  const file = { name: "Báo cáo 'quý I' (đã sửa)*.xlsx", type: 'application/x-test', seconds: 60 };
  const codeOf = async (url: string) => /<Code>(\w+)<\/Code>/.exec(await (await fetch(url)).text())?.[1];

  test('gives the object under its Vietnamese name and type, to be saved', async () => {
    await store.put(key, bytes, 'text/html');
    const response = await fetch(await store.presignDownload(key, file));
    expect(await response.text()).toBe('Quý I');
    expect(response.headers.get('content-type')).toBe('application/x-test');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Bao cao quy I da sua.xlsx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%27qu%C3%BD%20I%27%20%28%C4%91%C3%A3%20s%E1%BB%ADa%29%2A.xlsx`,
    );
  });

  test('opens no other key, under no other name or type, and nothing once anything in it is changed', async () => {
    await store.put('filings/38/2026-Q1/00004/A1/x.xlsx', bytes, 'text/plain');
    const url = new URL(await store.presignDownload(key, file));
    const changed = (change: (other: URL) => void) => {
      const other = new URL(url);
      change(other);
      expect(other.href).not.toBe(url.href);
      return codeOf(other.href);
    };
    expect(
      await changed((other) => (other.pathname = `${blueprint.names.intakeBucket}/filings/38/2026-Q1/00004/A1/x.xlsx`)),
    ).toBe('SignatureDoesNotMatch');
    for (const name of ['response-content-disposition', 'response-content-type', 'X-Amz-Expires', 'X-Amz-Date']) {
      expect(url.searchParams.has(name)).toBe(true);
      expect(
        await changed((other) => other.searchParams.set(name, name === 'X-Amz-Expires' ? '600' : 'inline')),
      ).toMatch(/SignatureDoesNotMatch|AccessDenied/);
      expect(await changed((other) => other.searchParams.delete(name))).toMatch(/SignatureDoesNotMatch|AccessDenied/);
    }
    expect(await changed((other) => other.searchParams.set('response-cache-control', 'public'))).toBe(
      'SignatureDoesNotMatch',
    );
  });

  test('ends when its time is over', async () => {
    const url = await store.presignDownload(key, file);
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime(Date.now() + 59_000);
    expect((await fetch(url)).status).toBe(200);
    vi.setSystemTime(Date.now() + 2_000);
    expect(await codeOf(url)).toBe('AccessDenied');
  });
});
