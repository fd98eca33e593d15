import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../credentials.ts';
import { type Endpoint, hangUp, listenOnLoopback } from '../endpoint.ts';
import { openBlobs } from './blobs.ts';
import type { AllowedOrigin } from './cors.ts';
import { type StoredObject, indexObjects, namedBlobs } from './object-index.ts';
import { objectServer } from './server.ts';

export interface ObjectEngineSettings {
  /** Folder of the contents. */
  readonly folder: string;
  /** Database of the index, opened with full durability. */
  readonly database: DatabaseSync;
  readonly buckets: readonly string[];
  readonly origins: readonly AllowedOrigin[];
  readonly credentials: Credentials;
  readonly region: string;
  readonly clock: Clock;
  /** Runs inside the transaction of every new object. */
  readonly created: (object: StoredObject) => void;
  readonly onFault: (fault: unknown) => void;
}

export interface ObjectEngine {
  readonly endpoint: Endpoint;
  close(): Promise<void>;
}

/** Largest object in bytes; larger ones need the multipart upload that this server does not have. */
const largest = 64 * 1024 * 1024;

/** Opens S3's stand-in on a folder. */
export async function openObjects(settings: ObjectEngineSettings): Promise<ObjectEngine> {
  const { folder, database, buckets, origins, credentials, region, clock, created, onFault } = settings;
  const blobs = openBlobs(folder, namedBlobs(database));
  const index = indexObjects(database, blobs, created);
  const signer = { credentials, region, service: 's3' } as const;
  const server = objectServer({ buckets, index, blobs, signer, clock, largest }, origins, onFault);
  const endpoint = { endpoint: await listenOnLoopback(server), region };
  return {
    endpoint,
    async close() {
      await hangUp(server);
      await index.settled();
    },
  };
}
