import { type Answer, answer } from './answer.ts';
import type { ObjectStoreParts } from './parts.ts';
import type { ObjectRequest } from './request.ts';

/** DeleteObject; deleting what is not there succeeds too, as in S3. */
export async function deleteObject(request: ObjectRequest, parts: ObjectStoreParts): Promise<Answer> {
  await parts.index.remove(request.bucket, request.key);
  return answer(204);
}
