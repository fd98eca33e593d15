import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { blueprint } from '../../../infra/blueprint.ts';

/** A DynamoDB of this test alone, in memory, reached through the real SDK. */
export interface TestTable {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Makes one more empty table. */
  readonly create: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openTestTable(): Promise<TestTable> {
  const server: Server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  let made = 0;
  async function create(): Promise<string> {
    made += 1;
    const name = `${blueprint.names.table}-${made}`;
    await client.send(tableDefinition(name));
    return name;
  }
  return {
    client,
    name: await create(),
    create,
    async close() {
      client.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
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

function portOf(server: Server): number {
  const address = server.address() as AddressInfo;
  return address.port;
}
