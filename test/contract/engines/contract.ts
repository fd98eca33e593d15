import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type EngineOptions, type Engines, openEngines } from '../../../infra/local/engines.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import { sdkClientsFor } from '../../fixtures/sdk-clients.ts';

/** What the suite talks to: the engines of one machine, or a real endpoint. */
export interface Contract {
  readonly s3: S3Client;
  readonly dynamo: DynamoDBClient;
  readonly bucket: string;
  readonly table: string;
  /** Every key of a run begins with it, so that runs against a shared bucket do not meet. */
  readonly prefix: string;
  /** A client that differs from the good one: another secret, a wrong clock. */
  readonly s3With: (changes: S3ClientConfig) => S3Client;
  readonly close: () => Promise<void>;
}

/**
 * The engines in a new folder; or, when CONTRACT_ENDPOINT is set, that endpoint with the SDK's own credentials and the
 * bucket and table named by CONTRACT_BUCKET and CONTRACT_TABLE.
 */
export async function openContract(): Promise<Contract> {
  const endpoint = process.env['CONTRACT_ENDPOINT'];
  return endpoint === undefined ? localContract() : realContract(endpoint);
}

function realContract(endpoint: string): Contract {
  const settings = { endpoint, forcePathStyle: true, maxAttempts: 1 };
  const s3 = new S3Client(settings);
  const dynamo = new DynamoDBClient({ maxAttempts: 1 });
  return {
    s3,
    dynamo,
    bucket: process.env['CONTRACT_BUCKET'] ?? '',
    table: process.env['CONTRACT_TABLE'] ?? '',
    prefix: `reports/contract-${Date.now()}/`,
    s3With: (changes) => new S3Client({ ...settings, ...changes }),
    close: async () => {
      s3.destroy();
      dynamo.destroy();
    },
  };
}

async function localContract(): Promise<Contract> {
  const local = await openLocal();
  return {
    ...local,
    bucket: blueprint.names.intakeBucket,
    table: blueprint.names.table,
    prefix: 'reports/contract/',
    s3With: (changes) =>
      new S3Client({
        ...local.engines.s3,
        credentials: local.engines.credentials,
        forcePathStyle: true,
        maxAttempts: 1,
        ...changes,
      }),
  };
}

/** The engines in a folder of their own, which goes away with them. */
export async function openLocal(options: EngineOptions = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'cchc-engines-'));
  const engines: Engines = await openEngines(dataDir, options);
  const { s3, dynamo } = sdkClientsFor(engines);
  return {
    engines,
    dataDir,
    s3,
    dynamo,
    close: async () => {
      s3.destroy();
      dynamo.destroy();
      await engines.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The name of the error that a call fails with, as the SDK reports it; undefined when it succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.name : String(fault);
  }
}
