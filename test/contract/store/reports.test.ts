import { gzipSync } from 'node:zlib';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import type { ReportStore, SummaryRun } from '../../../shared/store/store.ts';
import { openTestTable, type TestTable } from './engine.ts';
import { sampleFiling, sampleProvince } from './samples.ts';

let engine: TestTable;
let table: string;
let store: ReportStore;

beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  table = await engine.create();
  store = dynamoReportStore(engine.dynamo, table);
});

const first = sampleFiling({ receivedAt: '2026-03-10T02:00:00.000Z', attempt: 'A1' });
const second = sampleFiling({ receivedAt: '2026-03-12T02:00:00.000Z', attempt: 'A2' });

describe('definitions of provinces', () => {
  test('a saved definition comes back whole, under the hash of its content', async () => {
    const revision = await store.saveProvince(sampleProvince);
    const fresh = dynamoReportStore(engine.dynamo, table);
    expect(await fresh.currentProvince('38')).toEqual({ revision, province: sampleProvince });
    expect(await fresh.provinceAt('38', revision)).toEqual(sampleProvince);
  });

  test('the order of properties does not make a new revision, a changed word does', async () => {
    const { code, ...rest } = sampleProvince;
    const revision = await store.saveProvince(sampleProvince);
    expect(await store.saveProvince({ ...rest, code })).toBe(revision);
    expect(await store.saveProvince({ ...sampleProvince, name: 'Tỉnh khác' })).not.toBe(revision);
  });

  test('an older revision stays readable after a new one became current, and saving it again makes it current', async () => {
    const old = await store.saveProvince(sampleProvince);
    const renamed = { ...sampleProvince, name: 'Tỉnh khác' };
    await store.saveProvince(renamed);
    expect((await store.currentProvince('38'))?.province.name).toBe('Tỉnh khác');
    expect(await store.provinceAt('38', old)).toEqual(sampleProvince);
    await store.saveProvince(sampleProvince);
    expect((await store.currentProvince('38'))?.revision).toBe(old);
  });

  test('a definition larger than one item is cut into parts and put together again', async () => {
    const tasks = Array.from({ length: 9000 }, (_, index) => ({
      ...sampleProvince.tasks[0]!,
      code: String(index),
      title: `${noise(index)} ${noise(index + 9000)}`,
    }));
    const large = { ...sampleProvince, tasks };
    const revision = await store.saveProvince(large);
    const fresh = dynamoReportStore(engine.dynamo, table);
    expect(await fresh.provinceAt('38', revision)).toEqual(large);
  });

  test('an unknown province and an unknown revision are nothing, not a fault', async () => {
    expect(await store.currentProvince('01')).toBeUndefined();
    expect(await store.provinceAt('38', 'none')).toBeUndefined();
  });
});

describe('filings', () => {
  test('a filing comes back exactly, report and findings included', async () => {
    expect(await store.addFiling(first)).toBe('stored');
    expect(await store.filings('38', '15091')).toEqual([first]);
  });

  test('a filing without a report comes back without one', async () => {
    const { report: _, ...failed } = { ...first, status: 'failed' as const };
    await store.addFiling(failed);
    expect(await store.filings('38', '15091')).toEqual([failed]);
  });

  test('a redelivered attempt finds itself and changes nothing', async () => {
    await store.addFiling(first);
    expect(await store.addFiling({ ...first, status: 'rejected' })).toBe('already-stored');
    expect(await store.filings('38', '15091')).toEqual([first]);
  });

  test('attempts come oldest first across periods, or of one period alone', async () => {
    const lateQ1 = sampleFiling({ receivedAt: '2026-07-01T00:00:00.000Z', attempt: 'B1' });
    const q2 = sampleFiling({ receivedAt: '2026-06-10T00:00:00.000Z', attempt: 'B0', period: '2026-Q2' });
    for (const filing of [lateQ1, second, q2, first]) await store.addFiling(filing);
    expect(await store.filings('38', '15091')).toEqual([first, second, q2, lateQ1]);
    expect(await store.filings('38', '15091', '2026-Q1')).toEqual([first, second, lateQ1]);
    const heads = [first, second, lateQ1].map(({ unit, period, attempt, status, receivedAt }) => {
      return { unit, period, attempt, status, receivedAt };
    });
    expect(await store.attempts('38', '15091', '2026-Q1')).toEqual(heads);
  });

  test('a unit never sees the filings of a unit whose code begins alike', async () => {
    await store.addFiling(sampleFiling({ ...first, unit: '150910' }));
    expect(await store.filings('38', '15091')).toEqual([]);
  });

  test('a filing with more text than one item holds is refused, and nothing of it is stored', async () => {
    const narrative = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [String(index), noise(index, 40)]));
    expect(await store.addFiling({ ...first, report: { ...first.report!, narrative } })).toBe('too-large');
    expect(await store.filings('38', '15091')).toEqual([]);
  });

  test('a figure that could not be read back is not stored', async () => {
    const broken = { ...first.report!, figures: [{ measure: 'X', value: Number.NaN, cell: 'F1' }] };
    await expect(store.addFiling({ ...first, report: broken })).rejects.toThrow('figures');
    expect(await store.filings('38', '15091')).toEqual([]);
  });

  test('an item that this system did not write is a fault, not a guess', async () => {
    const body = gzipSync(JSON.stringify({ observations: [], report: { unit: 5 } }));
    const { observations: _, report: __, ...fields } = first;
    await DynamoDBDocumentClient.from(engine.client).send(
      new PutCommand({ TableName: table, Item: { pk: 'UNIT#38#15091', sk: 'FILING#2026-Q1#x', ...fields, body } }),
    );
    await expect(store.filings('38', '15091')).rejects.toThrow('unit');
  });
});

