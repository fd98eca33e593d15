import type { Answer } from './answer.ts';
import type { ObjectStoreParts } from './parts.ts';
import { deleteObject } from './delete.ts';
import { getObject } from './get.ts';
import { listObjects } from './list.ts';
import { listVersions } from './versions.ts';
import { postObject } from './post.ts';
import { putObject } from './put.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';
import { ONLY_VERSION } from './xml.ts';
import { refuseUnsignedHeaders, refuseUnsignedQuery } from './signature.ts';

/** Finds the operation that a request means, after checking that it may. `now` is the real time in milliseconds. */
export async function route(request: ObjectRequest, parts: ObjectStoreParts, now: number): Promise<Answer | Refusal> {
  const { method, bucket, key, query, headers } = request;
  // A form carries its signature in its fields.
  const isForm = method === 'POST' && key === '' && headers['authorization'] === undefined;
  if (!isForm) {
    const presigned = query.has('X-Amz-Signature');
    if (presigned && method !== 'GET' && method !== 'HEAD') return refusal('AccessDenied', 'Access Denied');
    const check = presigned ? refuseUnsignedQuery : refuseUnsignedHeaders;
    const refused = check(request, parts.signer, now);
    if (refused) return refused;
  }
  if (!parts.buckets.includes(bucket)) {
    return refusal('NoSuchBucket', 'The specified bucket does not exist', { BucketName: bucket });
  }
  if (isForm) return postObject(request, parts, now);
  if (key === '') {
    if (method === 'GET' && query.get('list-type') === '2') return listObjects(request, parts);
    if (method === 'GET' && query.has('versions')) return listVersions(request, parts);
    return refusal(
      'NotImplemented',
      'Of the operations on buckets only ListObjectsV2 and ListObjectVersions exist here.',
    );
  }
  const unknown = [...query.keys()].find((name) => !isKnownParameter(name));
  if (unknown !== undefined) return refusal('NotImplemented', `The parameter ${unknown} is not supported.`);
  switch (method) {
    case 'PUT':
      return putObject(request, parts);
    case 'GET':
    case 'HEAD':
      if ((query.get('versionId') ?? ONLY_VERSION) !== ONLY_VERSION) return refusal('NoSuchVersion');
      return getObject(request, parts);
    case 'DELETE':
      return deleteObject(request, parts);
    default:
      return refusal('MethodNotAllowed', 'The specified method is not allowed against this resource.');
  }
}

/** `?acl`, `?tagging`, `?uploads` … turn a request into another operation: none of them may pass for a plain one. */
function isKnownParameter(name: string): boolean {
  return (
    name === 'x-id' ||
    name === 'versionId' ||
    name.startsWith('X-Amz-') ||
    name.startsWith('response-') ||
    name === 'x-amz-checksum-mode'
  );
}
