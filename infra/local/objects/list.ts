import { type Answer, xmlAnswer } from './answer.ts';
import type { ObjectStoreParts } from './parts.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';
import { listXml } from './xml.ts';

const largestPage = 1000;
const known = new Set([
  'list-type',
  'prefix',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'x-id',
]);

/** ListObjectsV2 without delimiters. The continuation token is the last key of the page before. */
export function listObjects(request: ObjectRequest, parts: ObjectStoreParts): Answer | Refusal {
  const { query, bucket } = request;
  const unknown = [...query.keys()].find((name) => !known.has(name) && !name.startsWith('X-Amz-'));
  if (unknown !== undefined) return refusal('NotImplemented', `The parameter ${unknown} is not supported.`);
  const asked = query.get('max-keys') ?? String(largestPage);
  if (!/^\d{1,10}$/.test(asked)) return refusal('InvalidArgument', 'max-keys must be a whole number.');
  const maxKeys = Math.min(Number(asked), largestPage);
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after = token === undefined ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const found = parts.index.list(bucket, prefix, after, maxKeys + 1);
  const objects = found.slice(0, maxKeys);
  const last = objects.at(-1);
  const nextToken = found.length > maxKeys && last ? Buffer.from(last.key).toString('base64url') : undefined;
  const urlEncoded = query.get('encoding-type') === 'url';
  return xmlAnswer(200, listXml({ bucket, prefix, maxKeys, token, nextToken, objects, urlEncoded }));
}
