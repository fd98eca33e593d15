import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import dynalite from 'dynalite';
import { tableKeys } from '../../shared/store/keys.ts';
import type { Credentials } from './credentials.ts';
import { type Endpoint, hangUp, listenOnLoopback } from './endpoint.ts';
import { refuseUnsignedHeaders } from './objects/signature.ts';

export interface TableEngine {
  readonly endpoint: Endpoint;
  close(): Promise<void>;
}

/** Opens DynamoDB's stand-in on a LevelDB folder, with the table ready for use. */
export async function openTable(
  folder: string,
  table: string,
  region: string,
  credentials: Credentials,
): Promise<TableEngine> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const server = dynalite({ path: folder, createTableMs: 0 });
  guard(server, region, credentials);
  const endpoint = { endpoint: await listenOnLoopback(server), region };
  const client = new DynamoDBClient({ ...endpoint, credentials });
  await ensureTable(client, table);
  client.destroy();
  return { endpoint, close: () => hangUp(server) };
}

/**
 * dynalite serves whoever reaches its port, invites the pages of every website by CORS, and throws past everybody when a
 * client goes away in the middle of a request. So only requests signed with the folder's credentials get through to it,
 * and a client that goes away ends only its own request.
 */
function guard(server: Server, region: string, credentials: Credentials): void {
  const handlers = server.listeners('request');
  const signer = { credentials, region, service: 'dynamodb' } as const;
  server.removeAllListeners('request');
  server.on('request', (message, response) => {
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    const request = {
      method: message.method ?? '',
      rawPath: message.url ?? '',
      query: new Map<string, string>(),
      headers,
    };
    const refused = refuseUnsignedHeaders(request, signer, Date.now());
    if (refused) {
      message.resume();
      response.writeHead(403, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ __type: 'AccessDeniedException', message: refused.message }));
      return;
    }
    for (const handler of handlers) Reflect.apply(handler, server, [message, response]);
    message.removeAllListeners('error');
    message.on('error', () => response.destroy());
  });
}

async function ensureTable(client: DynamoDBClient, table: string): Promise<void> {
  for (;;) {
    const status = await tableStatus(client, table);
    if (status === 'ACTIVE') return;
    if (status === undefined) await createTable(client, table);
    await pause(5);
  }
}

async function tableStatus(client: DynamoDBClient, table: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    return Table?.TableStatus;
  } catch (fault) {
    if (fault instanceof ResourceNotFoundException) return undefined;
    throw fault;
  }
}

async function createTable(client: DynamoDBClient, table: string): Promise<void> {
  const { partition, sort } = tableKeys;
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: partition, AttributeType: 'S' },
        { AttributeName: sort, AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
    }),
  );
}
