import { expect, test } from 'vitest';
import { makeApi } from '../../../functions/portal/api/api.ts';
import type { Caller } from '../../../functions/portal/api/caller.ts';
import type { ApiDeps } from '../../../functions/portal/api/deps.ts';
import { communeOfficer, provinceOfficer } from './desk.ts';

/** What is heard of a request; the parts of the API that it must not need are not there. */
async function heardOf(path: string, caller: Caller | 'needed', init?: RequestInit) {
  const heard: unknown[] = [];
  const deps: Partial<ApiDeps> = {
    province: '00',
    signIn: () => Promise.resolve(caller),
    signInPlace: { issuer: 'https://issuer.example', clientId: 'c', scope: '', samples: false },
    now: () => '2026-03-16T02:00:00.000Z',
    newId: () => 'ID',
    reports: {
      audit: () => Promise.resolve(),
      currentProvince: () => Promise.reject(new Error('the table is away')),
    } as Partial<ApiDeps['reports']> as ApiDeps['reports'],
    onFault: () => undefined,
    onAnswered: (request) => heard.push(request),
  };
  await makeApi(deps as ApiDeps).request(path, init);
  expect(heard).toHaveLength(1);
  return heard[0];
}

const ms: unknown = expect.any(Number);
const commune = communeOfficer('15091');

test.each([
  ['answered', '/sign-in', 'needed', { route: 'signInPlace', status: 200 }],
  ['without a token', '/session', 'needed', { route: 'session', status: 401 }],
  ['at another unit’s door', '/periods/2026-Q1/units/1/card', commune, { status: 404 }],
  [
    'for the province only',
    '/periods/2026-Q1/overview',
    commune,
    { route: 'overview', status: 403, account: commune.account },
  ],
  ['that fails', '/session', provinceOfficer(), { route: 'session', status: 500, account: 'account-province' }],
] as const)(
  'of a request %s its route, its status, its time and the account are heard, and nothing else',
  async (_, path, caller, told) => {
    expect(await heardOf(path, caller)).toEqual({ ...told, ms });
  },
);

test('of a body that is too long the route is heard', async () => {
  const body = new Uint8Array(4 * 1024 * 1024 + 1);
  const heard = await heardOf('/definition', provinceOfficer(), { method: 'POST', body });
  expect(heard).toEqual({ route: 'loadDefinition', status: 413, ms });
});
