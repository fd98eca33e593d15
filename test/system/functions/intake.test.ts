import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import * as z from 'zod';
import { makeIntake } from '../../../functions/intake/intake.ts';
import type { Outcome } from '../../../functions/intake/receive.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { fileOf, plainCheck } from './plain-check.ts';
import { eventOf, openWorld, province, recordOf, type Upload } from './world.ts';

let engine: TestTable;
let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  world = await openWorld(engine);
});

const upload = (change: Partial<Upload> = {}): Upload => ({
  unit: '15091',
  period: '2026-Q1',
  attempt: 'A1',
  storedAt: '2026-03-10T02:00:00.000Z',
  content: 10,
  ...change,
});

const receiptSchema = z.object({
  status: z.string(),
  onTime: z.boolean(),
  findings: z.array(z.object({ id: z.string() })),
});

function receipt(attempt = 'A1', unit = '15091', period = '2026-Q1') {
  const object = world.deps.results;
  return object.get(`filings/38/${period}/${unit}/${attempt}/receipt.json`).then((found) => {
    return receiptSchema.parse(JSON.parse(new TextDecoder().decode(found?.bytes)));
  });
}

describe('what becomes of an upload', () => {
  test('a good report is accepted, counts, and gets a receipt', async () => {
    expect(await world.deliver([world.store(upload())])).toEqual([]);
    const { filings, standings, current } = await world.state();
    expect(filings).toMatchObject([{ status: 'accepted', receivedAt: '2026-03-10T02:00:00.000Z', attempt: 'A1' }]);
    expect(filings[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(standings).toMatchObject([{ unit: '15091', firstAcceptedAt: '2026-03-10T02:00:00.000Z' }]);
    expect(current).toEqual(['2026-Q1 15091 A1']);
    expect(await receipt()).toMatchObject({ status: 'accepted', onTime: true });
  });

  test('a faulty report is kept and answered, and does not count', async () => {
    await world.deliver([world.store(upload({ content: 'faulty' }))]);
    expect(await receipt()).toMatchObject({ status: 'rejected', findings: [{ id: 'figure-missing' }] });
    expect(await world.state()).toMatchObject({ filings: [{ status: 'rejected' }], standings: [] });
  });

  test('a file that is no report is answered as failed', async () => {
    await world.deliver([world.store(upload({ content: 'unreadable' }))]);
    expect(await receipt()).toMatchObject({ status: 'failed', findings: [{ id: 'form-unrecognised' }] });
  });

  test('a rejected correction never replaces the accepted report; an accepted one does', async () => {
    const first = world.store(upload());
    const worse = world.store(upload({ attempt: 'A2', storedAt: '2026-03-11T02:00:00.000Z', content: 'faulty' }));
    const better = world.store(upload({ attempt: 'A3', storedAt: '2026-03-20T02:00:00.000Z', content: 12 }));
    await world.deliver([first, worse]);
    expect((await world.state()).current).toEqual(['2026-Q1 15091 A1']);
    await world.deliver([better]);
    const { current, standings } = await world.state();
    expect(current).toEqual(['2026-Q1 15091 A3']);
    expect(standings[0]?.firstAcceptedAt).toBe('2026-03-10T02:00:00.000Z');
    expect(await receipt('A3')).toMatchObject({ onTime: false });
  });

  test('a good report after the lock is held, one stored before the lock is accepted even if it is delivered later', async () => {
    await world.deps.reports.setLock('38', '2026-Q1', { kind: 'locked', at: '2026-03-18T00:00:00.000Z', id: 'L1' });
    const before = world.store(upload({ storedAt: '2026-03-18T00:00:00.000Z' }));
    const after = world.store(upload({ attempt: 'A2', storedAt: '2026-03-18T00:00:01.000Z' }));
    const faulty = world.store(upload({ attempt: 'A3', storedAt: '2026-03-19T00:00:00.000Z', content: 'faulty' }));
    await world.deliver([faulty, after, before]);
    expect([await receipt('A1'), await receipt('A2'), await receipt('A3')]).toMatchObject([
      { status: 'accepted' },
      { status: 'held' },
      { status: 'rejected' },
    ]);
    expect((await world.state()).current).toEqual(['2026-Q1 15091 A1']);
  });

  test.each([
    ['a unit the province does not have', { unit: '99999' }],
    ['a period the calendar does not have', { period: '2025-Q1' }],
  ])('an upload for %s is kept and fails, whatever is in the file', async (_, change) => {
    await world.deliver([world.store(upload(change))]);
    const { unit, period } = upload(change);
    expect(await receipt('A1', unit, period)).toMatchObject({ status: 'failed' });
    expect(await world.deps.reports.standings('38', period)).toEqual([]);
  });

  test('a report with more text than can be stored is answered as failed, not tried for ever', async () => {
    const key = world.store(upload());
    const check: typeof plainCheck = (...given) => {
      const { report, observations } = plainCheck(...given);
      const narrative = { long: randomBytes(600_000).toString('base64') };
      return { observations, ...(report && { report: { ...report, narrative } }) };
    };
    expect(await world.deliver([key], { check })).toEqual([]);
    expect(await receipt()).toMatchObject({ status: 'failed', findings: [{ id: 'workbook-inflates' }] });
  });

  test('an event without its object, or of an object that is no upload, is done at once', async () => {
    const outcomes: string[] = [];
    const keys = ['reports/38/2026-Q1/15091/A9/x.xlsx', 'reports/38/2026-Q1#x/15091/A9/x.xlsx', 'something/else'];
    expect(await world.deliver(keys, {}, (_, { kind }) => outcomes.push(kind))).toEqual([]);
    expect(outcomes).toEqual(['nothing-there', 'not-an-upload', 'not-an-upload']);
    expect((await world.state()).filings).toEqual([]);
  });

  test('an upload for a province that is not loaded is kept as a dead letter and judged after the load', async () => {
    const empty = await openWorld(engine, 'not loaded');
    const key = empty.store(upload());
    expect(await empty.deliver([key])).toEqual([key]);
    await empty.deps.reports.saveProvince(province);
    expect(await empty.deliver([key])).toEqual([]);
    expect((await empty.state()).current).toEqual(['2026-Q1 15091 A1']);
  });
});

describe('the order in which reports are judged', () => {
  const q1 = upload({ content: 10 });
  const q2 = upload({ period: '2026-Q2', attempt: 'B1', storedAt: '2026-06-10T02:00:00.000Z', content: 5 });

  test('a later period waits for the earlier one that arrived before it, and is then judged by it', async () => {
    const keys = [world.store(q2), world.store(q1)];
    const outcomes: string[] = [];
    await world.deliver(keys, {}, (_, { kind }) => outcomes.push(kind));
    expect(outcomes).toEqual(['waits', 'filed', 'filed']);
    expect(await receipt('B1', '15091', '2026-Q2')).toMatchObject({ findings: [{ id: 'year-to-date-fell' }] });
  });

  test('an earlier period that arrives after it changes nothing', async () => {
    const late = { ...q1, storedAt: '2026-06-11T00:00:00.000Z' };
    await world.deliver([world.store(late), world.store(q2)]);
    expect(await receipt('B1', '15091', '2026-Q2')).toMatchObject({ status: 'accepted' });
  });

  test('an upload does not wait for ever: it goes on without an earlier one whose event never comes', async () => {
    world.store(q1);
    const outcomes: string[] = [];
    expect(await world.deliver([world.store(q2)], {}, (_, { kind }) => outcomes.push(kind))).toEqual([]);
    expect(outcomes).toEqual(['waits', 'waits', 'waits', 'waits', 'waits', 'filed']);
    // A slip of the network is no reason to lose it.
    expect(outcomes.length).toBeLessThan(blueprint.queue.maxReceives);
    expect(await receipt('B1', '15091', '2026-Q2')).toMatchObject({ status: 'accepted' });
  });
});

describe('a form that is sent twice', () => {
  const again = upload({ storedAt: '2026-03-10T02:05:00.000Z', content: 12 });

  test.each([
    ['the first is judged before the second comes', true],
    ['both lie there before either is judged', false],
  ])('is one attempt, the file that came first, where %s', async (_, isJudgedBefore) => {
    const key = world.store(upload());
    if (isJudgedBefore) await world.deliver([key]);
    world.store(again);
    await world.deliver([key, key]);
    const { filings, receipts } = await world.state();
    const sha256 = createHash('sha256').update(fileOf(upload().content)).digest('hex');
    expect(filings).toMatchObject([{ attempt: 'A1', receivedAt: upload().storedAt, sha256 }]);
    expect(Object.keys(receipts)).toHaveLength(1);
  });

  test('keeps no later report waiting for what counts for nothing', async () => {
    const key = world.store(upload());
    await world.deliver([key]);
    world.store(again);
    const next = upload({ period: '2026-Q2', attempt: 'B1', storedAt: '2026-06-10T02:00:00.000Z' });
    const told: string[] = [];
    await world.deliver([world.store(next)], {}, (__, { kind }) => told.push(kind));
    expect(told).toEqual(['filed']);
  });
});

describe('deliveries', () => {
  test('a filing that is stored is the truth: a redelivery never judges again', async () => {
    const key = world.store(upload());
    await world.deliver([key]);
    const before = await world.state();
    await world.deps.reports.saveProvince({ ...province, name: 'Tỉnh khác' });
    await world.deps.reports.setLock('38', '2026-Q1', { kind: 'locked', at: '2026-03-01T00:00:00.000Z', id: 'L1' });
    const check = () => expect.fail('judged again');
    expect(await world.deliver([key], { check })).toEqual([]);
    expect(await world.state()).toEqual(before);
  });

  test('in a batch, one message that cannot be handled is named and harms no other', async () => {
    const key = world.store(upload());
    const good = eventOf(key).Records[0]!;
    const strange = [recordOf('{}', 'strange'), recordOf('not JSON', 'broken')];
    const intake = makeIntake(world.deps);
    const { batchItemFailures } = await intake({ Records: [...strange, good] });
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'strange' }, { itemIdentifier: 'broken' }]);
    expect((await world.state()).current).toEqual(['2026-Q1 15091 A1']);
  });

  test('that failed come again soon twice, then when the queue will; one that is done does not', async () => {
    const asked: [string, number][] = [];
    const intake = makeIntake(world.deps, undefined, async ({ receiptHandle }, seconds) => {
      asked.push([receiptHandle, seconds]);
    });
    for (const receives of [1, 2, 3, 4]) await intake({ Records: [recordOf('not JSON', 'broken', receives)] });
    await intake(eventOf(world.store(upload())));
    expect(asked).toEqual([
      ['broken', 5],
      ['broken', 30],
    ]);
  });

  test('that failed are named even where the queue does not take the wish to come again soon', async () => {
    const told: string[] = [];
    const refused = () => Promise.reject(new Error('AccessDenied'));
    const intake = makeIntake(world.deps, (_, { kind }) => told.push(kind), refused);
    const { batchItemFailures } = await intake({ Records: [recordOf('not JSON', 'broken')] });
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'broken' }]);
    expect(told).toEqual(['fault', 'fault']);
  });

  test('what is told of an upload holds no name of a file or a person', async () => {
    const told: Outcome[] = [];
    await world.deliver([world.store(upload())], {}, (_, what) => {
      if (what.kind !== 'fault') told.push(what);
    });
    const text = JSON.stringify(told);
    expect(text).toContain('"status":"accepted"');
    expect(text).not.toMatch(/bao-cao|Người/);
  });
});
