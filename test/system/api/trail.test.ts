import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi } from '../../../functions/portal/api/api.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import type { ReportStore } from '../../../shared/store/store.ts';
import { openDesk, provinceOfficer, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => desk.close());

/** Asks for the lock of a system of which one part breaks off. */
async function lockWith(over: Partial<ReportStore>): Promise<number> {
  const api = makeApi({ ...desk.deps, reports: { ...desk.trial.reports, ...over }, onFault: () => undefined });
  const authorization = `Bearer ${await desk.issuer.tokenOf(provinceOfficer())}`;
  const body = JSON.stringify({ reason: 'Đã tổng hợp' });
  return (await api.request('/periods/2026-Q1/lock', { method: 'POST', headers: { authorization }, body })).status;
}

test.each<[string, Partial<ReportStore>]>([
  ['the trail', { audit: () => Promise.reject(new Error('cut off')) }],
  ['the lock', { setLock: () => Promise.reject(new Error('cut off')) }],
])('a lock that breaks off at %s and is asked for again stands in the trail', async (_, broken) => {
  await desk.trial.reports.setLock('00', '2026-Q1', undefined);
  expect(await lockWith(broken)).toBe(500);
  const actions: string[] = [];
  expect(await lockWith({ audit: async (entry) => void actions.push(entry.action) })).toBe(200);
  const { lockedAt } = await desk.trial.reports.periodState('00', '2026-Q1');
  expect([lockedAt, actions]).toEqual([desk.trial.now(), ['period-locked']]);
});
