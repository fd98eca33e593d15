import type { Clock } from '../clock.ts';
import type { BlobFolder } from './blobs.ts';
import type { ObjectIndex } from './object-index.ts';
import type { Signer } from './signature.ts';

/** What the operations work with. */
export interface ObjectStoreParts {
  readonly buckets: readonly string[];
  readonly index: ObjectIndex;
  readonly blobs: BlobFolder;
  readonly signer: Signer;
  readonly clock: Clock;
  /** Largest object in bytes. */
  readonly largest: number;
}

/** The moment an object counts as stored: whole seconds, because that is all that S3's headers can say. */
export function storedNow(parts: ObjectStoreParts): number {
  return Math.floor(Date.parse(parts.clock()) / 1000) * 1000;
}

/** Headers of a request or fields of a form that stay with the object and come back with it. */
export function keptHeaders(given: Iterable<readonly [string, string]>): Record<string, string> {
  const kept = ['content-type', 'content-disposition', 'cache-control', 'content-encoding'];
  const pairs = [...given].filter(([name]) => kept.includes(name) || name.startsWith('x-amz-meta-'));
  const headers = Object.fromEntries(pairs);
  const encoding = withoutTransport(headers['content-encoding'] ?? '');
  const { 'content-encoding': _, ...rest } = headers;
  return encoding === '' ? rest : { ...rest, 'content-encoding': encoding };
}

/** `aws-chunked` is how the bytes travelled, not what they are. */
function withoutTransport(encoding: string): string {
  const codings = encoding.split(',').map((coding) => coding.trim());
  return codings.filter((coding) => coding !== '' && coding !== 'aws-chunked').join(',');
}
