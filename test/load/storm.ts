import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { makeIntake } from '../../functions/intake/intake.ts';
import type { MarkCopy } from '../../functions/intake/marked.ts';
import type { Check } from '../../functions/intake/worker/checker.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { clientsFor, type Clients } from '../../infra/local/clients.ts';
import { settableClock } from '../../infra/local/clock.ts';
import { openEngines } from '../../infra/local/engines.ts';
import { seeded, type Random } from '../../infra/sample/random.ts';
import type { Province } from '../../shared/plan/province.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { jsonOf } from '../../shared/store/aws/json.ts';
import type { Service } from '../../shared/store/aws/service.ts';
import { dynamoReportStore } from '../../shared/store/dynamo.ts';
import { uploadKey } from '../../shared/store/keys.ts';
import { s3ObjectStore } from '../../shared/store/s3.ts';
import type { ObjectStore } from '../../shared/store/store.ts';
import { sdkClientsFor } from '../fixtures/sdk-clients.ts';
import { inspect, type Inspection } from './inspection.ts';
import type { Send } from './hour.ts';
import { sizesOf, type Sizes } from './sizes.ts';
import { openWeather, type Odds, type Weather } from './weather.ts';

/** What goes through the system, and in what weather. */
export interface Storm {
  readonly province: Province;
  readonly period: string;
  readonly sends: readonly Send[];
  readonly fileOf: (send: Send) => Uint8Array;
  readonly check: Check;
  readonly mark: MarkCopy;
  readonly odds: Odds;
  readonly seed: string;
}

export interface Aftermath extends Inspection {
  /** Uploads that officers gave up on: told so, and nothing is owed them. */
  readonly givenUp: number;
  /** Dead letters there were in all, each delivered again afterwards as an operator would. */
  readonly deadLetters: number;
  readonly deliveries: number;
  readonly sizes: Sizes;
  /** What the intake's calls cost by the table's own count: units of reading and writing, retries included. */
  readonly capacity: { readonly read: number; readonly write: number };
  readonly weather: { readonly store: Weather['seen']; readonly table: Weather['seen'] };
}

/** How often an officer presses the button again before going home. */
const TRIES = 6;
const LANES = 8;
/** A queue that will not empty is a fault of the system, not of the weather. */
const REDRIVES = 20;

/**
 * Lets the last hour happen on the real engines, the real intake between them, with every request through bad weather,
 * and every event delivered late, twice or out of order now and then. Then everything is looked at in calm.
 */
export async function happen(storm: Storm): Promise<Aftermath> {
  const { province, period, sends, fileOf, check, mark, odds, seed } = storm;
  const folder = mkdtempSync(join(tmpdir(), 'cchc-storm-'));
  const clock = settableClock(sends[0]?.at ?? new Date().toISOString());
  const engines = await openEngines(join(folder, 'data'), { clock: clock.now, shared: false });
  const store = await openWeather('s3', engines.s3, odds, seeded(seed, 'store'));
  const table = await openWeather('dynamo', engines.dynamo, odds, seeded(seed, 'table'));
  const calm = clientsFor(engines);
  const sdk = sdkClientsFor(engines);
  const rough = clientsFor({ ...engines, s3: store, dynamo: table });
  try {
    await roomsOf(calm).reports.saveProvince(province);
    const capacity = { read: 0, write: 0 };
    let deliveries = 0;
    const { reports, uploads, results } = roomsOf({ ...rough, dynamo: counting(rough.dynamo, capacity) });
    const intake = makeIntake({ reports, uploads, results, check, mark }, () => (deliveries += 1));
    const chance = seeded(seed, 'queue');
    const dispatcher = engines.dispatch(intake, {
      concurrency: blueprint.functions.intake.maxConcurrency,
      retryDelay: 20,
      faults: {
        copies: () => (chance() < 0.2 ? 1 : 0),
        delay: () => (chance() < 0.3 ? Math.round(chance() * 500) : 0),
        pick: (visible) => Math.floor(chance() * visible),
      },
    });

    const sent = await inLanes(sends, async (send) => {
      clock.set(send.at);
      return sendUntilTaken(uploads, { ...send, province: province.code, period }, fileOf(send), seeded(seed, send.at));
    });
    await dispatcher.drain();
    let deadLetters = 0;
    for (let round = 0; round < REDRIVES && engines.queue.deadLetters().length > 0; round += 1) {
      deadLetters += engines.queue.redrive();
      dispatcher.wake();
      await dispatcher.drain();
    }
    const taken = sent.flat();
    const inspection = await inspect(roomsOf(calm), { province: province.code, period, taken });
    const givenUp = sent.filter((keys) => keys.length === 0).length;
    return {
      ...inspection,
      givenUp,
      deadLetters,
      deliveries,
      sizes: await sizesOf(sdk),
      capacity,
      weather: { store: store.seen, table: table.seen },
    };
  } finally {
    sdk.s3.destroy();
    sdk.dynamo.destroy();
    await Promise.all([store.close(), table.close()]);
    await engines.close();
    rmSync(folder, { recursive: true });
  }
}

const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });

/** The table, asked each time for the capacity that the call consumed, which is added up. */
function counting(dynamo: Service, total: { read: number; write: number }): Service {
  return {
    ...dynamo,
    async send(request) {
      const input: unknown = JSON.parse(String(request.body));
      const body = JSON.stringify({ ...z.looseObject({}).parse(input), ReturnConsumedCapacity: 'TOTAL' });
      const answer = await dynamo.send({ ...request, body });
      const { ConsumedCapacity } = consumed.parse(jsonOf(answer.bytes));
      const operation = request.headers?.['x-amz-target'] ?? '';
      total[/\.(Get|Query|Scan)/.test(operation) ? 'read' : 'write'] += ConsumedCapacity.CapacityUnits;
      return answer;
    },
  };
}

function roomsOf({ dynamo, s3 }: Clients) {
  const { table, intakeBucket, resultsBucket } = blueprint.names;
  return {
    reports: dynamoReportStore(dynamo, table),
    uploads: s3ObjectStore(s3, intakeBucket),
    results: s3ObjectStore(s3, resultsBucket),
  };
}

interface Upload extends Send {
  readonly province: string;
  readonly period: string;
}

/** Sends as the page does, each try under an attempt of its own. Gives the key that the store acknowledged, if any. */
async function sendUntilTaken(
  uploads: ObjectStore,
  { province, period, unit, at }: Upload,
  bytes: Uint8Array,
  random: Random,
): Promise<readonly string[]> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const chance = Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
    const attempt = newAttempt(at, chance);
    const key = uploadKey({ province, period, unit, attempt, fileName: 'bao-cao.xlsx' });
    const { url, fields } = await uploads.presignUpload(key, blueprint.upload.maxBytes, blueprint.upload.seconds);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)]));
    const taken = await fetch(url, { method: 'POST', body: form }).then(
      (response) => response.ok,
      () => false,
    );
    if (taken) return [key];
  }
  return [];
}

async function inLanes<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const entries = items.entries();
  const lane = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
