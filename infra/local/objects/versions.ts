import { type Answer, xmlAnswer } from './answer.ts';
import type { ObjectStoreParts } from './parts.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';
import { versionsXml } from './xml.ts';

const largestPage = 1000;
const known = new Set(['versions', 'prefix', 'key-marker', 'version-id-marker', 'encoding-type', 'x-id']);

/**
 * ListObjectVersions of a bucket without versioning, as S3 answers it: every object has one version. Uploads have no other here,
 * for a form that was used is refused (post.ts).
 */
export function listVersions({ query, bucket }: ObjectRequest, parts: ObjectStoreParts): Answer | Refusal {
  const unknown = [...query.keys()].find((name) => !known.has(name) && !name.startsWith('X-Amz-'));
  if (unknown !== undefined) return refusal('NotImplemented', `The parameter ${unknown} is not supported.`);
  const prefix = query.get('prefix') ?? '';
  const found = parts.index.list(bucket, prefix, query.get('key-marker') ?? '', largestPage + 1);
  const objects = found.slice(0, largestPage);
  const nextKey = found.length > largestPage ? objects.at(-1)?.key : undefined;
  const urlEncoded = query.get('encoding-type') === 'url';
  return xmlAnswer(200, versionsXml({ bucket, prefix, nextKey, objects, urlEncoded }));
}
