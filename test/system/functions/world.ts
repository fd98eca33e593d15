import type { SQSEvent } from 'aws-lambda';
import { makeIntake, type Tell } from '../../../functions/intake/intake.ts';
import type { IntakeDeps } from '../../../functions/intake/receive.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import { defaultCalendar } from '../../../shared/period/calendar.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import { uploadKey } from '../../../shared/store/keys.ts';
import type { TestTable } from '../../contract/store/engine.ts';
import { sampleProvince } from '../../contract/store/samples.ts';
import { memoryBucket } from './memory-objects.ts';
import { fileOf, plainCheck, plainMark, type Content } from './plain-check.ts';

export interface Upload {
  readonly unit: string;
  readonly period: string;
  readonly attempt: string;
  readonly storedAt: string;
  readonly content: Content;
}

export const province: Province = { ...sampleProvince, periods: defaultCalendar(2026, 'Asia/Ho_Chi_Minh') };

/** A table, two buckets and a queue with SQS' promises, all of one test. */
export async function openWorld(engine: TestTable, definition: Province | 'not loaded' = province) {
  const reports = dynamoReportStore(engine.dynamo, await engine.create());
  const uploads = memoryBucket();
  const results = memoryBucket();
  const deps: IntakeDeps = { reports, uploads, results, check: plainCheck, mark: plainMark };
  if (definition !== 'not loaded') await reports.saveProvince(definition);

  return {
    deps,
    store(upload: Upload): string {
      const key = keyOf(upload);
      const before = uploads.objects.get(key);
      if (before && !uploads.replaced.has(key)) uploads.replaced.set(key, before);
      uploads.objects.set(key, { bytes: fileOf(upload.content), storedAt: upload.storedAt });
      return key;
    },
    /**
     * Delivers events of these keys one after another; a failed one goes back to the end of the queue, as often as the
     * blueprint allows. Returns the keys that ended as dead letters.
     */
    async deliver(keys: readonly string[], over: Partial<IntakeDeps> = {}, tell?: Tell): Promise<string[]> {
      const intake = makeIntake({ ...deps, ...over }, tell);
      const waiting = keys.map((key) => ({ key, receives: 1 }));
      const dead: string[] = [];
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { batchItemFailures } = await intake(eventOf(next.key, next.receives));
        if (batchItemFailures.length === 0) continue;
        if (next.receives === blueprint.queue.maxReceives) dead.push(next.key);
        else waiting.push({ key: next.key, receives: next.receives + 1 });
      }
      return dead;
    },
    /** Everything that anybody can see of the reports. */
    async state() {
      const filings = await Promise.all(province.units.map(({ code }) => reports.filings('38', code)));
      const standings = await Promise.all(province.periods.map(({ id }) => reports.standings('38', id)));
      const current = await Promise.all(province.periods.map(({ id }) => reports.currentFilings('38', id)));
      const receipts = [...results.objects].map(([key, { bytes }]) => [key, new TextDecoder().decode(bytes)] as const);
      return {
        filings: filings.flat(),
        standings: standings.flat(),
        current: current
          .flat()
          .map(({ unit, period, attempt }) => `${period} ${unit} ${attempt}`)
          .toSorted(),
        receipts: Object.fromEntries(receipts),
      };
    },
  };
}

function keyOf({ unit, period, attempt }: Upload): string {
  return uploadKey({ province: '38', unit, period, attempt, fileName: 'bao-cao.xlsx' });
}

/** A batch of one, in the shape in which SQS hands EventBridge's event to a function. */
export function eventOf(key: string, receives = 1): SQSEvent {
  const event = {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'x' }, object: { key } },
  };
  return { Records: [recordOf(JSON.stringify(event), key, receives)] };
}

export function recordOf(body: string, messageId: string, receives = 1): SQSEvent['Records'][number] {
  return {
    messageId,
    receiptHandle: messageId,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '0',
      SenderId: 'x',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:ap-southeast-1:000000000000:cchc-intake',
    awsRegion: 'ap-southeast-1',
  };
}
