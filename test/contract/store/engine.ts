import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { blueprint } from '../../../infra/blueprint.ts';
import { openTable } from '../../../infra/local/table.ts';
import type { Service } from '../../../shared/store/aws/service.ts';
import { openDynamo } from '../../../shared/store/dynamo.ts';

/** A DynamoDB of this test alone. */
export interface TestTable {
  /** As the stores ask it. */
  readonly dynamo: Service;
  /** As anybody else would, through AWS's own SDK. */
  readonly client: DynamoDBClient;
  /** Makes one more empty table and gives its name. */
  readonly create: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const region = 'ap-southeast-1';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

export async function openTestTable(): Promise<TestTable> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-table-'));
  const engine = await openTable(folder, blueprint.names.table, region, credentials);
  const client = new DynamoDBClient({ ...engine.endpoint, credentials });
  let made = 0;
  return {
    dynamo: openDynamo({
      region,
      credentials: () => Promise.resolve(credentials),
      endpoints: { dynamodb: engine.endpoint.endpoint },
    }),
    client,
    async create() {
      made += 1;
      const name = `${blueprint.names.table}-${made}`;
      await client.send(tableDefinition(name));
      while (!(await isActive(client, name)));
      return name;
    },
    async close() {
      client.destroy();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isActive(client: DynamoDBClient, name: string): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  return Table?.TableStatus === 'ACTIVE';
}

function tableDefinition(name: string): CreateTableCommand {
  const { partitionKey, sortKey } = blueprint.table;
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: partitionKey, AttributeType: 'S' },
      { AttributeName: sortKey, AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ],
  });
}
