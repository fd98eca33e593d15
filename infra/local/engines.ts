import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { blueprint } from '../blueprint.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Connection } from './clients.ts';
import { folderCredentials } from './credentials.ts';
import { openDatabase } from './database.ts';
import { type FolderLock, lockFolder, ownerOf } from './lock.ts';
import type { AllowedOrigin } from './objects/cors.ts';
import { openObjects } from './objects/open.ts';
import { type Dispatcher, type DispatcherOptions, type QueueHandler, startDispatcher } from './queue/dispatcher.ts';
import { localRegion, objectCreated } from './queue/event.ts';
import { type Queue, openQueue, outbox, recoverQueue } from './queue/queue.ts';
import { type Schedule, type Scheduler, startScheduler } from './scheduler.ts';
import { openTable } from './table.ts';

/** What the engines are set up with; everything but the folder has a default from the blueprint. */
export interface EngineOptions {
  readonly clock?: Clock;
  readonly buckets?: { readonly intake: string; readonly results: string };
  readonly table?: string;
  /** Pages that may upload and download from a browser. */
  readonly origins?: readonly AllowedOrigin[];
  /**
   * Whether other processes may attach. A process that lives for one command only keeps its engines to itself: others
   * wait for the folder instead of losing the engines under their feet. On unless said otherwise.
   */
  readonly shared?: boolean;
  /** Told of faults that no caller sees. */
  readonly onFault?: (fault: unknown) => void;
}

/** The queue as people look after it. */
type QueueView = Pick<Queue, 'pending' | 'deadLetters' | 'redrive'>;

/** The engines that another process runs, seen from this one. */
export interface AttachedEngines extends Connection {
  readonly role: 'attached';
  readonly queue: QueueView;
  close(): Promise<void>;
}

/** The engines of a data folder that this process owns. */
export interface Engines extends Connection {
  readonly role: 'owner';
  readonly queue: QueueView;
  /** Delivers the events of new uploads to a handler. Call it once. */
  dispatch(handler: QueueHandler, options?: Partial<DispatcherOptions>): Dispatcher;
  /** Runs schedules by the engines' clock. Call it once. */
  schedule(schedules: readonly Schedule[]): Scheduler;
  /** Stops everything within a second, once; what was under way is taken up at the next start. */
  close(): Promise<void>;
}

/** Another process kept the folder for longer than anybody should wait. */
export class FolderBusy extends Error {
  override readonly name = 'FolderBusy';

  constructor(dataDir: string) {
    super(`Another process holds the data folder ${dataDir}.`);
  }
}

/** Milliseconds for running handlers to end by themselves before the engines close under them. */
const closingPatience = 500;
/** Milliseconds to wait for another process to open the engines or to let go of the folder. */
const ownerPatience = 60_000;

/** Opens the engines of a data folder. Throws when another process owns it. */
export async function openEngines(dataDir: string, options: EngineOptions = {}): Promise<Engines> {
  const lock = lockFolder(dataDir);
  if (!lock) throw new Error(`Another process uses the data folder ${dataDir}.`);
  return openLocked(dataDir, lock, options);
}

/** Opens the engines, or attaches to those of the live process that owns the folder. */
export async function connectEngines(dataDir: string, options: EngineOptions = {}): Promise<Engines | AttachedEngines> {
  for (let waited = 0; waited < ownerPatience; waited += 25) {
    const lock = lockFolder(dataDir);
    if (lock) return openLocked(dataDir, lock, options);
    const owner = ownerOf(dataDir);
    if (owner) {
      const database = openDatabase(databasePath(dataDir), 'NORMAL');
      return {
        role: 'attached',
        s3: owner.s3,
        dynamo: owner.dynamo,
        credentials: folderCredentials(dataDir),
        queue: openQueue(database, blueprint.queue.maxReceives),
        close: async () => database.close(),
      };
    }
    await pause(25);
  }
  throw new FolderBusy(dataDir);
}

async function openLocked(dataDir: string, lock: FolderLock, options: EngineOptions): Promise<Engines> {
  const names = blueprint.names;
  const { clock = systemClock, table = names.table, origins = [], onFault = console.error } = options;
  const { intake, results } = options.buckets ?? { intake: names.intakeBucket, results: names.resultsBucket };
  const { maxReceives } = blueprint.queue;
  const credentials = folderCredentials(dataDir);
  const durable = openDatabase(databasePath(dataDir), 'FULL');
  const quick = openDatabase(databasePath(dataDir), 'NORMAL');
  recoverQueue(durable, maxReceives, lock.cleanEnd, Date.now());
  const queue = openQueue(quick, maxReceives);
  const enqueue = outbox(durable);
  let dispatcher: Dispatcher | undefined;
  let scheduler: Scheduler | undefined;
  let closing: Promise<void> | undefined;

  const [objects, tableEngine] = await Promise.all([
    openObjects({
      folder: dataDir,
      database: durable,
      buckets: [intake, results],
      origins,
      credentials,
      region: localRegion,
      clock,
      created(object) {
        if (object.bucket !== intake || !object.key.startsWith(blueprint.upload.prefix)) return;
        enqueue(objectCreated(object), object.storedAt);
        // After the transaction: the dispatcher reads through another connection.
        setImmediate(() => dispatcher?.wake());
      },
      onFault,
    }),
    openTable(join(dataDir, 'table'), table, localRegion, credentials),
  ]);
  if (options.shared !== false) lock.announce({ pid: process.pid, s3: objects.endpoint, dynamo: tableEngine.endpoint });

  return {
    role: 'owner',
    s3: objects.endpoint,
    dynamo: tableEngine.endpoint,
    credentials,
    queue,
    dispatch(handler, settings = {}) {
      dispatcher = startDispatcher(queue, handler, { ...dispatching, ...settings });
      return dispatcher;
    },
    schedule(schedules) {
      scheduler = startScheduler(schedules, { database: quick, clock, onFault });
      return scheduler;
    },
    close: () => (closing ??= closeAll()),
  };

  async function closeAll(): Promise<void> {
    scheduler?.stop();
    await dispatcher?.stop(closingPatience);
    await Promise.all([objects.close(), tableEngine.close()]);
    quick.close();
    durable.close();
    lock.release();
  }
}

/** How the intake queue is delivered unless told otherwise. */
const dispatching: DispatcherOptions = {
  queueName: blueprint.names.intakeQueue,
  concurrency: 4,
  retryDelay: 200,
  timeout: blueprint.functions.intake.timeoutSeconds * 1000,
  faults: {},
};

function databasePath(dataDir: string): string {
  return join(dataDir, 'engines.sqlite');
}
