import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPortal as openLocalPortal } from '../../infra/local/portal.ts';
import { sampleProvince } from '../../infra/sample/province.ts';
import { writeProvinceBook } from '../../shared/plan/book/write.ts';
import { enter, openPortal, tokenOf, type Portal, type Visit } from './portal.ts';
import { upload } from './report-file.ts';
import { flawsOf } from './screen.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => portal.close());

describe('who is not signed in', () => {
  test('is welcomed, signs in at the issuer, and comes back to the screen first asked for', async () => {
    const visit = await portal.visit();
    const { page } = visit;
    await page.goto('/nhat-ky');
    await page.getByRole('heading', { level: 1, name: 'Báo cáo cải cách hành chính hằng quý' }).waitFor();
    expect(await flawsOf(visit)).toEqual([]);
    await enter(page, 'province');
    expect(new URL(page.url()).pathname).toBe('/nhat-ky');
    await page.getByRole('contentinfo').getByText('không phải số liệu thật').waitFor();
    await visit.leave();
  });

  test.each([
    ['while the session is good', 9e15],
    ['when it has run out unnoticed', 1],
  ])('signs out by one press %s, which leaves nothing of it in the browser', async (_, endsAt) => {
    const { page, leave } = await portal.signIn('15091');
    await page.evaluate((ends) => {
      const ticket = sessionStorage.getItem('cchc.ticket') ?? '';
      sessionStorage.setItem('cchc.ticket', ticket.replace(/"expiresAt":\d+/, `"expiresAt":${ends}`));
    }, endsAt);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage))).toBe('{}{}');
    await leave();
  });
});

test('a tab whose memory is strange, or cut off, starts again', async () => {
  const visit = await portal.visit();
  const { page } = visit;
  await page.goto('/');
  await page.evaluate(() => {
    sessionStorage.setItem('cchc.ticket', '{"token":"x","expiresAt":9e15}');
    sessionStorage.setItem('cchc.session', '{"loaded":true,"role":"province","province":nu');
    sessionStorage.setItem('cchc.calendar', '[{"id":7}]');
  });
  await page.goto('/tinh/2026-Q1');
  await page.getByText('Phiên đăng nhập đã hết hạn').waitFor();
  expect(await flawsOf(visit)).toEqual([]);
  await visit.leave();
});

test('a sign-in page of sample accounts is sound too', async () => {
  const visit = await portal.visit();
  await visit.page.goto('/');
  await visit.page.getByRole('button', { name: 'Đăng nhập' }).click();
  await visit.page.getByRole('textbox').waitFor();
  expect(await flawsOf(visit)).toEqual([]);
  await visit.leave();
});

describe('an address that there is not', () => {
  test.each([
    ['nowhere', '/khong-co'],
    ['a screen of the province, for a unit', '/tinh/2026-Q1'],
    ['another unit’s screen of the province', '/tinh/2026-Q1/don-vi/19363'],
  ])('%s: says so and leads back', async (_, path) => {
    const visit = await portal.signIn('15091');
    const { page } = visit;
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor();
    expect(await flawsOf(visit)).toEqual([]);
    await page.getByRole('link', { name: 'Về trang đầu' }).click();
    await page.waitForURL('**/ky/2026-Q1');
    await visit.leave();
  });
});

test('a unit’s session gets nothing of another unit or of the province from the API', async () => {
  const { page, leave } = await portal.signIn('15091');
  const token = await tokenOf(page);
  const statuses = await Promise.all(
    ['15091', '19363', '99999']
      .map((unit) => `/api/periods/2026-Q1/units/${unit}`)
      .concat('/api/periods/2026-Q1/overview')
      .map(async (path) => (await page.request.get(path, { headers: { authorization: `Bearer ${token}` } })).status()),
  );
  expect(statuses).toEqual([200, 403, 403, 403]);
  await leave();
});

