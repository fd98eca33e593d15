import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Contract, openContract } from './contract.ts';

let contract: Contract;
beforeAll(async () => {
  contract = await openContract();
});
afterAll(() => contract.close());

const keyOf = (pk: string, sk: string) => ({ pk: { S: contract.prefix + pk }, sk: { S: sk } });

test('an item of the size of a filing comes back whole', async () => {
  const body = 'Ngọc Liên '.repeat(5000);
  const Item = { ...keyOf('UNIT#15091', 'FILING#1'), body: { S: body } };
  await contract.dynamo.send(new PutItemCommand({ TableName: contract.table, Item }));
  const found = await contract.dynamo.send(
    new GetItemCommand({ TableName: contract.table, Key: keyOf('UNIT#15091', 'FILING#1'), ConsistentRead: true }),
  );
  expect(found.Item).toEqual(Item);
});

test('of many who add the same item at once, one succeeds', async () => {
  const add = (who: number) =>
    contract.dynamo.send(
      new PutItemCommand({
        TableName: contract.table,
        Item: { ...keyOf('RACE', 'one'), who: { N: String(who) } },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  const results = await Promise.allSettled(Array.from({ length: 12 }, (_, who) => add(who)));
  const failed = results.filter((result) => result.status === 'rejected');
  expect(failed.length).toBe(11);
  expect(failed.every(({ reason }) => reason instanceof ConditionalCheckFailedException)).toBe(true);
});

test('a pointer moves forward only, in whatever order its updates come', async () => {
  const move = (to: string) =>
    contract.dynamo.send(
      new UpdateItemCommand({
        TableName: contract.table,
        Key: keyOf('PERIOD', 'CURRENT#15091'),
        UpdateExpression: 'SET latest = :to',
        ConditionExpression: 'attribute_not_exists(latest) OR latest < :to',
        ExpressionAttributeValues: { ':to': { S: to } },
      }),
    );
  await Promise.allSettled(['3', '1', '5', '2', '4'].map(move));
  const { Item } = await contract.dynamo.send(
    new GetItemCommand({ TableName: contract.table, Key: keyOf('PERIOD', 'CURRENT#15091'), ConsistentRead: true }),
  );
  expect(Item?.['latest']).toEqual({ S: '5' });
});

test('a query gives the items below a prefix in order, page by page, forwards and backwards', async () => {
  for (const sk of ['B#2', 'A#1', 'B#1', 'B#3', 'C#1']) {
    await contract.dynamo.send(new PutItemCommand({ TableName: contract.table, Item: keyOf('QUERY', sk) }));
  }
  const query = async (forward: boolean) => {
    const found: (string | undefined)[] = [];
    let start: Record<string, { S: string }> | undefined;
    do {
      const page = await contract.dynamo.send(
        new QueryCommand({
          TableName: contract.table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': { S: `${contract.prefix}QUERY` }, ':sk': { S: 'B#' } },
          ScanIndexForward: forward,
          ConsistentRead: true,
          Limit: 2,
          ExclusiveStartKey: start,
        }),
      );
      found.push(...(page.Items ?? []).map((item) => item['sk']?.S));
      const last = page.LastEvaluatedKey?.['sk']?.S;
      start = last === undefined ? undefined : keyOf('QUERY', last);
    } while (start);
    return found;
  };
  expect(await query(true)).toEqual(['B#1', 'B#2', 'B#3']);
  expect(await query(false)).toEqual(['B#3', 'B#2', 'B#1']);
});
