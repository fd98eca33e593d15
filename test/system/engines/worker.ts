import { createHash } from 'node:crypto';
import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { blueprint } from '../../../infra/blueprint.ts';
import { connectEngines } from '../../../infra/local/engines.ts';
import { sdkClientsFor } from '../../fixtures/sdk-clients.ts';

/**
 * The process that the crash test kills: opens the engines of a folder, uploads without end, says on stdout which
 * uploads were acknowledged, and handles their events. Arguments: folder, name of this life.
 */
const eventSchema = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

/** The key of the object that an event announces. */
export function keyOfEvent(event: SQSEvent): string {
  return eventSchema.parse(JSON.parse(event.Records[0]?.body ?? '')).detail.object.key;
}

/** What an object of this key must contain, as long as its key makes it: between 1 byte and 200 KB. */
export function bytesOf(key: string): Buffer {
  const seed = createHash('sha256').update(key).digest();
  return Buffer.alloc(1 + (seed.readUInt32BE() % 200_000), seed);
}

/** Where handlers note what they handled; survives the process. */
export function journalOf(dataDir: string): string {
  return join(dataDir, 'handled.txt');
}

async function main(dataDir: string, life: string): Promise<void> {
  const say = (line: string) => writeSync(1, `${line}\n`);
  say('opening');
  const engines = await connectEngines(dataDir);
  say(engines.role);
  if (engines.role !== 'owner') return;
  const { s3, dynamo } = sdkClientsFor(engines);
  const { intakeBucket: Bucket, table: TableName } = blueprint.names;

  engines.dispatch(async (event) => {
    const key = keyOfEvent(event);
    const found = await s3.send(new GetObjectCommand({ Bucket, Key: key }));
    const bytes = Buffer.from((await found.Body?.transformToByteArray()) ?? []);
    await dynamo.send(
      new PutItemCommand({
        TableName,
        Item: { pk: { S: 'HANDLED' }, sk: { S: key }, size: { N: String(bytes.length) } },
      }),
    );
    appendFileSync(journalOf(dataDir), `${key}\n`);
  });
  const upload = async (lane: string) => {
    for (let count = 0; ; count++) {
      const key = `reports/${life}/${lane}/${count}`;
      const bytes = bytesOf(key);
      if (lane === 'put') await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes }));
      else {
        const { url, fields } = await createPresignedPost(s3, { Bucket, Key: key, Expires: 60 });
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.append(name, value);
        form.append('file', new Blob([new Uint8Array(bytes)]));
        const response = await fetch(url, { method: 'POST', body: form });
        if (!response.ok) throw new Error(await response.text());
      }
      say(key);
    }
  };
  await Promise.all(['put', 'post', 'post-too'].map(upload));
}

const [, script, dataDir, life] = process.argv;
if (script === import.meta.filename && dataDir !== undefined && life !== undefined) await main(dataDir, life);
