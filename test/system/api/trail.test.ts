import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { makeApi } from '../../../functions/portal/api/api.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import type { ReportStore } from '../../../shared/store/store.ts';
import { later, openDesk, provinceOfficer, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => desk.close());

/** Asks for the lock of a system of which one part breaks off. */
async function lockWith(over: Partial<ReportStore>, reason: string): Promise<number> {
  const api = makeApi({ ...desk.deps, reports: { ...desk.trial.reports, ...over }, onFault: () => undefined });
  const authorization = `Bearer ${await desk.issuer.tokenOf(provinceOfficer())}`;
  const body = JSON.stringify({ reason });
  return (await api.request('/periods/2026-Q1/lock', { method: 'POST', headers: { authorization }, body })).status;
}

const state = () => desk.trial.reports.periodState('00', '2026-Q1');
const entries = async () =>
  (await desk.trial.reports.audited('00', '2026-03')).map(({ action, detail }) => `${action} ${detail['reason']}`);

async function unlocked(): Promise<void> {
  const { lockedAt } = await state();
  if (lockedAt === undefined) return;
  const change = { kind: 'unlocked', at: desk.trial.now(), id: desk.trial.newId() } as const;
  await desk.trial.reports.setLock('00', '2026-Q1', change, lockedAt);
}

test.each<[string, Partial<ReportStore>, string]>([
  ['the lock', { setLock: () => Promise.reject(new Error('cut off')) }, 'Lần hai'],
  ['the trail', { audit: () => Promise.reject(new Error('cut off')) }, 'Lần một'],
])(
  'a lock that breaks off at %s and is asked for again stands in the trail as it came about',
  async (_, broken, told) => {
    await unlocked();
    later(desk.trial);
    expect(await lockWith(broken, 'Lần một')).toBe(500);
    const written: (readonly [string, string | undefined])[] = [];
    const audit: ReportStore['audit'] = async ({ action, detail }) => void written.push([action, detail['reason']]);
    expect(await lockWith({ audit }, 'Lần hai')).toBe(200);
    expect([(await state()).lockedAt, written]).toEqual([desk.trial.now(), [['period-locked', told]]]);
  },
);

test('a month of the trail is one by the clock of the province, whose nights belong to the day before in UTC', async () => {
  const moments = { 'a-before': '2027-02-28T16:59:59.999Z', 'b-first': '2027-02-28T17:00:00.000Z' };
  const after = { 'c-last': '2027-03-31T16:59:59.999Z', 'd-after': '2027-03-31T17:00:00.000Z' };
  for (const [id, at] of Object.entries({ ...moments, ...after })) {
    await desk.trial.reports.audit({ province: '00', at, id, action: 'period-locked', detail: {} });
  }
  const authorization = `Bearer ${await desk.issuer.tokenOf(provinceOfficer())}`;
  const answer = await makeApi(desk.deps).request('/audit?month=2027-03', { headers: { authorization } });
  const { entries: told } = z.object({ entries: z.array(z.object({ id: z.string() })) }).parse(await answer.json());
  expect(told.map(({ id }) => id)).toEqual(['c-last', 'b-first']);
});

test('of two who lock at once one stands in the trail, and both are told the same moment', async () => {
  await unlocked();
  later(desk.trial);
  // Both have seen it open before either writes.
  const bothSaw = Promise.withResolvers<void>();
  let saw = 0;
  const periodState: ReportStore['periodState'] = async (province, period) => {
    const seen = await desk.trial.reports.periodState(province, period);
    saw += 1;
    if (saw === 2) bothSaw.resolve();
    await bothSaw.promise;
    return seen;
  };
  const before = (await entries()).length;
  expect(await Promise.all([lockWith({ periodState }, 'Người một'), lockWith({ periodState }, 'Người hai')])).toEqual([
    200, 200,
  ]);
  expect((await entries()).slice(before).filter((entry) => entry.startsWith('period-locked'))).toEqual([
    `period-locked ${(await state()).change?.reason}`,
  ]);
});
