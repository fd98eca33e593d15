import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePeriod } from '../../../functions/summary/close.ts';
import { sha256Of } from '../../../functions/summary/products.ts';
import { makeSummarise, type SummaryOutcome } from '../../../functions/summary/summarise.ts';
import { settableClock } from '../../../infra/local/clock.ts';
import { openSystem } from '../../../infra/local/system.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { newAttempt } from '../../../shared/store/attempt.ts';
import { latestDataKey } from '../../../shared/store/keys.ts';
import type { ReportStore } from '../../../shared/store/store.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openWorld, province } from './world.ts';

let engine: TestTable;
let world: Awaited<ReturnType<typeof openWorld>>;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());
beforeEach(async () => {
  world = await openWorld(engine, bothOpen);
});

/** Two periods whose seasons overlap: the second opens before the first one's late reports are in. */
const bothOpen: Province = {
  ...province,
  periods: province.periods.map((period) =>
    period.id === '2026-Q2' ? { ...period, opensAt: '2026-03-10T00:00:00.000Z' } : period,
  ),
};

let made = 0;
const newRunAt = (at: string) => newAttempt(at, new Uint8Array([(made += 1), 1, 2, 3, 4, 5, 6, 7, 8, 9]));
function summariser(now: string, reports: ReportStore = world.deps.reports) {
  return makeSummarise({ reports, results: world.deps.results, clock: () => now, newRun: newRunAt });
}

const night = (day: number) => `2026-03-${day}T17:15:00.000Z`;
const nightly = (day: number, reports?: ReportStore) =>
  summariser(night(day), reports)({ province: '38', trigger: 'schedule' });

async function arrive(attempt: string, storedAt: string, period = '2026-Q1') {
  expect(await world.deliver([world.store({ unit: '15091', period, attempt, storedAt, content: 10 })])).toEqual([]);
}

/** `2026-Q1 provisional` for what was made, `2026-Q1 unchanged` for what was left. */
function toldOf(outcome: SummaryOutcome): string[] {
  if (outcome.kind !== 'made') return [outcome.why];
  const states = outcome.runs.map(({ period, final }) => `${period} ${final === true ? 'final' : 'provisional'}`);
  return [...states, ...outcome.unchanged.map(({ period }) => `${period} unchanged`)].toSorted();
}

describe('the nightly run', () => {
  test('makes every period in season, and none again of which nothing has changed', async () => {
    await arrive('A1', '2026-03-11T02:00:00.000Z');
    expect(toldOf(await nightly(11))).toEqual(['2026-Q1 provisional', '2026-Q2 provisional']);
    expect(toldOf(await nightly(12))).toEqual(['2026-Q1 unchanged', '2026-Q2 unchanged']);
    await arrive('B1', '2026-03-13T02:00:00.000Z', '2026-Q2');
    expect(toldOf(await nightly(13))).toEqual(['2026-Q1 unchanged', '2026-Q2 provisional']);
  });

  test('puts right what a run that was overtaken by a newer one has left for the analysis', async () => {
    await arrive('A1', '2026-03-11T02:00:00.000Z');
    const { reports, results } = world.deps;
    const key = latestDataKey('38', '2026-Q1');
    const linesNow = async () => sha256Of((await results.get(key))?.bytes ?? new Uint8Array());
    const asked = { province: '38', period: '2026-Q1', trigger: 'request' };
    let newer = '';
    const put: typeof results.put = async (...object) => {
      if (object[0] === key) {
        const corrected = { unit: '15091', period: '2026-Q1', attempt: 'A2', storedAt: '2026-03-12T02:00:00.000Z' };
        await world.deliver([world.store({ ...corrected, content: 11 })]);
        await summariser(night(12))(asked);
        newer = await linesNow();
      }
      await results.put(...object);
    };
    await makeSummarise({ reports, results: { ...results, put }, clock: () => night(11), newRun: newRunAt })(asked);
    expect(await linesNow()).not.toBe(newer);
    expect(toldOf(await nightly(13))).toContain('2026-Q1 unchanged');
    expect(await linesNow()).toBe(newer);
  });

  test('after a lock that was set for later makes the final summary, once', async () => {
    await arrive('A1', '2026-03-11T02:00:00.000Z');
    await world.deps.reports.setLock('38', '2026-Q1', { kind: 'locked', at: '2026-03-20T00:00:00.000Z', id: 'L1' });
    expect(toldOf(await nightly(18))).toContain('2026-Q1 provisional');
    expect(toldOf(await nightly(20))).toContain('2026-Q1 final');
    expect(toldOf(await nightly(21))).toContain('2026-Q1 unchanged');
    expect(await world.deps.reports.latestSummary('38', '2026-Q1')).toMatchObject({ trigger: 'schedule', final: true });
  });

  test('goes on with the others when one period fails, says which, and the last good summary stays', async () => {
    await arrive('A1', '2026-03-11T02:00:00.000Z');
    await nightly(11);
    const before = await world.deps.reports.latestSummary('38', '2026-Q1');
    await arrive('A2', '2026-03-12T02:00:00.000Z');
    await arrive('B1', '2026-03-12T02:00:00.000Z', '2026-Q2');
    const failing: ReportStore = {
      ...world.deps.reports,
      latestSummary: (code, period) =>
        period === '2026-Q1'
          ? Promise.reject(new Error('the table is away'))
          : world.deps.reports.latestSummary(code, period),
    };
    await expect(nightly(12, failing)).rejects.toMatchObject({
      name: 'SummariesFailed',
      message: 'No summary of 2026-Q1: Error: the table is away',
      periods: ['2026-Q1'],
    });
    expect(await world.deps.reports.latestSummary('38', '2026-Q1')).toEqual(before);
    expect(await world.deps.results.get(before?.workbookKey ?? '')).toBeDefined();
    expect(toldOf(await nightly(12))).toEqual(['2026-Q1 provisional', '2026-Q2 unchanged']);
  });
});

