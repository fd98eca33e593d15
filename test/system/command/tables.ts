import {
  CreateTableCommand,
  DescribeTableCommand,
  PutItemCommand,
  ScanCommand,
  type AttributeValue,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { blueprint } from '../../../infra/blueprint.ts';

export type Item = Record<string, AttributeValue>;

export async function itemsOf(client: DynamoDBClient, table: string): Promise<readonly Item[]> {
  return (await client.send(new ScanCommand({ TableName: table }))).Items ?? [];
}

/** A second table with the same items, as a restore from a backup makes it. */
export async function copyTable(client: DynamoDBClient, from: string, to: string): Promise<void> {
  const { partitionKey, sortKey } = blueprint.table;
  await client.send(
    new CreateTableCommand({
      TableName: to,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [partitionKey, sortKey].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: partitionKey, KeyType: 'HASH' },
        { AttributeName: sortKey, KeyType: 'RANGE' },
      ],
    }),
  );
  const isActive = async () =>
    (await client.send(new DescribeTableCommand({ TableName: to }))).Table?.TableStatus === 'ACTIVE';
  while (!(await isActive()));
  for (const Item of await itemsOf(client, from)) await client.send(new PutItemCommand({ TableName: to, Item }));
}
