import type { IncomingMessage } from 'node:http';
import { type Answer, answer } from './answer.ts';

/** A page that may call from a browser: `http://127.0.0.1:8080`, or with one `*` in place of the port. */
export type AllowedOrigin = string;

const methods = 'GET, HEAD, POST';

/** Headers that let a page of an allowed origin read the answer; none for any other page. */
export function corsHeaders(message: IncomingMessage, origins: readonly AllowedOrigin[]): Record<string, string> {
  const { origin } = message.headers;
  if (origin === undefined || !origins.some((allowed) => matches(allowed, origin))) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'ETag, Location, x-amz-request-id',
  };
}

/** The browser asks before it sends a form whose progress it watches. */
export function preflight(message: IncomingMessage, origins: readonly AllowedOrigin[]): Answer {
  const { origin } = message.headers;
  if (origin === undefined || !origins.some((allowed) => matches(allowed, origin))) return answer(403);
  const asked = message.headers['access-control-request-headers'];
  return answer(200, {
    'access-control-allow-methods': methods,
    ...(asked !== undefined && { 'access-control-allow-headers': asked }),
    'access-control-max-age': '600',
  });
}

function matches(allowed: AllowedOrigin, origin: string): boolean {
  const [before = '', after] = allowed.split('*');
  if (after === undefined) return allowed === origin;
  const middle = origin.slice(before.length, origin.length - after.length);
  return origin.startsWith(before) && origin.endsWith(after) && /^\d+$/.test(middle);
}
