import type { Account } from '../../shared/store/aws/account.ts';
import type { Service } from '../../shared/store/aws/service.ts';
import { openDynamo } from '../../shared/store/dynamo.ts';
import { openS3 } from '../../shared/store/s3.ts';
import type { Credentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';

/** Everything needed to talk to the engines of one data folder, from any process. */
export interface Connection {
  readonly s3: Endpoint;
  readonly dynamo: Endpoint;
  readonly credentials: Credentials;
}

export interface Clients {
  readonly s3: Service;
  readonly dynamo: Service;
}

/** The services of a data folder, asked as the functions ask those of AWS. */
export function clientsFor({ s3, dynamo, credentials }: Connection): Clients {
  const account: Account = {
    region: dynamo.region,
    credentials: () => Promise.resolve(credentials),
    endpoints: { s3: s3.endpoint, dynamodb: dynamo.endpoint },
  };
  return { s3: openS3(account), dynamo: openDynamo(account) };
}
