import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { summary } from '../../../infra/command/summary.ts';
import { sampleFiles, submitSampleFiles, type SampleFile } from '../../../infra/sample/quarter.ts';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { behaviourOf, type Behaviour } from '../../../infra/sample/story.ts';
import { summaryJson } from '../../../shared/summary/json.ts';
import { compare } from '../../../shared/summary/compare.ts';
import { gather } from '../../../shared/store/gather.ts';
import { findPeriod } from '../../../shared/period/calendar.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import type { Report } from '../../../shared/report/report.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { rank766, rateOf } from './recount.ts';
import { openTrial, type Trial } from './trial.ts';

const province = sampleProvince(20);
const period = findPeriod(province.periods, SAMPLE_PERIOD)!;
let trial: Trial;
let files: readonly SampleFile[];
let json: ReturnType<typeof summaryJson>;

/** The one unit of the twenty that behaves like this. */
const the = (behaviour: Behaviour) =>
  province.units[[...province.units.keys()].find((index) => behaviourOf(index) === behaviour)!]!.code;
const filingsOf = (unit: string) => trial.reports.filings(province.code, unit, SAMPLE_PERIOD);
const standingOf = async (unit: string) =>
  (await trial.reports.standings(province.code, SAMPLE_PERIOD)).find((standing) => standing.unit === unit);

/** The report that counts for each unit, as the story has it: its last good one that came before the lock. */
const counting = (): Report[] =>
  province.units.flatMap(({ code }, index) => {
    if (['missing', 'faulty', 'after-lock'].includes(behaviourOf(index))) return [];
    return [files.findLast(({ ask }) => ask.unit.code === code)!.report];
  });

async function summarise(name: string) {
  const file = join(trial.dataDir, name);
  const call = {
    operands: [],
    options: { period: SAMPLE_PERIOD, out: file },
    language: 'vi',
    dataDir: trial.dataDir,
  } as const;
  const { exit } = await summary.run({ ...call, tell: () => undefined });
  expect(exit).toBe(0);
  return new Uint8Array(readFileSync(file));
}

beforeAll(async () => {
  trial = await openTrial(province, period.opensAt);
  files = await sampleFiles(province, period, SAMPLE_SEED);
  await submitSampleFiles(trial, trial.clock, province, period, files);
  const current = (await trial.reports.currentProvince(province.code))!;
  const material = await gather(trial.reports, current, period, trial.now());
  json = summaryJson(compare(material));
});
afterAll(() => trial.close());

describe('a sample quarter of twenty units', () => {
  test('ends with exactly what the story tells: accepted, late, rejected, held, missing', () => {
    expect(json.completeness).toMatchObject({ units: 20, accepted: 17, rejected: 1, held: 1, none: 1 });
    expect(json.timeliness).toMatchObject({ onTime: 16, late: 1, outstanding: 3, lateUnits: [the('late')] });
    expect(json.completeness.notReported.toSorted()).toEqual(
      [the('missing'), the('faulty'), the('after-lock')].toSorted(),
    );
  });

  test('gives every upload one filing, its own bytes in the intake bucket, and a receipt', async () => {
    const filings = (await Promise.all(province.units.map(({ code }) => filingsOf(code)))).flat();
    const verdicts = Map.groupBy(filings, ({ status }) => status);
    expect(Object.fromEntries([...verdicts].map(([status, all]) => [status, all.length]))).toEqual({
      accepted: 18,
      rejected: 2,
      held: 1,
    });
    expect(filings.map(({ fileName }) => fileName).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    for (const filing of filings) {
      const sent = files.find(({ name }) => name === filing.fileName)!;
      const stored = await trial.uploads.get(filing.objectKey);
      expect(Buffer.compare(stored!.bytes, sent.bytes)).toBe(0);
      // The store's clock counts whole seconds, as S3's does.
      expect(filing.receivedAt).toBe(sent.at.replace(/\.\d+Z/, '.000Z'));
      expect(filing.sha256).toBe(createHash('sha256').update(sent.bytes).digest('hex'));
      const receipt = await trial.receipt(filing);
      expect(receipt).toMatchObject({
        unit: filing.unit,
        attempt: filing.attempt,
        status: filing.status,
        sha256: filing.sha256,
        onTime: sent.at <= period.dueAt,
      });
      expect(receipt.counts.error).toBe(filing.status === 'rejected' ? 1 : 0);
    }
  });

  test('keeps the figures as the officers typed them', async () => {
    const valuesOf = (report: Report) =>
      Object.fromEntries(report.figures.map(({ measure, value }) => [measure, value]));
    const current = await trial.reports.currentFilings(province.code, SAMPLE_PERIOD);
    const reports = counting();
    expect(current).toHaveLength(reports.length);
    for (const report of reports) {
      const filing = current.find(({ unit }) => unit === report.unit)!;
      expect(valuesOf(filing.report!)).toEqual(valuesOf(report));
      expect(filing.report!.tasks.map(({ task, status, doneOn }) => [task, status, doneOn])).toEqual(
        report.tasks.map(({ task, status, doneOn }) => [task, status, doneOn]),
      );
    }
  });

  test('still holds the rejected attempt of the unit that corrected it, with its finding and its cells', async () => {
    const [first, second, ...more] = await filingsOf(the('faulty-then-right'));
    expect(more).toEqual([]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'accepted']);
    expect(first!.observations).toMatchObject([{ id: 'case-block-unbalanced', sheet: 'Số liệu' }]);
    expect(first!.observations[0]!.cell).toMatch(/^F\d+:F\d+$/);
    expect((await standingOf(the('faulty-then-right')))?.current.attempt).toBe(second!.attempt);
  });

  test('lets a correction after the deadline replace the first report and make nobody late', async () => {
    const unit = the('corrected');
    const [first, second] = await filingsOf(unit);
    expect(second!.receivedAt > period.dueAt).toBe(true);
    expect(await standingOf(unit)).toEqual({
      unit,
      period: SAMPLE_PERIOD,
      current: { receivedAt: second!.receivedAt, attempt: second!.attempt },
      firstAcceptedAt: first!.receivedAt,
    });
    expect(json.timeliness.lateUnits).not.toContain(unit);
    const online = (filing: Filing) => filing.report!.figures.find(({ measure }) => measure === 'HS_TN_TT')!.value;
    expect(online(second!)).toBe(Number(online(first!)) + 1);
    const cell = json.cells.find((each) => each.unit === unit && each.indicator === 'ONLINE_SUBMISSION_RATE');
    expect(cell?.num).toBe(online(second!));
  });

  test('gives no standing to units whose report is missing, faulty or held', async () => {
    for (const behaviour of ['missing', 'faulty', 'after-lock'] as const) {
      expect(await standingOf(the(behaviour))).toBeUndefined();
    }
    expect((await filingsOf(the('after-lock'))).map(({ status }) => status)).toEqual(['held']);
  });
});

