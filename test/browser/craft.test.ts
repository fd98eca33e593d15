import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sampleProvince } from '../../infra/sample/province.ts';
import { openPortal, PHONE, type Portal } from './portal.ts';
import { FIGURES, filledForm, upload } from './report-file.ts';
import { flawsOf } from './screen.ts';

const HOSTILE = 'Xã <img src=x onerror="document.title=\'đã chạy\'"> & "Bắc"';
const sample = sampleProvince(4);
const province = {
  ...sample,
  units: sample.units.map((unit) => (unit.code === '19363' ? { ...unit, name: HOSTILE } : unit)),
};

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(province, '2026-03-10T02:00:00.000Z');
});
afterAll(() => portal.close());

/** Notes every element that moves on its own, and how much of the window that is (layout shift). */
const WATCH_SHIFTS = {
  content: `globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        shifts.push({ by: value, what: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent).join(' | ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });`,
};
/** By then everything that moves has moved. */
const TWO_FRAMES_LATER = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(shifts))))`;

/** Lets no answer to these addresses through until it is told to. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  const opened = Promise.withResolvers<void>();
  await page.route(pattern, async (asked) => {
    await opened.promise;
    await asked.continue();
  });
  return () => opened.resolve();
}

describe('the first view over a slow network', () => {
  test.each([
    ['desktop', undefined],
    ['phone', PHONE],
  ])('%s: a placeholder of about the height of what comes, and nothing jumps', async (_, viewport) => {
    const { page, leave } = await portal.signIn('15091', viewport && { viewport });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const letThrough = await hold(page, '**/api/periods/**');
    await page.addInitScript(WATCH_SHIFTS);
    await page.reload();
    await page.getByRole('status').getByText('Đang tải…').first().waitFor();
    letThrough();
    await page.getByRole('heading', { level: 1, name: 'Báo cáo Quý I' }).waitFor();
    await page.getByRole('status').getByText('Đang tải…').first().waitFor({ state: 'hidden' });
    const shifts = z.array(z.object({ by: z.number(), what: z.string() })).parse(await page.evaluate(TWO_FRAMES_LATER));
    // Told with what moved, should it be more than anybody notices.
    expect(shifts.reduce((sum, { by }) => sum + by, 0) < 0.05 ? [] : shifts).toEqual([]);
    await leave();
  });
});

test('without a network a screen says so, and when it was tried again in vain; with one, trying again goes on', async () => {
  const visit = await portal.signIn('15091');
  const { page } = visit;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Các lần nộp' }).click();
  await page.getByRole('alert').getByText('Không kết nối được').waitFor();
  expect(await flawsOf(visit)).toEqual([]);
  await page.getByRole('button', { name: 'Thử lại' }).first().click();
  await page
    .getByRole('alert')
    .getByText(/Đã thử lại lúc [\d:]{8}, vẫn chưa được/)
    .waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Thử lại' }).first().click();
  await page.getByText('Chưa có lần nộp nào trong kỳ này.').waitFor();
  await visit.leave();
});

test('on a phone: a file whose way is cut off has not arrived, and goes when it is sent again', async () => {
  const visit = await portal.signIn('31051', { viewport: PHONE, hasTouch: true });
  const { page } = visit;
  await page.getByRole('heading', { level: 1, name: 'Báo cáo Quý I' }).waitFor();
  const store = `${portal.trial.storeOrigin}/**`;
  await page.route(store, (asked) => asked.abort('connectionreset'));
  await page.locator('input[type=file]').setInputFiles(upload('bao-cao.xlsx', await filledForm(province, '31051')));
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByText('Mất kết nối giữa chừng').waitFor();
  expect(await flawsOf(visit)).toEqual([]);
  await page.unroute(store);
  await page.getByRole('button', { name: 'Gửi lại tệp này' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận báo cáo' }).waitFor();
  await visit.leave();
});

test('whatever stands in names, files and cells is shown as text', async () => {
  const visit = await portal.signIn('19363');
  const { page } = visit;
  await page.getByText(HOSTILE).first().waitFor();
  const bytes = await filledForm(province, '19363', (form) => {
    form.type(FIGURES, 'HS_TN_TT', 'Số liệu kỳ này *', '<script>document.title="đã chạy"</script>');
  });
  const name = '<svg onload=alert(1)>.xlsx';
  await page.locator('input[type=file]').setInputFiles(upload(name, bytes));
  await page.getByText(`${name} (`).waitFor();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cần sửa' }).waitFor();
  await page.getByText('<script>document.title="đã chạy"</script>').first().waitFor();
  await page.getByRole('link', { name: 'Các lần nộp' }).click();
  await page.getByRole('heading', { level: 2, name: 'Lần 1' }).waitFor();
  expect(await page.locator('main img, main script, main svg[onload]').count()).toBe(0);
  expect(await page.title()).not.toBe('đã chạy');
  expect(visit.faults).toEqual([]);
  await visit.leave();
});
