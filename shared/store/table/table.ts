import { setTimeout as wait } from 'node:timers/promises';
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { tableKeys } from '../keys.ts';

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

export type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** The key is free. */
const NOTHING_STORED_YET = `attribute_not_exists(${tableKeys.partition})`;

const BATCH_GET_LIMIT = 100;
const BATCH_ROUNDS = 8;

export function openTable(client: DynamoDBClient, name: string, pause: Pause = wait): Table {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  async function getBatch(keys: readonly ItemKey[]): Promise<RawItem[]> {
    const found: RawItem[] = [];
    let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
    for (let round = 0; left.length > 0; round += 1) {
      if (round === BATCH_ROUNDS) throw new Error(`${left.length} items were left out by ${round} batch reads`);
      if (round > 0) await pause(25 * 2 ** round);
      const answer = await documents.send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: true } } }),
      );
      found.push(...(answer.Responses?.[name] ?? []));
      left = answer.UnprocessedKeys?.[name]?.Keys ?? [];
    }
    return found;
  }

  const startsWith = (pk: string, prefix: string) => ({
    TableName: name,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
  });

  return {
    async get(key) {
      const answer = await documents.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
      return answer.Item;
    },

    async query(pk, prefix, only) {
      const items: RawItem[] = [];
      const wanted = only && projectionOf(only);
      let from: Record<string, unknown> | undefined;
      do {
        const page = await documents.send(
          new QueryCommand({ ...startsWith(pk, prefix), ...wanted, ExclusiveStartKey: from }),
        );
        items.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from);
      return items;
    },

    async last(pk, prefix) {
      const page = await documents.send(
        new QueryCommand({ ...startsWith(pk, prefix), ScanIndexForward: false, Limit: 1 }),
      );
      return page.Items?.[0];
    },

    async getAll(keys) {
      const found: RawItem[] = [];
      for (let at = 0; at < keys.length; at += BATCH_GET_LIMIT) {
        found.push(...(await getBatch(keys.slice(at, at + BATCH_GET_LIMIT))));
      }
      return found;
    },

    async put(key, attributes) {
      await documents.send(new PutCommand({ TableName: name, Item: { ...attributes, ...key } }));
    },

    async putOnce(key, attributes) {
      const item = { ...attributes, ...key };
      const command = new PutCommand({ TableName: name, Item: item, ConditionExpression: NOTHING_STORED_YET });
      return (await holds(documents.send(command))) ? 'stored' : 'already-stored';
    },

    async update(key, change) {
      const command = new UpdateCommand({ TableName: name, Key: key, ...change });
      return (await holds(documents.send(command))) ? 'done' : 'refused';
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
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