describe('standings', () => {
  test('the latest accepted filing is current, the first one decides punctuality', async () => {
    for (const filing of [first, second]) await store.addFiling(filing);
    expect(await store.advance(first)).toBe('current');
    expect(await store.advance(second)).toBe('current');
    expect(await store.standings('38', '2026-Q1')).toEqual([
      {
        unit: '15091',
        period: '2026-Q1',
        current: { receivedAt: second.receivedAt, attempt: 'A2' },
        firstAcceptedAt: first.receivedAt,
      },
    ]);
    expect(await store.currentFilings('38', '2026-Q1')).toEqual([second]);
  });

  test('an earlier filing that comes later does not take the place of the current one', async () => {
    await store.advance(second);
    expect(await store.advance(first)).toBe('superseded');
    const [standing] = await store.standings('38', '2026-Q1');
    expect(standing?.current.attempt).toBe('A2');
    expect(standing?.firstAcceptedAt).toBe(first.receivedAt);
  });

  test('of two filings of the same second the later attempt counts, in either order', async () => {
    const twin = { ...first, attempt: 'A0' };
    await store.advance(twin);
    await store.advance(first);
    await store.advance(twin);
    expect((await store.standings('38', '2026-Q1'))[0]?.current.attempt).toBe('A1');
  });

  test('advancing the current filing again says that it is current', async () => {
    await store.advance(first);
    expect(await store.advance(first)).toBe('current');
  });

  test('a filing that was not accepted never stands', async () => {
    await expect(store.advance({ ...first, status: 'rejected' })).rejects.toThrow('not accepted');
    expect(await store.standings('38', '2026-Q1')).toEqual([]);
  });

  test('current filings of more units than one batch holds all come back', async () => {
    const units = Array.from({ length: 130 }, (_, index) => String(10_000 + index));
    for (const unit of units) {
      const filing = sampleFiling({ ...first, unit });
      await store.addFiling(filing);
      await store.advance(filing);
    }
    const current = await store.currentFilings('38', '2026-Q1');
    expect(current.map(({ unit }) => unit).toSorted()).toEqual(units);
  });

  test('a standing whose filing is not there is a fault', async () => {
    await store.advance(first);
    await expect(store.currentFilings('38', '2026-Q1')).rejects.toThrow('not stored');
  });

  test('a standing of which only the first half was written is not there yet', async () => {
    await DynamoDBDocumentClient.from(engine.client).send(
      new PutCommand({
        TableName: table,
        Item: { pk: 'PERIOD#38#2026-Q1', sk: 'CURRENT#15091', firstAcceptedAt: first.receivedAt },
      }),
    );
    expect(await store.standings('38', '2026-Q1')).toEqual([]);
    await store.addFiling(second);
    await store.advance(second);
    expect((await store.standings('38', '2026-Q1'))[0]?.firstAcceptedAt).toBe(first.receivedAt);
  });
});

