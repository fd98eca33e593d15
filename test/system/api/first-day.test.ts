import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { makeApi } from '../../../functions/portal/api/api.ts';
import type { Caller } from '../../../functions/portal/api/caller.ts';
import type { ApiDeps } from '../../../functions/portal/api/deps.ts';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { routes } from '../../../functions/portal/api/routes.ts';
import { comparing } from '../../../functions/portal/comparing.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import type { ProvinceRevision } from '../../../shared/store/store.ts';
import { communeOfficer, provinceOfficer } from './desk.ts';

const NOW = '2026-03-16T02:00:00.000Z';
const province = sampleProvince(2);
const head = provinceOfficer();
const commune = communeOfficer('15091');

/** What the province has loaded: nothing, as a system is deployed. */
let current: ProvinceRevision | undefined;
let faults: unknown[];
beforeEach(() => {
  current = undefined;
  faults = [];
});

const reports: Partial<ApiDeps['reports']> = {
  audit: () => Promise.resolve(),
  audited: () => Promise.resolve([]),
  summaryOf: () => Promise.resolve(undefined),
  currentProvince: () => Promise.resolve(current),
  saveProvince: (saved) => {
    current = { revision: 'r1', province: saved };
    return Promise.resolve('r1');
  },
};

function ask(caller: Caller, path: string, init?: RequestInit): Promise<Response> {
  const stored = reports as ApiDeps['reports'];
  const deps: Partial<ApiDeps> = {
    province: province.code,
    signIn: () => Promise.resolve(caller),
    signInPlace: { issuer: 'https://issuer.example', clientId: 'c', scope: '', samples: false },
    now: () => NOW,
    newId: () => 'ID',
    reports: stored,
    compare: comparing(stored, province.code, () => NOW),
    results: { presignDownload: () => Promise.resolve('https://store.example/x') } as Partial<
      ApiDeps['results']
    > as ApiDeps['results'],
    writeDefinition: () => Promise.resolve({ key: 'forms/00/definition/ID.xlsx' }),
    readDefinition: () => Promise.resolve({ province, observations: [] }),
    onFault: (fault) => faults.push(fault),
  };
  return Promise.resolve(makeApi(deps as ApiDeps).request(path, init));
}

async function sessionOf(caller: Caller): Promise<unknown> {
  const shape = routes.flatMap(({ id, answer }) => (id === 'session' && 'json' in answer ? [answer.json()] : []));
  return z.union(shape).parse(await (await ask(caller, '/session')).json());
}

/** What each route is told that takes a body. */
const bodies: Readonly<Record<string, unknown>> = {
  prepareUpload: { fileName: 'a.xlsx', size: 1 },
  remind: {},
  loadDefinition: {},
};
const withoutDefinition = {
  signInPlace: [200, undefined],
  session: [200, undefined],
  audit: [200, undefined],
  summaryFile: [404, 'summary-unknown'],
  definitionFile: [200, undefined],
  loadDefinition: [200, undefined],
} as const;

test.each(routes.map((route) => [route.id, route] as const))(
  'before the province is loaded %s answers, or says that it is not loaded; nothing fails',
  async (id, { method, path }) => {
    const parts = { period: '2026-Q1', unit: '15091', attempt: 'A1', run: 'R1', file: 'tong-hop.xlsx', indicator: 'X' };
    const address = Object.entries(parts).reduce((filled, [name, value]) => filled.replace(`:${name}`, value), path);
    const body = JSON.stringify(bodies[id] ?? { reason: 'Lý do' });
    const response = await ask(head, address, method === 'post' ? { method: 'POST', body } : {});
    const problem = response.ok ? undefined : problemShape.parse(await response.json()).id;
    const expected = new Map<string, readonly [number, string | undefined]>(Object.entries(withoutDefinition));
    expect([response.status, problem]).toEqual(expected.get(id) ?? [409, 'province-not-loaded']);
    expect(faults).toEqual([]);
  },
);

test('who is signed in hears who that is and that nothing is loaded, of the province as of a unit', async () => {
  for (const caller of [head, commune]) {
    const { account, name, role } = caller;
    expect(await sessionOf(caller)).toEqual({ loaded: false, account, name, role, now: NOW });
  }
});

test('an officer of the province loads the first definition, and the units are there; an officer of a unit may not', async () => {
  const load = { method: 'POST', body: 'workbook' };
  expect((await ask(commune, '/definition', load)).status).toBe(403);
  expect(current).toBeUndefined();
  expect(await (await ask(head, '/definition', load)).json()).toMatchObject({ loaded: true, content: { units: 2 } });
  expect(await sessionOf(commune)).toMatchObject({ loaded: true, unit: { code: '15091' }, period: '2026-Q1' });
});
