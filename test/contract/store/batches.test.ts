import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { openTable } from '../../../shared/store/table/table.ts';
import { openTestTable, type TestTable } from './engine.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const request = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })) });

/** A busy DynamoDB: of every batch it reads only so many keys and hands the rest back. */
function readsOnly(client: DynamoDBClient, count: number): () => void {
  const name = 'busy';
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'BatchGetItemCommand') return next(args);
      const asked = Object.entries(request.parse(args.input).RequestItems)[0];
      if (!asked) return next(args);
      const [table, { Keys }] = asked;
      const answer = await next({
        ...args,
        input: { RequestItems: { [table]: { Keys: Keys.slice(0, Math.max(count, 1)), ConsistentRead: true } } },
      });
      const left = Keys.slice(count);
      const UnprocessedKeys = left.length === 0 ? {} : { [table]: { Keys: left } };
      const Responses = count === 0 ? {} : z.object({ Responses: z.unknown() }).parse(answer.output).Responses;
      return { ...answer, output: { ...answer.output, Responses, UnprocessedKeys } };
    },
    { step: 'initialize', name, priority: 'low' },
  );
  return () => client.middlewareStack.remove(name);
}

const keys = Array.from({ length: 7 }, (_, index) => ({ pk: 'A', sk: String(index) }));

test('keys that a batch left out are asked for again, after longer and longer pauses', async () => {
  const name = await engine.create();
  const pauses: number[] = [];
  const table = openTable(engine.client, name, async (milliseconds) => {
    pauses.push(milliseconds);
  });
  for (const key of keys) await table.put(key, { value: key.sk });
  const restore = readsOnly(engine.client, 2);
  const items = await table.getAll(keys);
  restore();
  expect(items.map((item) => String(item['sk'])).toSorted()).toEqual(keys.map(({ sk }) => sk));
  expect(pauses).toEqual([50, 100, 200]);
});

test('a table that never reads them is a fault after some rounds, not an endless wait', async () => {
  const name = await engine.create();
  const table = openTable(engine.client, name, () => Promise.resolve());
  await table.put(keys[0]!, {});
  const restore = readsOnly(engine.client, 0);
  await expect(table.getAll(keys)).rejects.toThrow('7 items were left out by 8 batch reads');
  restore();
});
