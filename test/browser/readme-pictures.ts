import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_SEED } from '../../infra/sample/province.ts';
import { sampleFiles } from '../../infra/sample/quarter.ts';
import { behaviourOf } from '../../infra/sample/story.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import { picture } from './picture.ts';
import { openPortal, type Portal } from './portal.ts';

// The pictures of the README: a sample province of sixty units on the day before its deadline. Runs only with UPDATE_PICTURES=1
// (vitest.config.ts); what it walks through is under test in the journeys.
const FOLDER = 'docs/pictures';
const NOW = '2026-03-16T03:00:00.000Z';
const province = sampleProvince(60);
let portal: Portal;

/** A unit of the story that behaves like this. */
const unitThat = (behaviour: string) => province.units.find((_, index) => behaviourOf(index) === behaviour)?.code ?? '';

beforeAll(async () => {
  const period = findPeriod(province.periods, SAMPLE_PERIOD);
  if (!period) throw new Error('the sample year has no such period');
  portal = await openPortal(province, period.opensAt);
  const files = await sampleFiles(province, period, SAMPLE_SEED);
  const sent = files.filter(({ at, ask }) => at < NOW || ask.unit.code === unitThat('faulty'));
  for (const { at, ask, name, bytes } of sent) {
    portal.trial.clock.set(at < NOW ? at : NOW);
    await portal.trial.send({ unit: ask.unit.code, period: period.id, file: name, bytes });
  }
  portal.trial.clock.set(NOW);
}, 300_000);
afterAll(() => portal.close());

test('the province', async () => {
  const { page, leave } = await portal.signIn('province');
  await page.getByRole('heading', { level: 2, name: 'đơn vị chưa có báo cáo' }).waitFor();
  await picture(page, 'portal-province', FOLDER);
  expect(await page.getByRole('alert').count()).toBe(0);
  await leave();
});

test('the card of a unit', async () => {
  const { page, leave } = await portal.signIn(unitThat('missing'));
  await page.getByRole('heading', { level: 3, name: 'Nộp tệp đã điền' }).waitFor();
  await picture(page, 'portal-commune', FOLDER);
  expect(await page.getByRole('alert').count()).toBe(0);
  await leave();
});

test('what to correct', async () => {
  const { page, leave } = await portal.signIn(unitThat('faulty'));
  await page.getByRole('link', { name: 'Xem các chỗ cần sửa' }).click();
  await page.getByRole('heading', { level: 2, name: 'Phải sửa' }).waitFor();
  await picture(page, 'portal-findings', FOLDER);
  expect(await page.getByRole('alert').count()).toBe(0);
  await leave();
});
