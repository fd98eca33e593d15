import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { jsonOperations } from '../aws/json.ts';
import { isRefusal } from '../aws/refusal.ts';
import type { Service } from '../aws/service.ts';
import { tableKeys } from '../keys.ts';
import { item, written } from './notation.ts';

/** An item as it came: nothing is known of it until a schema has read it. */
export type RawItem = Readonly<Record<string, unknown>>;

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** How long to wait before asking again for what a batch left out; replaced in tests. */
export type Pause = (milliseconds: number) => Promise<void>;

/** The few calls that the stores make, all reads strongly consistent: a receipt must see what was stored before it. */
export interface Table {
  get(key: ItemKey): Promise<RawItem | undefined>;
  /** Items of a partition whose sort key begins with `prefix`, in key order; whole, or `only` the attributes named. */
  query(pk: string, prefix: string, only?: readonly string[]): Promise<readonly RawItem[]>;
  /** The last item of a partition whose sort key begins with `prefix`. */
  last(pk: string, prefix: string): Promise<RawItem | undefined>;
  /** The items of these keys in any order; missing ones are left out. */
  getAll(keys: readonly ItemKey[]): Promise<readonly RawItem[]>;
  put(key: ItemKey, attributes: RawItem): Promise<void>;
  /** Stores an item unless its key is taken. */
  putOnce(key: ItemKey, attributes: RawItem): Promise<'stored' | 'already-stored'>;
  /** Changes an item; `refused` when the change's condition does not hold. */
  update(key: ItemKey, change: Change): Promise<'done' | 'refused'>;
}

/** A change of one item. Source: DynamoDB developer guide, "Update expressions". */
export interface Change {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: RawItem;
}

/** The key is free. */
const NOTHING_STORED_YET = `attribute_not_exists(${tableKeys.partition})`;

const BATCH_GET_LIMIT = 100;
const BATCH_ROUNDS = 8;

const got = z.object({ Item: item.optional() });
const page = z.object({ Items: z.array(item), LastEvaluatedKey: z.record(z.string(), z.unknown()).optional() });
const askedKeys = z.object({ Keys: z.array(z.unknown()) });
const batch = z.object({
  Responses: z.record(z.string(), z.array(item)),
  UnprocessedKeys: z.record(z.string(), askedKeys).default({}),
});

export function openTable(dynamo: Service, name: string, pause: Pause = wait): Table {
  const ask = jsonOperations(dynamo, 'DynamoDB_20120810', '1.0');

  async function getBatch(keys: readonly ItemKey[]): Promise<RawItem[]> {
    const found: RawItem[] = [];
    let left: readonly unknown[] = keys.map((key) => written({ ...key }));
    for (let round = 0; left.length > 0; round += 1) {
      if (round === BATCH_ROUNDS) throw new Error(`${left.length} items were left out by ${round} batch reads`);
      if (round > 0) await pause(25 * 2 ** round);
      const answer = batch.parse(
        await ask('BatchGetItem', { RequestItems: { [name]: { Keys: left, ConsistentRead: true } } }),
      );
      found.push(...(answer.Responses[name] ?? []));
      left = answer.UnprocessedKeys[name]?.Keys ?? [];
    }
    return found;
  }

  const startsWith = (pk: string, prefix: string) => ({
    TableName: name,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: written({ ':pk': pk, ':prefix': prefix }),
  });

  return {
    async get(key) {
      return got.parse(await ask('GetItem', { TableName: name, Key: written({ ...key }), ConsistentRead: true })).Item;
    },

    async query(pk, prefix, only) {
      const items: RawItem[] = [];
      const wanted = { ...startsWith(pk, prefix), ...(only && projectionOf(only)) };
      let from: Readonly<Record<string, unknown>> | undefined;
      do {
        const { Items, LastEvaluatedKey } = page.parse(await ask('Query', { ...wanted, ExclusiveStartKey: from }));
        items.push(...Items);
        from = LastEvaluatedKey;
      } while (from);
      return items;
    },

    async last(pk, prefix) {
      const answer = await ask('Query', { ...startsWith(pk, prefix), ScanIndexForward: false, Limit: 1 });
      return page.parse(answer).Items[0];
    },

    async getAll(keys) {
      const found: RawItem[] = [];
      for (let at = 0; at < keys.length; at += BATCH_GET_LIMIT) {
        found.push(...(await getBatch(keys.slice(at, at + BATCH_GET_LIMIT))));
      }
      return found;
    },

    async put(key, attributes) {
      await ask('PutItem', { TableName: name, Item: written({ ...attributes, ...key }) });
    },

    async putOnce(key, attributes) {
      const put = {
        TableName: name,
        Item: written({ ...attributes, ...key }),
        ConditionExpression: NOTHING_STORED_YET,
      };
      return (await holds(ask('PutItem', put))) ? 'stored' : 'already-stored';
    },

    async update(key, { ExpressionAttributeValues: values, ...change }) {
      const update = {
        TableName: name,
        Key: written({ ...key }),
        ...change,
        ...(values && { ExpressionAttributeValues: written(values) }),
      };
      return (await holds(ask('UpdateItem', update))) ? 'done' : 'refused';
    },
  };
}

/** Any attribute may have a name that is reserved. */
function projectionOf(names: readonly string[]) {
  return {
    ProjectionExpression: names.map((name) => `#${name}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
  };
}

/** A condition that does not hold is an answer, not a fault. */
async function holds(sent: Promise<unknown>): Promise<boolean> {
  try {
    await sent;
    return true;
  } catch (error) {
    if (isRefusal(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}
