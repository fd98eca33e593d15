import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Instant } from '../../shared/period/period.ts';
import type { Clock } from './clock.ts';
import { readCadence } from './cron.ts';

/** Something that runs by the calendar. */
export interface Schedule {
  readonly name: string;
  /** `cron(15 0 * * ? *)` or `15 0 * * *`; see `readCadence`. */
  readonly expression: string;
  readonly timeZone: string;
  /** `due` is the moment it was meant to run; a redelivery after a crash names the same moment. */
  readonly run: (due: Instant) => Promise<void>;
}

export interface Scheduler {
  /** Runs what is due by the clock now, each schedule at most once; resolves when done. */
  tick(): Promise<void>;
  stop(): void;
}

export interface SchedulerParts {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly onFault: (fault: unknown) => void;
}

/** Milliseconds between looks at the clock: timers stand still while a machine sleeps, clocks do not. */
const interval = 20_000;

/** Milliseconds until a run that failed is tried again: twice as long after every further failure, up to a bound. */
const firstRetry = 20_000;
const longestRetry = 15 * 60_000;

/** A run that has failed, as often in a row, the last time at a moment (milliseconds of the clock). */
interface Failing {
  readonly due: number;
  readonly times: number;
  readonly at: number;
}

const lastRunSchema = z.object({ lastRun: z.number() }).optional();

/**
 * Starts the schedules. A schedule missed while the machine was off or asleep runs once when it is back, for the latest
 * missed moment. The run is recorded after it succeeded, so one that failed or was cut off runs again: soon at first, then less
 * and less often; whoever starts the process anew need not wait.
 */
export function startScheduler(schedules: readonly Schedule[], parts: SchedulerParts): Scheduler {
  const { database, clock, onFault } = parts;
  const select = database.prepare('SELECT lastRun FROM schedule WHERE name = ?');
  const record = database.prepare('INSERT OR REPLACE INTO schedule (name, lastRun) VALUES (?, ?)');
  const entries = schedules.map((schedule) => {
    // A schedule that is new begins now: it has missed nothing.
    if (!select.get(schedule.name)) record.run(schedule.name, Date.parse(clock()));
    return { ...schedule, cadence: readCadence(schedule.expression, schedule.timeZone) };
  });
  const failing = new Map<string, Failing>();
  let ticking: Promise<void> | undefined;
  let stopped = false;
  const tick = () => (ticking ??= runDue().finally(() => (ticking = undefined)));
  const timer = setInterval(() => void tick(), interval);
  void tick();
  return {
    tick,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };

  async function runDue(): Promise<void> {
    for (const { name, cadence, run } of entries) {
      const due = cadence.latestBy(Date.parse(clock()));
      if (due === undefined || due <= lastRunOf(name)) continue;
      const before = failing.get(name);
      const failed = before?.due === due ? before : undefined;
      if (failed && waits(failed, Date.parse(clock()))) continue;
      try {
        await run(new Date(due).toISOString());
        failing.delete(name);
        if (!stopped) record.run(name, due);
      } catch (fault) {
        failing.set(name, { due, times: (failed?.times ?? 0) + 1, at: Date.parse(clock()) });
        onFault(fault);
      }
    }
  }

  function lastRunOf(name: string): number {
    return lastRunSchema.parse(select.get(name))?.lastRun ?? Number.POSITIVE_INFINITY;
  }
}

/** A clock that was put back says nothing about how long ago it was. */
function waits({ times, at }: Failing, now: number): boolean {
  return at <= now && now < at + Math.min(firstRetry * 2 ** (times - 1), longestRetry);
}
