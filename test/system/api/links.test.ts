import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { linkShape } from '../../../functions/portal/api/link.ts';
import { routes } from '../../../functions/portal/api/routes.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import type { ObjectStore } from '../../../shared/store/store.ts';
import { communeOfficer, openDesk, provinceOfficer, type Desk } from './desk.ts';

const ATTEMPT = '/periods/2026-Q1/units/15091/attempts/A1';
const KEY = 'reports/00/2026-Q1/15091/A1/x.xlsx';

let desk: Desk;
/** Every key that was made a link of. */
const linked: string[] = [];
/** The store has thrown the first version away, and what came an hour later is now the first. */
let isFirstGone = false;
const watched = (store: ObjectStore): ObjectStore => ({
  ...store,
  async first(prefix) {
    const later = (at: string) => new Date(Date.parse(at) + 3_600_000).toISOString();
    const found = await store.first(prefix);
    return isFirstGone ? found.map((each) => ({ ...each, storedAt: later(each.storedAt) })) : found;
  },
  presignDownload(key, file) {
    linked.push(`${key} ${file.seconds}`);
    return store.presignDownload(key, file);
  },
});

beforeAll(async () => {
  desk = await openDesk(sampleProvince(4), '2026-03-10T02:00:00.000Z', (deps) => ({
    uploads: watched(deps.uploads),
    results: watched(deps.results),
  }));
  await desk.trial.uploads.put(KEY, new Uint8Array([1]), 'application/octet-stream');
  await desk.trial.settle();
});
afterAll(() => desk.close());
beforeEach(() => linked.splice(0));

/** Routes that answer with a link. */
const linking = routes.filter(({ answer }) => 'json' in answer && isLink(answer.json()));
function isLink(shape: z.ZodType): boolean {
  return shape.safeParse({ url: 'https://a.test/x', name: 'x' }).success && !shape.safeParse({}).success;
}

test('what lies in a store is given as a link by these routes and by no other', () => {
  const ids = ['blankForms', 'definitionFile', 'markedCopy', 'originalFile', 'summaryFile'];
  expect(linking.map(({ id }) => id).toSorted()).toEqual(ids);
});

test('nobody is given a link, nor is one made, who may not have the file', async () => {
  for (const { path, who } of linking) {
    const asked = path
      .replace(':period', '2026-Q1')
      .replace(':unit', '15091')
      .replace(':attempt', 'A1')
      .replace(':run', 'R1')
      .replace(':file', 'tong-hop.xlsx');
    const strangers = [
      communeOfficer('19363'),
      provinceOfficer('38'),
      ...(who === 'province' ? [communeOfficer('15091')] : []),
    ];
    expect((await desk.send(undefined, asked)).status).toBe(401);
    for (const stranger of strangers) expect((await desk.as(stranger)(asked)).status).toBe(403);
  }
  expect(linked).toEqual([]);
});

test('the unit itself and the province are given the file as it was sent, for a minute and for this key alone', async () => {
  for (const caller of [communeOfficer('15091'), provinceOfficer()]) {
    const { url, name } = linkShape.parse(await (await desk.as(caller)(`${ATTEMPT}/original`)).json());
    expect([name, new Uint8Array(await (await fetch(url)).arrayBuffer())]).toEqual(['x.xlsx', new Uint8Array([1])]);
    expect((await fetch(url.replace('/15091/', '/19363/'))).status).toBe(403);
  }
  expect(linked).toEqual([`${KEY} 60`, `${KEY} 60`]);
});

test('a file that came later under the same key is never given as the one that was judged', async () => {
  isFirstGone = true;
  const response = await desk.as(provinceOfficer())(`${ATTEMPT}/original`);
  isFirstGone = false;
  expect(problemShape.parse(await response.json()).id).toBe('attempt-unknown');
  expect(linked).toEqual([]);
});

test('a file that is no attempt of the unit has no link', async () => {
  const own = desk.as(communeOfficer('15091'));
  const response = await own('/periods/2026-Q1/units/15091/attempts/A2/original');
  expect(problemShape.parse(await response.json()).id).toBe('attempt-unknown');
  expect(linked).toEqual([]);
});
