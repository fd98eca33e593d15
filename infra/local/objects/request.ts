import type { IncomingMessage } from 'node:http';
import { type Refusal, refusal } from './refusal.ts';

/** One request as the routes see it. */
export interface ObjectRequest {
  readonly method: string;
  /** Path exactly as sent: signatures are made over it. */
  readonly rawPath: string;
  readonly bucket: string;
  /** Empty for a request about the bucket itself. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body; stopping early leaves the rest to be read, so that the connection survives a refusal. */
  readonly body: AsyncIterator<Uint8Array>;
}

const longestKey = 1024;

/** Reads path, query and headers; refuses what has no one meaning (bad encoding, a parameter given twice). */
export function readRequest(message: IncomingMessage, body: AsyncIterator<Uint8Array>): ObjectRequest | Refusal {
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
  const query = new Map<string, string>();
  try {
    for (const pair of mark < 0 ? [] : target.slice(mark + 1).split('&')) {
      if (pair === '') continue;
      const equals = pair.indexOf('=');
      const name = decodeURIComponent(equals < 0 ? pair : pair.slice(0, equals));
      if (query.has(name)) return refusal('InvalidArgument', `The parameter ${name} is given more than once.`);
      query.set(name, equals < 0 ? '' : decodeURIComponent(pair.slice(equals + 1)));
    }
    const slash = rawPath.indexOf('/', 1);
    const bucket = decodeURIComponent(slash < 0 ? rawPath.slice(1) : rawPath.slice(1, slash));
    const key = slash < 0 ? '' : decodeURIComponent(rawPath.slice(slash + 1));
    if (Buffer.byteLength(key) > longestKey) return refusal('KeyTooLongError', 'Your key is too long.');
    return { method: message.method ?? '', rawPath, bucket, key, query, headers, body };
  } catch {
    return refusal('InvalidURI', "Couldn't parse the specified URI.");
  }
}
