import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { type Engines, openEngines } from '../../../infra/local/engines.ts';
import { sdkClientsFor, type SdkClients } from '../../fixtures/sdk-clients.ts';
import { startLife } from './life.ts';
import { bytesOf, journalOf, keyOfEvent } from './worker.ts';

/** After how many lines of output each life ends: while it opens (1), or in the midst of uploads and handlers. */
const lives = [1, 40, 1, 60, 2, 40];

const Bucket = blueprint.names.intakeBucket;
let dataDir: string;
let engines: Engines;
let clients: SdkClients;
const acknowledged: string[] = [];
const stored: string[] = [];
const handled = new Set<string>();

const missingFrom = (all: Iterable<string>, wanted: Iterable<string>) => {
  const known = new Set(all);
  return [...wanted].filter((key) => !known.has(key));
};

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'cchc-crash-'));
  for (const [number, lines] of lives.entries()) {
    const life = startLife(dataDir, `life-${number}`);
    await life.said(lines);
    await life.kill();
    acknowledged.push(...life.lines.slice(2));
  }
  engines = await openEngines(dataDir);
  clients = sdkClientsFor(engines);
  for await (const page of paginateListObjectsV2({ client: clients.s3 }, { Bucket })) {
    stored.push(...(page.Contents ?? []).map((object) => object.Key ?? ''));
  }
  // Before anything is delivered in this life, so that the journal tells what former lives had handled.
  for (const key of readFileSync(journalOf(dataDir), 'utf8').trim().split('\n')) handled.add(key);
});
afterAll(async () => {
  clients.s3.destroy();
  clients.dynamo.destroy();
  await engines.close();
  rmSync(dataDir, { recursive: true });
});

describe('after a process was killed again and again while it stored and handled uploads', () => {
  test('every acknowledged upload is there', () => {
    expect(acknowledged.length).toBeGreaterThan(100);
    expect(missingFrom(stored, acknowledged)).toEqual([]);
  });

  test('every object is whole, acknowledged or not, and no other file is left in the folder', async () => {
    const damaged: string[] = [];
    for (const key of stored) {
      const { Body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key: key }));
      if (!bytesOf(key).equals(Buffer.from((await Body?.transformToByteArray()) ?? []))) damaged.push(key);
    }
    expect(damaged).toEqual([]);
    expect(readdirSync(join(dataDir, 'blobs')).length).toBe(stored.length);
    expect(readdirSync(join(dataDir, 'arriving'))).toEqual([]);
  });

  test('what a handler wrote to the table before the end is there', async () => {
    const written = new Set<string>();
    const query = {
      TableName: blueprint.names.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'HANDLED' } },
    };
    for await (const page of paginateQuery({ client: clients.dynamo }, query)) {
      for (const item of page.Items ?? []) written.add(item['sk']?.S ?? '');
    }
    expect(handled.size).toBeGreaterThan(50);
    expect(missingFrom(written, handled)).toEqual([]);
  });

  test('every event is delivered in the end, and none is given up', async () => {
    const dispatcher = engines.dispatch(async (event) => void handled.add(keyOfEvent(event)));
    await dispatcher.drain();
    expect(handled).toEqual(new Set(stored));
    expect(engines.queue.deadLetters()).toEqual([]);
  });
});
