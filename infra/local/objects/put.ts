import { type Answer, answer } from './answer.ts';
import { putContent } from './content.ts';
import { type ObjectStoreParts, keptHeaders, storedNow } from './parts.ts';
import { type Refusal, isRefusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';

/** Headers that ask for another operation or for a guarantee that this store does not give. */
const unsupported = /^(if-|x-amz-(copy-source|acl|grant-|tagging|object-lock|server-side-encryption|website-))/;

/** PutObject. */
export async function putObject(request: ObjectRequest, parts: ObjectStoreParts): Promise<Answer | Refusal> {
  const asked = Object.keys(request.headers).find((name) => unsupported.test(name));
  if (asked !== undefined) return refusal('NotImplemented', `The header ${asked} is not supported.`);
  const content = putContent(request, parts.largest);
  if (isRefusal(content)) return content;
  const blob = await parts.blobs.write(content, { least: 0, most: parts.largest });
  if (isRefusal(blob)) return blob;
  const { bucket, key } = request;
  const headers = keptHeaders(Object.entries(request.headers));
  const stored = await parts.index.put({ bucket, key, blob, storedAt: storedNow(parts), headers });
  return answer(200, { etag: `"${stored.etag}"` });
}