describe('periods, summaries, audit', () => {
  test('a period is unlocked until it is locked, and again after it is unlocked', async () => {
    const locked = { kind: 'locked', at: '2026-03-20T00:00:00.000Z', id: 'L1', by: 'account', reason: 'Đủ' } as const;
    const unlocked = { kind: 'unlocked', at: '2026-03-21T00:00:00.000Z', id: 'L2' } as const;
    expect(await store.periodState('38', '2026-Q1')).toEqual({ period: '2026-Q1' });
    expect(await store.setLock('38', '2026-Q1', locked)).toBe('done');
    expect(await store.periodState('38', '2026-Q1')).toEqual({
      period: '2026-Q1',
      lockedAt: locked.at,
      change: locked,
    });
    expect(await store.setLock('38', '2026-Q1', unlocked, locked.at)).toBe('done');
    expect(await store.periodState('38', '2026-Q1')).toEqual({ period: '2026-Q1', change: unlocked });
    expect(await store.periodState('38', '2026-Q2')).toEqual({ period: '2026-Q2' });
  });

  test('of locks at once one holds, and nobody unlocks a lock that they have not seen', async () => {
    const lock = (at: string, id: string) => store.setLock('38', '2026-Q1', { kind: 'locked', at, id });
    const unlock = (seen?: string) =>
      store.setLock('38', '2026-Q1', { kind: 'unlocked', at: '2026-03-22T00:00:00.000Z', id: 'U' }, seen);
    const moments = ['2026-03-20T00:00:00.001Z', '2026-03-20T00:00:00.002Z', '2026-03-20T00:00:00.003Z'];
    const outcomes = await Promise.all(moments.map((at) => lock(at, at)));
    expect(outcomes.toSorted()).toEqual(['done', 'refused', 'refused']);
    const first = moments[outcomes.indexOf('done')];
    expect(await store.periodState('38', '2026-Q1')).toMatchObject({ lockedAt: first, change: { id: first } });
    expect(await unlock('2026-03-19T00:00:00.000Z')).toBe('refused');
    expect(await unlock()).toBe('refused');
    expect(await unlock(first)).toBe('done');
    expect(await unlock(first)).toBe('refused');
  });

  test('the latest run of a period comes back with the exact filings it used', async () => {
    const run = (id: string, period = '2026-Q1') => ({
      province: '38',
      period,
      run: id,
      madeAt: '2026-03-18T00:00:00.000Z',
      revision: 'revision',
      workbookKey: `summaries/38/${period}/${id}/tong-hop.xlsx`,
      filings: [{ unit: '15091', receivedAt: first.receivedAt, attempt: 'A1' }],
    });
    expect(await store.latestSummary('38', '2026-Q1')).toBeUndefined();
    for (const each of [run('R2'), run('R1'), run('R9', '2026-Q2'), run('R2')]) await store.addSummary(each);
    expect(await store.latestSummary('38', '2026-Q1')).toEqual(run('R2'));
  });

  test('a run comes back with everything it was made of, by its id too', async () => {
    const counted = { unit: '15091', receivedAt: first.receivedAt, attempt: 'A1', firstAcceptedAt: first.receivedAt };
    const run: SummaryRun = {
      province: '38',
      period: '2026-Q2',
      run: 'R1',
      madeAt: '2026-06-18T00:00:00.000Z',
      revision: 'revision',
      workbookKey: 'summaries/38/2026-Q2/R1/tong-hop.xlsx',
      edition: '0123456789ab',
      trigger: 'close',
      final: true,
      closedAt: '2026-06-17T00:00:00.000Z',
      asOf: '2026-06-17T00:00:00.000Z',
      files: [{ name: 'x', key: 'summaries/38/2026-Q2/R1/x', contentType: 'text/csv', sha256: 'f'.repeat(64) }],
      filings: [counted],
      attempts: [{ unit: '15091', receivedAt: second.receivedAt, attempt: 'A2', status: 'held' }],
      earlier: [{ period: '2026-Q1', revision: 'before', closedAt: '2026-03-20T00:00:00.000Z', filings: [counted] }],
    };
    await store.addSummary(run);
    expect(await store.latestSummary('38', '2026-Q2')).toEqual(run);
    expect(await store.summaryOf('38', '2026-Q2', 'R1')).toEqual(run);
    expect(await store.summaryOf('38', '2026-Q1', 'R1')).toBeUndefined();
  });

  test('a run recorded by the first version, which kept less, is still read', async () => {
    const filings = [{ unit: '15091', receivedAt: first.receivedAt, attempt: 'A1' }];
    const fields = {
      province: '38',
      period: '2026-Q1',
      run: 'R0',
      madeAt: '2026-03-18T00:00:00.000Z',
      revision: 'revision',
      workbookKey: 'summaries/38/2026-Q1/R0/tong-hop.xlsx',
    };
    const Item = { pk: 'PROVINCE#38', sk: 'SUMMARY#2026-Q1#R0', ...fields, body: gzipSync(JSON.stringify(filings)) };
    await DynamoDBDocumentClient.from(engine.client).send(new PutCommand({ TableName: table, Item }));
    expect(await store.latestSummary('38', '2026-Q1')).toEqual({ ...fields, filings });
  });

  test('audit entries lie in the month of their moment, in order, each once', async () => {
    const entry = (at: string, id: string) => ({
      province: '38',
      at,
      id,
      action: 'period-locked',
      detail: { period: 'x' },
    });
    await store.audit(entry('2026-03-31T23:59:59.999Z', 'b'));
    await store.audit(entry('2026-03-31T23:59:59.999Z', 'a'));
    await store.audit(entry('2026-03-31T23:59:59.999Z', 'a'));
    await store.audit(entry('2026-04-01T00:00:00.000Z', 'c'));
    const documents = DynamoDBDocumentClient.from(engine.client);
    const march = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'AUDIT#38#2026-03' },
      }),
    );
    expect(march.Items?.map((item) => item['id'])).toEqual(['a', 'b']);
  });
});

/** Text that does not compress, the same on every run. */
function noise(seed: number, words = 3): string {
  let state = (seed + 1) * 2654435761;
  let text = '';
  for (let word = 0; word < words; word += 1) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    text += state.toString(36);
  }
  return text;
}
