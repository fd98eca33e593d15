import { localAccount, localRegion } from '../../infra/local/queue/event.ts';

/** One thing that a request to AWS does, as IAM sees it. A request that touches several things is several of these. */
export interface AwsCall {
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the request: of its service, beside the global ones. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** A request of the SDK, or of a browser by an address that the SDK signed. */
export interface SentRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Region and account as the names of resources have them. */
export const here = `${localRegion}:${localAccount}`;

/** What a field of a browser's form holds. */
export function fieldOf(body: Buffer, name: string): string | undefined {
  // The file comes last, and may be anything.
  const found = new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)\\r\\n`, 'i').exec(body.toString('latin1'))?.[1];
  return found === undefined ? undefined : Buffer.from(found, 'latin1').toString('utf8');
}

/** The operation of a service that is asked by JSON alone. */
export function operationOf({ headers }: SentRequest): string {
  return (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
}
