import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blueprint, cronOf } from '../../../infra/blueprint.ts';
import { settableClock } from '../../../infra/local/clock.ts';
import { readCadence } from '../../../infra/local/cron.ts';
import { openDatabase } from '../../../infra/local/database.ts';
import { startScheduler } from '../../../infra/local/scheduler.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const latest = (expression: string, moment: string) => {
  const due = readCadence(expression, timeZone).latestBy(Date.parse(moment));
  return due === undefined ? undefined : new Date(due).toISOString();
};

describe('a schedule', () => {
  test('is meant in the time of Vietnam', () => {
    expect(latest('cron(0 1 * * ? *)', '2026-03-17T18:00:00.000Z')).toBe('2026-03-17T18:00:00.000Z');
    expect(latest('cron(0 1 * * ? *)', '2026-03-17T17:59:59.999Z')).toBe('2026-03-16T18:00:00.000Z');
    expect(latest('15 0 * * *', '2026-03-17T18:00:00.000Z')).toBe('2026-03-17T17:15:00.000Z');
  });

  test('of EventBridge counts the days of the week from 1 = Sunday', () => {
    // 15 March 2026 is a Sunday.
    expect(latest('cron(0 7 ? * 1 *)', '2026-03-18T00:00:00.000Z')).toBe('2026-03-15T00:00:00.000Z');
    expect(latest('cron(0 7 ? * 2-6 *)', '2026-03-15T00:00:00.000Z')).toBe('2026-03-13T00:00:00.000Z');
    expect(latest('cron(0 7 ? * MON *)', '2026-03-18T00:00:00.000Z')).toBe('2026-03-16T00:00:00.000Z');
    expect(latest('cron(0 7 18 3,6,9,12 ? 2026)', '2026-05-01T00:00:00.000Z')).toBe('2026-03-18T00:00:00.000Z');
  });

  test.each(['', '* * * *', 'cron(0 1 * * *)', 'cron(0 1 * * * *)', 'cron(0 1 ? * ? *)', 'rate(1 day)'])(
    'that nobody can mean is a fault: %s',
    (wrong) => {
      expect(() => readCadence(wrong, timeZone)).toThrow(/^Not a/);
    },
  );

  test('can be every one of the blueprint', () => {
    for (const schedule of Object.values(blueprint.schedules)) {
      expect(latest(cronOf(schedule), '2026-03-18T00:00:00.000Z')).toBeDefined();
    }
  });
});

describe('the scheduler', () => {
  let folder: string;
  let database: ReturnType<typeof openDatabase>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-scheduler-'));
    database = openDatabase(join(folder, 'schedules.sqlite'), 'NORMAL');
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  const clock = settableClock('2026-03-10T00:00:00.000Z');
  /** Looks at the clock once at each moment, as a process that lives through them; says what ran. */
  async function live(moments: readonly string[], fails: (due: string) => boolean = () => false) {
    const ran: string[] = [];
    const faults: unknown[] = [];
    clock.set(moments[0] ?? clock.now());
    const run = async (due: string) => {
      if (fails(due)) throw new Error('the table is away');
      ran.push(due);
    };
    const nightly = { name: 'nightly', expression: 'cron(0 1 * * ? *)', timeZone, run };
    const scheduler = startScheduler([nightly], { database, clock: clock.now, onFault: (fault) => faults.push(fault) });
    for (const moment of moments) {
      await scheduler.tick();
      clock.set(moment);
      await scheduler.tick();
    }
    scheduler.stop();
    return { ran, faults: faults.length };
  }

  test('runs each night once, and not for the time before it was set up', async () => {
    const { ran } = await live([
      '2026-03-10T00:00:00.000Z',
      '2026-03-10T17:59:00.000Z',
      '2026-03-10T18:00:10.000Z',
      '2026-03-10T18:00:30.000Z',
      '2026-03-11T18:00:00.000Z',
    ]);
    expect(ran).toEqual(['2026-03-10T18:00:00.000Z', '2026-03-11T18:00:00.000Z']);
  });

  test('makes up once for all nights that the machine slept or was off', async () => {
    await live(['2026-03-10T00:00:00.000Z']);
    expect((await live(['2026-03-14T03:00:00.000Z'])).ran).toEqual(['2026-03-13T18:00:00.000Z']);
    expect((await live(['2026-03-14T04:00:00.000Z'])).ran).toEqual([]);
  });

  test('tries a run that fails less and less often, at most every quarter of an hour, and the next night anew', async () => {
    const tries: number[] = [];
    const start = Date.parse('2026-03-10T18:00:00.000Z');
    const isNextNight = (moment: string) => moment >= '2026-03-11T18:00:00.000Z';
    const looks = Array.from({ length: 240 }, (_, look) => new Date(start + look * 20_000).toISOString());
    const nextNight = ['2026-03-11T18:00:00.000Z', '2026-03-11T18:00:20.000Z'];
    const { ran, faults } = await live(['2026-03-10T00:00:00.000Z', ...looks, ...nextNight], () => {
      tries.push((Date.parse(clock.now()) - start) / 1000);
      return !isNextNight(clock.now());
    });
    const firstNight = tries.filter((seconds) => seconds < 24 * 3600);
    expect(firstNight).toEqual([0, 20, 60, 140, 300, 620, 1260, 2160, 3060, 3960]);
    expect(tries.slice(firstNight.length)).toEqual([24 * 3600]);
    expect([ran, faults]).toEqual([['2026-03-11T18:00:00.000Z'], firstNight.length]);
  });

  test('does not wait where the clock was put back or the process starts anew', async () => {
    const moments = ['2026-03-10T00:00:00.000Z', '2026-03-10T18:00:30.000Z', '2026-03-10T18:00:10.000Z'];
    let failures = 1;
    expect((await live(moments, () => failures-- > 0)).ran).toHaveLength(1);
    failures = 1;
    expect((await live(['2026-03-11T18:00:00.000Z'], () => failures-- > 0)).ran).toEqual([]);
    expect((await live(['2026-03-11T18:00:01.000Z'])).ran).toEqual(['2026-03-11T18:00:00.000Z']);
  });

  test('tries again a run that failed', async () => {
    let failures = 2;
    const { ran, faults } = await live(
      ['2026-03-10T00:00:00.000Z', '2026-03-10T18:00:10.000Z', '2026-03-10T18:00:30.000Z', '2026-03-10T18:01:10.000Z'],
      () => failures-- > 0,
    );
    expect([ran, faults]).toEqual([['2026-03-10T18:00:00.000Z'], 2]);
  });
});