describe('closing a period', () => {
  const at = '2026-03-19T03:00:00.000Z';
  const closing = (summarise = summariser(at)) =>
    closePeriod({ reports: world.deps.reports, now: () => at, newId: () => 'ID', summarise }, '38', '2026-Q1');

  test('makes its final summary at once; closed again it keeps its moment and the summary', async () => {
    await arrive('A1', '2026-03-11T02:00:00.000Z');
    const { lockedAt, summary } = await closing();
    expect([lockedAt, summary.kind === 'failed' ? summary.fault : toldOf(summary)]).toEqual([at, ['2026-Q1 final']]);
    const again = await closing(summariser('2026-03-19T04:00:00.000Z'));
    expect(again.lockedAt).toBe(at);
    expect(again.summary.kind === 'failed' ? again.summary.fault : toldOf(again.summary)).toEqual([
      '2026-Q1 unchanged',
    ]);
  });

  test('stands although its summary fails, which the next night makes up', async () => {
    const fault = new Error('the bucket is away');
    expect(await closing(() => Promise.reject(fault))).toEqual({ lockedAt: at, summary: { kind: 'failed', fault } });
    expect((await world.deps.reports.periodState('38', '2026-Q1')).lockedAt).toBe(at);
    expect(toldOf(await nightly(19))).toContain('2026-Q1 final');
  });

  test('is followed by another final edition when a report sent before the lock is judged after it', async () => {
    await closing();
    await arrive('A1', '2026-03-19T02:59:00.000Z');
    expect(toldOf(await nightly(19))).toContain('2026-Q1 final');
    await arrive('A2', '2026-03-19T03:01:00.000Z');
    const held = await summariser(night(20))({ province: '38', period: '2026-Q1', trigger: 'request' });
    expect(held.kind === 'made' && held.runs[0]?.filings.map(({ attempt }) => attempt)).toEqual(['A1']);
  });
});

test('on one machine a night that fails is told, and tried again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-nightly-'));
  const clock = settableClock('2026-03-11T00:00:00.000Z');
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const first = await openSystem(folder, { clock: clock.now });
  await first.reports.saveProvince(province);
  first.keepSchedules('38', () => {});
  await first.close();
  clock.set('2026-03-11T17:15:10.000Z');

  const broken = await openSystem(folder, { clock: clock.now });
  Object.assign(broken.reports, { periodState: () => Promise.reject(new Error('the disk is full')) });
  const fault = await new Promise((heard) => broken.keepSchedules('38', heard));
  expect(fault).toMatchObject({ message: 'the disk is full' });
  await broken.close();

  const whole = await openSystem(folder, { clock: clock.now });
  whole.keepSchedules('38', (unexpected) => expect(unexpected).toBeUndefined());
  await vi.waitUntil(() => whole.reports.latestSummary('38', '2026-Q1'), 30_000);
  await whole.close();
  silent.mockRestore();
  rmSync(folder, { recursive: true });
});
