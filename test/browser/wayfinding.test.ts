import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleProvince } from '../../infra/sample/province.ts';
import { openPortal, type Portal } from './portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal(sampleProvince(4), '2026-03-10T02:00:00.000Z');
});
afterAll(() => portal.close());

test('every screen of the province names the tab by its heading; going back starts at the heading again', async () => {
  const { page, leave } = await portal.signIn('province');
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await heading('Tình hình nộp báo cáo Quý I năm 2026').waitFor();
  const titles = new Set([await page.title()]);
  const tabs = page.getByRole('navigation').getByRole('link');
  for (const tab of (await tabs.all()).slice(1)) {
    const before = await page.title();
    await tab.click();
    await expect.poll(() => page.title()).not.toBe(before);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(await tabs.count());
  await page.goto('/tinh/2026-Q1');
  await heading('Tình hình nộp báo cáo Quý I năm 2026').waitFor();
  await tabs.nth(2).click();
  await page.goBack();
  await page.locator('h1:focus', { hasText: 'Tình hình nộp' }).waitFor();
  await leave();
});

test('the report of a year is called so once', async () => {
  const { page, leave } = await portal.signIn('province');
  await page
    .getByRole('combobox')
    .getByRole('option', { name: 'Năm 2026', exact: true })
    .waitFor({ state: 'attached' });
  expect(await page.getByRole('combobox').textContent()).not.toContain('Năm năm');
  await leave();
});