describe('the summary of the quarter', () => {
  test.each([
    ['ON_TIME_RESOLUTION', ['HS_GQ_TH', 'HS_GQ_DH'], ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH']],
    [
      'ON_TIME_766',
      ['HS_GQ_TH', 'HS_GQ_DH', 'HS_DGQ_TH'],
      ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH', 'HS_DGQ_TH', 'HS_DGQ_QH'],
    ],
    ['ONLINE_SUBMISSION_RATE', ['HS_TN_TT'], ['HS_TN_TT', 'HS_TN_TRT']],
    ['ONLINE_PAYMENT_RATE', ['HS_TTTT'], ['HS_NVTC']],
    ['E_RESULTS_ISSUED', ['KQ_DT'], ['HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH']],
    ['FEEDBACK_HANDLED', ['PAKN_DUNG_HAN'], ['PAKN_DEN_HAN']],
    ['SATISFACTION_TTHC', ['YK_HL_TTHC'], ['YK_KS']],
  ])('%s is the sum of parts over the sum of wholes, of the units and of the province', (code, part, whole) => {
    const reports = counting();
    const told = json.indicators.find((indicator) => indicator.code === code);
    expect(told).toMatchObject({ ...rateOf(reports, part, whole), reported: 17, missing: 3, notApplicable: 0 });
    for (const report of reports) {
      const cell = json.cells.find((each) => each.unit === report.unit && each.indicator === code);
      expect(cell).toMatchObject({ ...rateOf([report], part, whole), state: 'reported' });
      expect(cell!.source).toMatchObject({ sheet: 'Số liệu', cell: expect.stringMatching(/^F\d+$/) });
    }
  });

  test('ranks by the points of decision 766, equal shares as ties, and the silent not at all', () => {
    const told = json.ranking.map(({ unit, score, max, share, rank, tied }) => ({
      unit,
      score,
      max,
      share,
      rank,
      tied,
    }));
    const byUnit = (a: { unit: string }, b: { unit: string }) => (a.unit < b.unit ? -1 : 1);
    const counted = rank766(counting()).map((each) => ({ ...each, max: 60 }));
    expect(told.toSorted(byUnit)).toEqual(counted.toSorted(byUnit));
    expect(json.unranked.map(({ unit }) => unit).toSorted()).toEqual(json.completeness.notReported.toSorted());
  });

  test('made again from the same filings, has the same bytes', async () => {
    const [one, two] = [await summarise('one.xlsx'), await summarise('two.xlsx')];
    expect(cellsOf(one).size).toBeGreaterThan(2000);
    const latest = (await trial.reports.latestSummary(province.code, SAMPLE_PERIOD))!;
    expect(latest.filings).toHaveLength(17);
    expect(Buffer.compare(one, two)).toBe(0);
  });
});

/** Every cell of a workbook as people read it. */
function cellsOf(bytes: Uint8Array): Map<string, string> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.observation.id);
  return new Map(
    opened.workbook.sheets.flatMap((sheet) =>
      [...sheet.rows].flatMap(([row, cells]) =>
        [...cells].map(([column, cell]) => [`${sheet.name} ${row} ${column}`, displayOf(cell)] as const),
      ),
    ),
  );
}
