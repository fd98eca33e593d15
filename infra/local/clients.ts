import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Credentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';

/** Everything needed to talk to the engines of one data folder, from any process. */
export interface Connection {
  readonly s3: Endpoint;
  readonly dynamo: Endpoint;
  readonly credentials: Credentials;
}

export interface Clients {
  readonly s3: S3Client;
  readonly dynamo: DynamoDBClient;
}

/**
 * SDK clients for the engines. Nothing about them is looked up: endpoint, region and credentials are given, and the SDK
 * is kept from asking the network for more.
 */
export function clientsFor({ s3, dynamo, credentials }: Connection): Clients {
  process.env['AWS_EC2_METADATA_DISABLED'] = 'true';
  return {
    s3: new S3Client({ ...s3, credentials, forcePathStyle: true }),
    dynamo: new DynamoDBClient({ ...dynamo, credentials }),
  };
}
