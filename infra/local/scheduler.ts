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

const lastRunSchema = z.object({ lastRun: z.number() }).optional();

/**
 * Starts the schedules. A schedule missed while the machine was off or asleep runs once when it is back, for the latest
 * missed moment. The run is recorded after it succeeded, so one that failed or was cut off runs again.
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
      try {
        await run(new Date(due).toISOString());
        if (!stopped) record.run(name, due);
      } catch (fault) {
        onFault(fault);
      }
    }
  }

  function lastRunOf(name: string): number {
    return lastRunSchema.parse(select.get(name))?.lastRun ?? Number.POSITIVE_INFINITY;
  }
}