describe('before the province is loaded', () => {
  /** Signs in where the API says that nothing is loaded, for as long as `isLoaded` says so. */
  async function firstDay(account: string, isLoaded: () => boolean): Promise<Visit> {
    const visit = await portal.visit();
    const person = { account, name: 'Người mẫu', role: 'commune', now: portal.trial.now() };
    await visit.page.route('**/api/session', (asked) =>
      isLoaded() ? asked.continue() : asked.fulfill({ json: { loaded: false, ...person } }),
    );
    await visit.page.goto('/');
    await enter(visit.page, account);
    return visit;
  }

  test('an officer of the province is told what to do, loads the workbook there, and goes on to the overview', async () => {
    const { trial } = portal;
    const empty = await openLocalPortal({ system: trial, dataDir: trial.dataDir, province: '38', port: 0 });
    const visit = await portal.visit({ baseURL: empty.address });
    const { page } = visit;
    await page.goto('/');
    await enter(page, 'province');
    await page.getByRole('heading', { level: 1, name: 'Bắt đầu: nạp sổ của tỉnh' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await flawsOf(visit)).toEqual([]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải sổ trống' }).click();
    expect((await saving).suggestedFilename()).toBe('so-cua-tinh_38_trong.xlsx');
    const units = trial.province.units.filter(({ code }) => code === '15091');
    const filled = await writeProvinceBook({ ...trial.province, code: '38', name: 'Tỉnh Thanh Hoá', units });
    await page.getByLabel('Sổ của tỉnh').setInputFiles(upload('tỉnh.xlsx', filled));
    await page.getByRole('button', { name: 'Nạp sổ này' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nạp sổ này' }).click();
    await page.getByText('Đã nạp sổ mới').first().waitFor();
    await page.getByRole('button', { name: 'Mở trang Tình hình nộp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tình hình nộp báo cáo Quý I' }).waitFor();
    // The accounts are samples; the figures of a real province are not.
    expect(await page.getByRole('contentinfo').getByText('không phải số liệu thật').count()).toBe(0);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await enter(page, '15091');
    await page.waitForURL('**/ky/2026-Q1');
    await visit.leave();
    await empty.close();
  });

  test('an officer of a unit is told whom to ask, and gets in once it is loaded', async () => {
    let loaded = false;
    const visit = await firstDay('15091', () => loaded);
    const { page } = visit;
    await page.getByText('Anh/chị hỏi cán bộ phụ trách').waitFor();
    expect(await page.getByLabel('Sổ của tỉnh').count()).toBe(0);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('status').getByText('tỉnh vẫn chưa nạp').waitFor();
    expect(await flawsOf(visit)).toEqual([]);
    loaded = true;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.waitForURL('**/ky/2026-Q1');
    await visit.leave();
  });
});

test('without a network the page says so, and goes on when it is back', async () => {
  const visit = await portal.visit();
  const { page } = visit;
  await page.route('**/api/**', (asked) => asked.abort('internetdisconnected'));
  await page.goto('/');
  await page.getByRole('alert').getByText('Không kết nối được').waitFor();
  expect(await flawsOf(visit)).toEqual([]);
  const again = page.getByRole('button', { name: 'Thử lại' });
  await again.press('Enter');
  await page.getByText('vẫn chưa được').waitFor();
  await page.locator('button:focus', { hasText: 'Thử lại' }).waitFor();
  await page.unroute('**/api/**');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  await page.locator('h1:focus').waitFor();
  await visit.leave();
});

test('a keyboard reaches the content first, past the frame', async () => {
  const { page, leave } = await portal.signIn('15091');
  await page.goto('/khong-co');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Đến nội dung chính');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  await leave();
});

test.each(['Hướng dẫn nộp báo cáo', 'Hướng dẫn cho cán bộ tổng hợp'])(
  'the guide is there without signing in, with all its pictures: %s',
  async (title) => {
    const visit = await portal.visit();
    const { page } = visit;
    await page.goto('/');
    await page.getByRole('link', { name: 'Hướng dẫn sử dụng' }).click();
    const shown = page.getByRole('heading', { level: 1, name: title });
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (!(await shown.isVisible())) await page.getByRole('link', { name: 'hướng dẫn cho tỉnh' }).click();
    await shown.waitFor();
    await page.waitForLoadState('load');
    const pictures = await page
      .locator('main img')
      .evaluateAll((all) => all.map((image) => [image.getAttribute('alt'), Reflect.get(image, 'naturalWidth')]));
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter(([alt, width]) => alt === '' || width === 0)).toEqual([]);
    expect(await flawsOf(visit)).toEqual([]);
    await visit.leave();
  },
);
