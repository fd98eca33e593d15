import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { denialOf } from '../../../functions/portal/api/authorise.ts';
import { callerFrom, callerFromPool } from '../../../functions/portal/api/caller.ts';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { routes } from '../../../functions/portal/api/routes.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import type { AuditEntry } from '../../../shared/store/store.ts';
import { communeOfficer, later, openDesk, provinceOfficer, type Desk } from './desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => desk.close());
/** Every test has a moment of its own, by which its entries are found in the audit trail. */
beforeEach(() => later(desk.trial));

/** The route as somebody asks for it who wants to see or change what is of unit 15091. */
function pathOf({ path }: { readonly path: string }): string {
  const parts = { period: '2026-Q1', unit: '15091', attempt: 'A1', run: 'R1', file: 'tong-hop.xlsx', indicator: 'X' };
  return Object.entries(parts).reduce((filled, [name, value]) => filled.replace(`:${name}`, value), path);
}
const askOf = ({ method }: { readonly method: string }) =>
  method === 'post' ? { method: 'POST' as const, body: { reason: 'Lý do' } } : {};

async function entriesSince(moment: string): Promise<AuditEntry[]> {
  const entries = await desk.trial.reports.audited('00', '2026-03');
  return entries.filter(({ at }) => at >= moment);
}

const closed = routes.filter(({ who }) => who !== 'anyone');
const notOwn = routes.filter(({ who }) => who === 'unit' || who === 'province');

describe('a unit at another unit’s door', () => {
  test.each(notOwn.map((route) => [route.id, route] as const))('%s: refused and audited', async (id, route) => {
    const stranger = desk.as(communeOfficer('19363'));
    const response = await stranger(pathOf(route), askOf(route));
    expect(response.status).toBe(403);
    expect(problemShape.parse(await response.json()).id).toBe('forbidden');
    const why = route.who === 'unit' ? 'other-unit' : 'province-only';
    expect(await entriesSince(desk.trial.now())).toMatchObject([
      { action: 'access-refused', detail: { account: 'account-19363', route: id, why } },
    ]);
  });

  test('is refused alike whether the other unit and its attempt exist or not', async () => {
    const stranger = desk.as(communeOfficer('19363'));
    const bodies = await Promise.all(
      ['/periods/2026-Q1/units/15091', '/periods/2026-Q1/units/99999', '/periods/2030-Q1/units/15091'].map(
        async (path) => (await stranger(path)).text(),
      ),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  test('what was typed into the address goes into the audit trail only where it may be a unit', async () => {
    const stranger = desk.as(communeOfficer('19363'));
    await stranger(`/periods/2026-Q1/units/${encodeURIComponent('Nguyễn Văn A, 0912345678')}`);
    const [entry] = await entriesSince(desk.trial.now());
    expect(entry?.detail).toEqual({ account: 'account-19363', route: 'unitCard', why: 'other-unit' });
  });
});

describe('an officer of another province', () => {
  test.each(closed.map((route) => [route.id, route] as const))('%s: refused and audited', async (id, route) => {
    const stranger = desk.as(provinceOfficer('38'));
    const response = await stranger(pathOf(route), askOf(route));
    expect(response.status).toBe(403);
    expect(await entriesSince(desk.trial.now())).toMatchObject([
      { action: 'access-refused', detail: { route: id, why: 'other-province' } },
    ]);
  });
});

test.each(closed.map((route) => [route.id, route] as const))(
  'nobody reaches %s without signing in',
  async (_, route) => {
    const response = await desk.send(undefined, pathOf(route), askOf(route));
    expect(response.status).toBe(401);
    expect(problemShape.parse(await response.json()).id).toBe('sign-in-needed');
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  },
);

test('the province reaches every unit, a unit itself, and nobody is refused for being there', () => {
  for (const who of ['signed-in', 'unit', 'province'] as const) {
    expect(denialOf(who, provinceOfficer(), '00', '15091')).toBeUndefined();
  }
  expect(denialOf('unit', communeOfficer('15091'), '00', '15091')).toBeUndefined();
  expect(denialOf('signed-in', communeOfficer('15091'), '00', undefined)).toBeUndefined();
  // A route that names no unit is nobody's own.
  expect(denialOf('unit', communeOfficer('15091'), '00', undefined)).toBe('other-unit');
});

test('a unit finds no attempt of another unit under its own address', async () => {
  const key = 'reports/00/2026-Q1/15091/FOREIGN1/a.xlsx';
  await desk.trial.uploads.put(key, new Uint8Array([1]), 'application/octet-stream');
  await desk.trial.settle();
  const own = desk.as(communeOfficer('19363'));
  for (const rest of ['', '/findings', '/marked.xlsx', '/original']) {
    const response = await own(`/periods/2026-Q1/units/19363/attempts/FOREIGN1${rest}`);
    expect([response.status, problemShape.parse(await response.json()).id]).toEqual([404, 'attempt-unknown']);
  }
});

describe('claims', () => {
  const good = { sub: 'a', name: 'b', role: 'commune', province: '38', unit: '15091' };

  test('of our own issuer and of Cognito say the same', () => {
    const caller = { account: 'a', name: 'b', role: 'commune', province: '38', unit: '15091' };
    expect(callerFrom(good)).toEqual(caller);
    const cognito = { sub: 'a', name: 'b', 'custom:province': '38', 'custom:unit': '15091' };
    expect(callerFromPool({ ...cognito, 'cognito:groups': ['commune'] })).toEqual(caller);
    expect(callerFromPool({ ...cognito, 'cognito:groups': '[other commune]' })).toEqual(caller);
  });

  test.each([
    ['no role', { ...good, role: undefined }],
    ['a role of another system', { ...good, role: 'admin' }],
    ['a commune without a unit', { ...good, unit: undefined }],
    ['no account', { ...good, sub: '' }],
    [
      'both groups',
      { sub: 'a', 'cognito:groups': ['commune', 'province'], 'custom:province': '38', 'custom:unit': '1' },
    ],
    ['no group', { sub: 'a', 'cognito:groups': '[]', 'custom:province': '38' }],
    ['nothing', undefined],
  ])('with %s give no caller', (_, claims) => {
    expect([callerFrom(claims), callerFromPool(claims)]).toEqual([undefined, undefined]);
  });
});

test('problems are told in Vietnamese, in English on request, with the same stable id', async () => {
  const shape = z.object({ id: z.string(), type: z.string(), title: z.string() });
  const told = async (language: string | undefined) =>
    shape.parse(await (await desk.send(undefined, '/session', language === undefined ? {} : { language })).json());
  const vietnamese = await told(undefined);
  expect(vietnamese).toEqual({
    id: 'sign-in-needed',
    type: 'urn:cchc:problem:sign-in-needed',
    title: 'Bạn chưa đăng nhập',
  });
  expect(await told('fr, vi;q=0.9, en;q=0.8')).toEqual(vietnamese);
  expect(await told('en-GB, vi;q=0.5')).toEqual({ ...vietnamese, title: 'Not signed in' });
});
