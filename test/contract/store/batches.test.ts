import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonOf } from '../../../shared/store/aws/json.ts';
import type { Service } from '../../../shared/store/aws/service.ts';
import { openTable } from '../../../shared/store/table/table.ts';
import { openTestTable, type TestTable } from './engine.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const asked = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()), ConsistentRead: z.boolean() })),
});
const answered = z.looseObject({ Responses: z.unknown() });

/** A busy DynamoDB: of every batch it reads only so many keys and hands the rest back. */
function readsOnly(dynamo: Service, count: number): Service {
  return {
    ...dynamo,
    async send(request) {
      const body: unknown = JSON.parse(String(request.body));
      const [table, batch] = Object.entries(asked.safeParse(body).data?.RequestItems ?? {})[0] ?? [];
      if (table === undefined || batch === undefined) return dynamo.send(request);
      const some = { ...batch, Keys: batch.Keys.slice(0, Math.max(count, 1)) };
      const answer = await dynamo.send({ ...request, body: JSON.stringify({ RequestItems: { [table]: some } }) });
      const left = batch.Keys.slice(count);
      const { Responses } = answered.parse(jsonOf(answer.bytes));
      const told = {
        Responses: count === 0 ? {} : Responses,
        UnprocessedKeys: left.length === 0 ? {} : { [table]: { ...batch, Keys: left } },
      };
      return { ...answer, bytes: Buffer.from(JSON.stringify(told)) };
    },
  };
}

const keys = Array.from({ length: 7 }, (_, index) => ({ pk: 'A', sk: String(index) }));

test('keys that a batch left out are asked for again, after longer and longer pauses', async () => {
  const name = await engine.create();
  const pauses: number[] = [];
  const table = openTable(readsOnly(engine.dynamo, 2), name, async (milliseconds) => {
    pauses.push(milliseconds);
  });
  for (const key of keys) await table.put(key, { value: key.sk });
  const items = await table.getAll(keys);
  expect(items.map((item) => String(item['sk'])).toSorted()).toEqual(keys.map(({ sk }) => sk));
  expect(pauses).toEqual([50, 100, 200]);
});

test('a table that never reads them is a fault after some rounds, not an endless wait', async () => {
  const name = await engine.create();
  const table = openTable(readsOnly(engine.dynamo, 0), name, () => Promise.resolve());
  await table.put(keys[0]!, {});
  await expect(table.getAll(keys)).rejects.toThrow('7 items were left out by 8 batch reads');
});
