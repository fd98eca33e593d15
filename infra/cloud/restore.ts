import { paginateScan, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableKeys } from '../../shared/store/keys.ts';

export interface Restored {
  readonly read: number;
  /** Items that the table did not have. */
  readonly restored: number;
}

const AT_ONCE = 16;

/**
 * Brings items back that are missing from a table, out of another one that was restored from a backup. What the table has stays
 * as it is, so a restore never takes anything back and may be repeated or broken off.
 */
export async function restoreMissing(
  client: DynamoDBClient,
  { from, to }: { readonly from: string; readonly to: string },
  onRead: (items: number) => void = () => {},
): Promise<Restored> {
  let [read, restored] = [0, 0];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: from, ConsistentRead: true })) {
    for (let at = 0; at < Items.length; at += AT_ONCE) {
      const outcomes = await Promise.all(Items.slice(at, at + AT_ONCE).map((item) => putMissing(client, to, item)));
      restored += outcomes.filter(Boolean).length;
    }
    read += Items.length;
    onRead(read);
  }
  return { read, restored };
}

async function putMissing(
  client: DynamoDBClient,
  TableName: string,
  Item: NonNullable<ConstructorParameters<typeof PutItemCommand>[0]['Item']>,
): Promise<boolean> {
  try {
    const ConditionExpression = `attribute_not_exists(${tableKeys.partition})`;
    await client.send(new PutItemCommand({ TableName, Item, ConditionExpression }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
