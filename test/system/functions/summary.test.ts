import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isInSeason } from '../../../functions/summary/due.ts';
import { makeSummarise, type SummaryOutcome } from '../../../functions/summary/summarise.ts';
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openWorld, province, type Upload } from './world.ts';

let engine: TestTable;
let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  world = await openWorld(engine);
});

function summariser(now: string) {
  const { reports, results } = world.deps;
  let runs = 0;
  return makeSummarise({ reports, results, clock: () => now, newRun: (at) => `RUN-${at.slice(0, 10)}-${(runs += 1)}` });
}

const upload = (change: Partial<Upload>): Upload => ({
  unit: '15091',
  period: '2026-Q1',
  attempt: 'A1',
  storedAt: '2026-03-10T02:00:00.000Z',
  content: 10,
  ...change,
});

function onlyRun(outcome: SummaryOutcome) {
  expect(outcome).toMatchObject({ kind: 'made' });
  const [run, ...others] = outcome.kind === 'made' ? outcome.runs : [];
  expect(others).toEqual([]);
  return run;
}

describe('a summary run', () => {
  test('uses the filing that counts for each unit and records exactly which those were', async () => {
    await world.deliver([
      world.store(upload({})),
      world.store(upload({ attempt: 'A2', storedAt: '2026-03-12T02:00:00.000Z', content: 11 })),
      world.store(upload({ attempt: 'A3', storedAt: '2026-03-13T02:00:00.000Z', content: 'faulty' })),
      world.store(upload({ unit: '00004', attempt: 'A4', content: 'unreadable' })),
    ]);
    const event = { province: '38', period: '2026-Q1', trigger: 'request' };
    const run = onlyRun(await summariser('2026-03-15T01:00:00.000Z')(event));
    const counted = { unit: '15091', receivedAt: '2026-03-12T02:00:00.000Z', attempt: 'A2' };
    expect(run?.filings).toEqual([{ ...counted, firstAcceptedAt: '2026-03-10T02:00:00.000Z' }]);
    expect(run?.attempts?.map(({ attempt, status }) => [attempt, status])).toEqual([
      ['A4', 'failed'],
      ['A1', 'accepted'],
      ['A2', 'accepted'],
      ['A3', 'rejected'],
    ]);
    expect(await world.deps.reports.latestSummary('38', '2026-Q1')).toEqual(run);
  });

  test('puts the workbook where its record says', async () => {
    const event = { province: '38', period: '2026-Q1', trigger: 'request' };
    const run = onlyRun(await summariser('2026-03-15T01:00:00.000Z')(event));
    expect(run?.workbookKey).toBe('summaries/38/2026-Q1/RUN-2026-03-15-1/tong-hop.xlsx');
    const workbook = await world.deps.results.get(run?.workbookKey ?? '');
    expect(new TextDecoder().decode(workbook?.bytes.subarray(0, 2))).toBe('PK');
  });

  test('leaves an entry in the audit trail', async () => {
    const name = await engine.create();

    const reports = dynamoReportStore(engine.dynamo, name);
    await reports.saveProvince(province);
    const summarise = makeSummarise({
      reports,
      results: world.deps.results,
      clock: () => '2026-03-18T01:00:00.000Z',
      newRun: () => 'R',
    });
    await summarise({ province: '38', trigger: 'schedule' });
    const { Items } = await engine.client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'AUDIT#38#2026-03' } },
      }),
    );
    expect(Items).toMatchObject([
      { action: { S: 'summary-made' }, detail: { M: { trigger: { S: 'schedule' }, state: { S: 'provisional' } } } },
    ]);
  });

  test('that was interrupted before its record leaves the latest summary as it was', async () => {
    const { reports, results } = world.deps;
    const broken = { ...reports, addSummary: () => Promise.reject(new Error('crash')) };
    const clock = () => '2026-03-15T01:00:00.000Z';
    const summarise = makeSummarise({ reports: broken, results, clock, newRun: () => 'LOST' });
    const event = { province: '38', period: '2026-Q1', trigger: 'request' };
    await expect(summarise(event)).rejects.toThrow('crash');
    expect(await reports.latestSummary('38', '2026-Q1')).toBeUndefined();
    const run = onlyRun(await summariser('2026-03-15T01:00:00.000Z')(event));
    expect(await reports.latestSummary('38', '2026-Q1')).toEqual(run);
  });
});

describe('what a run summarises', () => {
  test('a nightly run looks at periods from their opening until a week after the deadline, or after a later close', () => {
    const open = (now: string, closedAt?: string) =>
      province.periods.filter((period) => isInSeason(period, closedAt, now)).map(({ id }) => id);
    expect(open('2026-03-04T16:59:59.999Z')).toEqual([]);
    expect(open('2026-03-04T17:00:00.000Z')).toEqual(['2026-Q1']);
    expect(open('2026-03-24T16:59:59.999Z')).toEqual(['2026-Q1']);
    expect(open('2026-03-24T17:00:00.000Z')).toEqual([]);
    expect(open('2026-03-24T17:00:00.000Z', '2026-03-16T00:00:00.000Z')).toEqual([]);
    expect(open('2026-03-31T00:00:00.000Z', '2026-03-24T00:00:00.000Z')).toEqual(['2026-Q1']);
  });

  test('a nightly run out of season makes nothing and is no fault', async () => {
    const outcome = await summariser('2026-05-01T00:00:00.000Z')({ province: '38', trigger: 'schedule' });
    expect(outcome).toEqual({ kind: 'made', runs: [], unchanged: [] });
  });

  test.each([
    ['a province that is not loaded', { province: '01', trigger: 'schedule' }, 'province-not-loaded'],
    [
      'a period the calendar does not have',
      { province: '38', period: '2025-Q1', trigger: 'request' },
      'unknown-period',
    ],
  ])('%s is refused', async (_, event, why) => {
    expect(await summariser('2026-03-15T00:00:00.000Z')(event)).toEqual({ kind: 'refused', why });
  });

  test('an event of another shape is a fault', async () => {
    await expect(summariser('2026-03-15T00:00:00.000Z')({ province: 'all' })).rejects.toThrow('province');
  });
});
