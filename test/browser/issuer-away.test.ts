import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleProvince } from '../../infra/sample/province.ts';
import { openPortal, type Portal } from './portal.ts';
import { flawsOf } from './screen.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => portal.close());

const isElsewhere = (url: URL) => url.origin !== new URL(portal.address).origin;

test('says so when the sign-in page cannot be reached, and goes there once it can', async () => {
  const visit = await portal.visit();
  const { page } = visit;
  await page.route(isElsewhere, (route) => route.abort());
  await page.goto('/');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').getByText('Không kết nối được').waitFor();
  expect(await flawsOf(visit)).toEqual([]);
  await page.unroute(isElsewhere);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('button', { name: 'Cán bộ tổng hợp của tỉnh' }).waitFor();
  await visit.leave();
});

test('says so when a sign-in cannot be finished', async () => {
  const { page, leave } = await portal.visit();
  await page.goto('/');
  await page.route(
    (url) => isElsewhere(url) && url.pathname === '/token',
    (route) => route.abort(),
  );
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Cán bộ tổng hợp của tỉnh' }).click();
  await page.getByRole('alert').getByText('Không kết nối được').waitFor();
  expect(page.url()).toBe(portal.address);
  await leave();
});

test('signs out here even when the sign-in page cannot be reached', async () => {
  const { page, leave } = await portal.signIn('15091');
  await page.reload();
  await page.route(isElsewhere, (route) => route.abort());
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await page.evaluate(() => sessionStorage.getItem('cchc.ticket'))).toBeNull();
  await leave();
});

test('lets an account that has no role leave again', async () => {
  const { page, leave } = await portal.signIn('15091');
  const problem = { type: 'urn:cchc:problem:account-unassigned', id: 'account-unassigned', title: 'Chưa gán quyền' };
  await page.route('**/api/session', (route) =>
    route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await page.reload();
  await page.getByRole('alert').getByText('Chưa gán quyền').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await page.getByRole('button', { name: 'Đăng xuất' }).count()).toBe(0);
  await leave();
});
