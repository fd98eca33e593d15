import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { makeIntake, type Tell } from '../../functions/intake/intake.ts';
import { makeChecker, type CheckerOptions } from '../../functions/intake/worker/checker.ts';
import { makeRemind, type ReminderOutcome } from '../../functions/reminder/remind.ts';
import { closePeriod, type Closing } from '../../functions/summary/close.ts';
import { makeSummarise, type SummaryOutcome } from '../../functions/summary/summarise.ts';
import { markedCopy } from '../../shared/form/mark.ts';
import type { Instant } from '../../shared/period/period.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { dynamoReminderStore, dynamoReportStore } from '../../shared/store/dynamo.ts';
import type { ReminderEvent, SummaryEvent } from '../../shared/store/events.ts';
import { s3ObjectStore } from '../../shared/store/s3.ts';
import type { ObjectStore, ReminderStore, ReportStore } from '../../shared/store/store.ts';
import { blueprint, cronOf, scheduleEvent, type DailySchedule } from '../blueprint.ts';
import { clientsFor } from './clients.ts';
import { systemClock, type Clock } from './clock.ts';
import { connectEngines } from './engines.ts';
import type { DispatcherOptions } from './queue/dispatcher.ts';
import type { Schedule } from './scheduler.ts';

/** The whole system on one machine: the functions of the cloud on the engines of a data folder. */
export interface System {
  readonly reports: ReportStore;
  readonly uploads: ObjectStore;
  readonly results: ObjectStore;
  /** Messages to units and to the province. One machine sends no mail: they stay here, for people to look at. */
  readonly outbox: ReminderStore;
  /** Where browsers send uploads. */
  readonly storeOrigin: string;
  /** The present moment by the system's clock. */
  readonly now: () => Instant;
  /** Another process runs the engines; they end with it. */
  readonly attached: boolean;
  readonly random: (bytes: number) => Uint8Array;
  /** A new time-ordered id. */
  readonly newId: () => string;
  readonly summarise: (event: SummaryEvent) => Promise<SummaryOutcome>;
  readonly remind: (event: ReminderEvent) => Promise<ReminderOutcome>;
  /** Locks a period and makes its final summary, once what was uploaded before is judged. */
  readonly closePeriod: (province: string, period: string) => Promise<Closing>;
  /** Queues of the system, and what lies in their dead letters. */
  readonly queues: () => Promise<readonly QueueState[]>;
  /** Lets uploads that could not be judged be delivered again; returns how many there were. */
  readonly redrive: () => Promise<number>;
  /** Resolves when every upload so far is judged; at once where another process does the judging. */
  readonly settle: () => Promise<void>;
  /**
   * Runs the daily schedules of a province from now on; nothing where another process owns the folder. A run that fails
   * is tried again; `onFailure` hears of it once for each day.
   */
  readonly keepSchedules: (province: string, onFailure: (fault: unknown, schedule: ScheduleName) => void) => void;
  readonly close: () => Promise<void>;
}

/** One queue as somebody who looks after it sees it. */
export interface QueueState {
  readonly of: 'intake' | 'summary' | 'reminder';
  /** Messages that wait or are worked on; undefined for functions that have no queue but their dead letters. */
  readonly waiting?: number;
  readonly deadLetters: number;
}

export type ScheduleName = 'nightly-summary' | 'daily-reminders';

export interface SystemOptions {
  readonly clock?: Clock;
  /** Hears what the intake makes of every upload; unless told otherwise, faults go to stderr. */
  readonly tell?: Tell;
  /** Pages that may upload from a browser. */
  readonly origins?: readonly string[];
  /** Stays for others to attach to; otherwise they wait until this process is done. */
  readonly serving?: boolean;
  readonly dispatching?: Partial<DispatcherOptions>;
  readonly checking?: CheckerOptions;
}

/** Opens the system of a data folder, or attaches to the one that another process runs there. */
export async function openSystem(dataDir: string, options: SystemOptions = {}): Promise<System> {
  const { clock = systemClock, tell = tellFaults, origins = [], serving = false, dispatching, checking } = options;
  const engines = await connectEngines(dataDir, { clock, origins, shared: serving });
  const clients = clientsFor(engines);
  const { table, intakeBucket, resultsBucket } = blueprint.names;
  const reports = dynamoReportStore(clients.dynamo, table);
  const uploads = s3ObjectStore(clients.s3, intakeBucket);
  const results = s3ObjectStore(clients.s3, resultsBucket);
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const idAt = (at: Instant) => newAttempt(at, random(10));
  const summarise = makeSummarise({ reports, results, clock, newRun: idAt });
  const outbox = dynamoReminderStore(clients.dynamo, table);
  const remind = makeRemind({
    reports,
    reminders: outbox,
    mail: undefined,
    provinceMail: undefined,
    portal: undefined,
    clock,
    newId: () => idAt(clock()),
  });
  // No more workers than processors; the dispatcher rarely asks for all of them.
  const checker = makeChecker({ workers: availableParallelism(), ...checking });
  const dispatcher =
    engines.role === 'owner'
      ? engines.dispatch(
          makeIntake({ reports, uploads, results, check: checker.check, mark: markedCopy }, tell),
          dispatching,
        )
      : undefined;
  const settle = async () => {
    await dispatcher?.drain();
  };
  return {
    reports,
    uploads,
    results,
    outbox,
    storeOrigin: new URL(engines.s3.endpoint).origin,
    now: clock,
    attached: engines.role === 'attached',
    random,
    newId: () => idAt(clock()),
    summarise,
    remind,
    closePeriod: (province, period) => {
      const settled = async (event: SummaryEvent) => {
        await settle();
        return summarise(event);
      };
      return closePeriod({ reports, now: clock, newId: () => idAt(clock()), summarise: settled }, province, period);
    },
    queues: () => {
      const { queue } = engines;
      return Promise.resolve([{ of: 'intake', waiting: queue.pending(), deadLetters: queue.deadLetters().length }]);
    },
    redrive: () => Promise.resolve(engines.queue.redrive()),
    settle,
    keepSchedules: (province, onFailure) => {
      if (engines.role !== 'owner') return;
      const { nightlySummary, dailyReminders } = blueprint.schedules;
      const daily = (name: ScheduleName, schedule: DailySchedule, work: () => Promise<unknown>): Schedule => {
        let told: Instant | undefined;
        return {
          name,
          expression: cronOf(schedule),
          timeZone: schedule.timeZone,
          run: async (due) => {
            try {
              await work();
            } catch (fault) {
              if (told !== due) onFailure(fault, name);
              told = due;
              throw fault;
            }
          },
        };
      };
      engines.schedule([
        daily('nightly-summary', nightlySummary, () => summarise(scheduleEvent(province))),
        daily('daily-reminders', dailyReminders, () => remind(scheduleEvent(province))),
      ]);
    },
    close: async () => {
      await engines.close();
      await checker.close();
    },
  };
}

/** A fault is tried again; whoever runs the system should see that it happened. */
const tellFaults: Tell = (message, what) => {
  if (what.kind === 'fault') console.error(`intake of ${message}:`, what.error);
};
