import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countingOf, type Decision } from '../../../shared/report/decision.ts';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import type { ReportStore } from '../../../shared/store/store.ts';
import { openTestTable, type TestTable } from './engine.ts';
import { sampleFiling } from './samples.ts';

let engine: TestTable;
let store: ReportStore;

beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  store = dynamoReportStore(engine.dynamo, await engine.create());
});

const first = sampleFiling({ receivedAt: '2026-03-10T02:00:00.000Z', attempt: 'A1' });
const held = sampleFiling({ receivedAt: '2026-03-25T02:00:00.000Z', attempt: 'A2', status: 'held' });
const neighbour = sampleFiling({ unit: '00004', receivedAt: '2026-03-11T02:00:00.000Z', attempt: 'B1' });

function decision(on: typeof first, kind: Decision['kind'], at: string, id = 'D1'): Decision {
  const { province, period, unit, receivedAt, attempt } = on;
  return { province, period, unit, receivedAt, attempt, kind, at, id, reason: 'Sai kỳ số liệu', by: 'account-1' };
}
const returned = decision(first, 'returned', '2026-03-20T02:00:00.000Z');
const admitted = decision(held, 'admitted', '2026-03-26T02:00:00.000Z', 'D2');

async function file(...filings: readonly (typeof first)[]): Promise<void> {
  for (const filing of filings) {
    await store.addFiling(filing);
    if (filing.status === 'accepted') await store.advance(filing);
  }
}

test('a decision comes back whole, for its unit and for the whole period, and the same one twice is one', async () => {
  await store.decide(returned);
  await store.decide(returned);
  expect(await store.decisions('38', '2026-Q1', '15091')).toEqual([returned]);
  expect(await store.decisions('38', '2026-Q1')).toEqual([returned]);
  expect(await store.decisions('38', '2026-Q1', '1509')).toEqual([]);
  expect(await store.decisions('38', '2026-Q2')).toEqual([]);
});

test('a returned report leaves the standings and the current filings, and nobody else does', async () => {
  await file(first, neighbour);
  await store.decide(returned);
  expect((await store.standings('38', '2026-Q1')).map(({ unit }) => unit)).toEqual(['00004']);
  expect(await store.currentFilings('38', '2026-Q1')).toEqual([neighbour]);
});

test('an admitted report stands, and is late when it was received late', async () => {
  await file(neighbour, held);
  await store.decide(admitted);
  const [, standing] = await store.standings('38', '2026-Q1');
  expect(standing).toMatchObject({ unit: '15091', current: { attempt: 'A2' }, firstAcceptedAt: held.receivedAt });
  const current = await store.currentFilings('38', '2026-Q1');
  expect(current.map(({ attempt }) => attempt).toSorted()).toEqual(['A2', 'B1']);
});

test('an event delivered again after its report was returned does not bring it back', async () => {
  await file(first);
  await store.decide(returned);
  expect(await store.advance(first)).toBe('superseded');
  expect(await store.standings('38', '2026-Q1')).toEqual([]);
});

test('a report sent anew after the return counts', async () => {
  const anew = sampleFiling({ receivedAt: '2026-03-21T02:00:00.000Z', attempt: 'A9' });
  await file(first);
  await store.decide(returned);
  await store.addFiling(anew);
  expect(await store.advance(anew)).toBe('current');
  expect(await store.currentFilings('38', '2026-Q1')).toEqual([anew]);
});

const steps = fc.shuffledSubarray(
  [
    { kind: 'file', of: first },
    { kind: 'file', of: sampleFiling({ receivedAt: '2026-03-16T02:00:00.000Z', attempt: 'A3' }) },
    { kind: 'file', of: held },
    { kind: 'file', of: first },
    { kind: 'decide', of: returned },
    { kind: 'decide', of: decision(first, 'admitted', '2026-03-21T02:00:00.000Z', 'D3') },
    { kind: 'decide', of: admitted },
    { kind: 'decide', of: returned },
  ] as const,
  { minLength: 1 },
);

test('events and decisions in any order, some of them twice, leave what the pure rule says', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (order) => {
      store = dynamoReportStore(engine.dynamo, await engine.create());
      for (const step of order) await (step.kind === 'file' ? file(step.of) : store.decide(step.of));
      const counting = countingOf(await store.filings('38', '15091'), await store.decisions('38', '2026-Q1'));
      const [standing] = await store.standings('38', '2026-Q1');
      expect(standing?.current.attempt).toBe(counting?.current.attempt);
      expect(standing?.firstAcceptedAt).toBe(counting?.firstAcceptedAt);
    }),
    { numRuns: 25 },
  );
});

test('the audit trail of a month comes back oldest first', async () => {
  const entry = { province: '38', action: 'period-locked', detail: { period: '2026-Q1' } };
  const later = { ...entry, at: '2026-03-22T00:00:00.000Z', id: 'R2' };
  const earlier = { ...entry, at: '2026-03-21T00:00:00.000Z', id: 'R1' };
  for (const each of [later, earlier, { ...entry, at: '2026-04-01T00:00:00.000Z', id: 'R3' }]) await store.audit(each);
  expect(await store.audited('38', '2026-03')).toEqual([earlier, later]);
});
