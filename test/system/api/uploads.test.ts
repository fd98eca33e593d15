import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { makeApi } from '../../../functions/portal/api/api.ts';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { communeOfficer, openDesk, type Desk } from './desk.ts';

const MB = 1024 * 1024;
const CARD = '/periods/2026-Q1/units/15091';
const preparedShape = z.object({ attempt: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });
type Prepared = z.infer<typeof preparedShape>;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => desk.close());

/** A form of the API for one upload of unit 15091. */
async function prepared(): Promise<Prepared> {
  const body = { fileName: 'bao-cao.xlsx', size: 1000 };
  return preparedShape.parse(await (await desk.as(communeOfficer('15091'))(`${CARD}/uploads`, { body })).json());
}

/** What the store says to a form that is sent with a file. */
async function post({ url, fields }: Pick<Prepared, 'url' | 'fields'>, bytes = new Uint8Array(100)): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([bytes]));
  const response = await fetch(url, { method: 'POST', body: form });
  const answer = await response.text();
  return response.ok ? 'stored' : (/<Code>(\w+)<\/Code>/.exec(answer)?.[1] ?? String(response.status));
}

const storedKeys = async () => (await desk.trial.uploads.list('reports/')).map(({ key }) => key);

describe('the form that the API prepares', () => {
  test('takes a file of up to 8 MB to its own key', async () => {
    const form = await prepared();
    expect(await post(form)).toBe('stored');
    expect(await storedKeys()).toContain(form.fields['key']);
    expect(await post(await prepared(), new Uint8Array(8 * MB))).toBe('stored');
  });

  test('is refused by the store for one byte more, and for an empty file', async () => {
    const before = await storedKeys();
    expect(await post(await prepared(), new Uint8Array(8 * MB + 1))).toBe('EntityTooLarge');
    expect(await post(await prepared(), new Uint8Array(0))).toBe('EntityTooSmall');
    expect(await storedKeys()).toEqual(before);
  });

  test('is refused by the store for any other key: another unit, attempt, period, province or name', async () => {
    const before = await storedKeys();
    const form = await prepared();
    const own = form.fields['key'] ?? '';
    const others = [
      own.replace('/15091/', '/19363/'),
      own.replace(form.attempt, `${form.attempt}X`),
      own.replace('2026-Q1', '2026-Q2'),
      own.replace('reports/00', 'reports/38'),
      `${own}.xlsx`,
      'summaries/00/2026-Q1/x/tong-hop.xlsx',
    ];
    for (const key of others) {
      expect(key).not.toBe(own);
      expect(await post({ url: form.url, fields: { ...form.fields, key } })).toBe('AccessDenied');
    }
    expect(await storedKeys()).toEqual(before);
  });

  test('is refused by the store after ten minutes, and not before', async () => {
    const before = await storedKeys();
    const form = await prepared();
    const early = await prepared();
    // The store keeps the time of the machine, as the SDK does that signs the form.
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime(Date.now() + 9 * 60_000);
    expect(await post(early)).toBe('stored');
    vi.setSystemTime(Date.now() + 2 * 60_000);
    expect(await post(form)).toBe('AccessDenied');
    expect(await storedKeys()).toHaveLength(before.length + 1);
  });
});

test('an attempt whose file is there and not judged is pending', async () => {
  const key = 'reports/00/2026-Q1/15091/A1/bao-cao.xlsx';
  const waiting = { ...desk.trial.uploads, first: async () => [{ key, storedAt: desk.trial.now(), version: 'v1' }] };
  const api = makeApi({ ...desk.deps, uploads: waiting });
  const headers = { authorization: `Bearer ${await desk.issuer.tokenOf(communeOfficer('15091'))}` };
  const response = await api.request(`${CARD}/attempts/A1`, { headers });
  expect(await response.json()).toEqual({ state: 'pending', attempt: 'A1' });
});

test('a fault of the store is told as a fault, without its words, and reported', async () => {
  const faults: unknown[] = [];
  const broken = { ...desk.trial.reports, filings: () => Promise.reject(new Error('secret words')) };
  const api = makeApi({ ...desk.deps, reports: broken, onFault: (fault) => faults.push(fault) });
  const headers = { authorization: `Bearer ${await desk.issuer.tokenOf(communeOfficer('15091'))}` };
  const response = await api.request(CARD, { headers });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(faults).toEqual([new Error('secret words')]);
});

test('a request that is too long is refused before it is read', async () => {
  const own = desk.as(communeOfficer('15091'));
  const response = await own(`${CARD}/uploads`, { body: { fileName: 'a'.repeat(20_000), size: 1 } });
  expect(response.status).toBe(413);
  // No word of pictures to be taken out: it is no file that is too long.
  expect(problemShape.parse(await response.json()).id).toBe('request-too-large');
});
