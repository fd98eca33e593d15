import { type Answer, answer } from './answer.ts';
import type { StoredObject } from './object-index.ts';
import type { ObjectStoreParts } from './parts.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';

/** Headers of the answer that a signed address may set. */
const overridable = ['content-type', 'content-disposition', 'cache-control'] as const;

/** GetObject and HeadObject, whole or one range. */
export async function getObject(request: ObjectRequest, parts: ObjectStoreParts): Promise<Answer | Refusal> {
  const object = parts.index.find(request.bucket, request.key);
  if (!object) return refusal('NoSuchKey', 'The specified key does not exist.', { Key: request.key });
  const range = readRange(request, object);
  if (range === 'unsatisfiable') {
    return refusal('InvalidRange', 'The requested range is not satisfiable', { ActualObjectSize: String(object.size) });
  }
  const first = range?.first ?? 0;
  const length = range ? range.last - range.first + 1 : object.size;
  const head = answer(range ? 206 : 200, {
    'content-type': 'binary/octet-stream',
    ...object.headers,
    ...overrides(request),
    'content-length': String(length),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.storedAt).toUTCString(),
    'accept-ranges': 'bytes',
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${object.size}` }),
  });
  if (request.method === 'HEAD' || length === 0) return head;
  const file = await openBlob(object, parts);
  if (!file) return getObject(request, parts);
  return { ...head, body: file.createReadStream({ start: first, end: first + length - 1 }) };
}

/** Opens the contents; undefined when the object was replaced since it was looked up, so the caller looks again. */
async function openBlob(object: StoredObject, parts: ObjectStoreParts) {
  try {
    return await parts.blobs.open(object.blob);
  } catch (fault) {
    if (parts.index.find(object.bucket, object.key)?.blob === object.blob) throw fault;
    return undefined;
  }
}

function overrides(request: ObjectRequest): Record<string, string> {
  return Object.fromEntries(
    overridable.flatMap((name) => {
      const value = request.query.get(`response-${name}`);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** HTTP allows a server to ignore a range it does not understand; several ranges are such. */
function readRange(request: ObjectRequest, object: StoredObject): ByteRange | 'unsatisfiable' | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== `"${object.etag}"`) return undefined;
  const match = /^bytes=(\d*)-(\d*)$/.exec(request.headers['range'] ?? '');
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  const end = object.size - 1;
  const range =
    from === ''
      ? { first: Math.max(0, object.size - Number(to)), last: end }
      : { first: Number(from), last: to === '' ? end : Math.min(Number(to), end) };
  return range.first > range.last ? 'unsatisfiable' : range;
}
