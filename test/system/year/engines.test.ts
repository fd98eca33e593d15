import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather } from '../../../shared/store/gather.ts';
import { sampleFilings } from '../../../infra/sample/life.ts';
import { sampleFiles, submitSampleFiles } from '../../../infra/sample/quarter.ts';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { openTrial, type Trial } from '../quarter/trial.ts';
import { holdAgainst } from './held-against.ts';
import { recountYear } from './recount.ts';

/** Twenty units live through the whole year as the system has it: real files, uploads, queue, checks, table, locks. */
const province = sampleProvince(20);
const year = recountYear(province, SAMPLE_SEED);
let trial: Trial;

beforeAll(async () => {
  trial = await openTrial(province, province.periods[0]!.opensAt, { serving: false });
  for (const period of province.periods) {
    const files = await sampleFiles(province, period, SAMPLE_SEED);
    await submitSampleFiles(trial, trial.clock, province, period, files);
  }
});
afterAll(() => trial.close());

test.each(province.periods)(
  'the summary of $id says what the uploads come to when they are counted once more',
  async (period) => {
    const current = (await trial.reports.currentProvince(province.code))!;
    const material = await gather(trial.reports, current, period, trial.now());
    expect(holdAgainst(year, province, material)).toBeGreaterThan(1000);
  },
);

test('every filing of the year is what the sample says of it without engines', async () => {
  const filed = await Promise.all(province.units.map(({ code }) => trial.reports.filings(province.code, code)));
  const told = (filings: readonly Filing[]) =>
    new Map(
      filings.map(({ fileName, status, receivedAt, observations }) => [fileName, { status, receivedAt, observations }]),
    );
  const sampled = sampleFilings(province, province.periods, SAMPLE_SEED);
  expect(told(filed.flat())).toEqual(told(sampled));
  expect(sampled.length).toBeGreaterThan(80);
});
