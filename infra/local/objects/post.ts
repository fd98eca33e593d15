import { type Answer, answer, xmlAnswer } from './answer.ts';
import { readUploadForm } from './form.ts';
import { type ObjectStoreParts, keptHeaders, storedNow } from './parts.ts';
import { judgePolicy } from './policy.ts';
import { type Refusal, isRefusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';
import { refuseUnsignedPolicy } from './signature.ts';
import { postedXml } from './xml.ts';

/**
 * A browser's upload by presigned form. Nothing of the file is read before the policy's signature, life and every
 * condition are checked; its size is counted while it arrives. `now` is the real time in milliseconds.
 */
export async function postObject(
  request: ObjectRequest,
  parts: ObjectStoreParts,
  now: number,
): Promise<Answer | Refusal> {
  const form = await readUploadForm(request.headers['content-type'] ?? '', request.body);
  if (isRefusal(form)) return form;
  const { fields, file } = form;
  if (!fields.has('policy')) return refusal('AccessDenied', 'Access Denied');
  const unsigned = refuseUnsignedPolicy(fields, parts.signer);
  if (unsigned) return unsigned;
  const { bucket } = request;
  const size = judgePolicy({ bucket, fields }, now, parts.largest);
  if (isRefusal(size)) return size;

  const key = fields.get('key') ?? '';
  if (key === '') return refusal('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  if (Buffer.byteLength(key) > 1024) return refusal('KeyTooLongError', 'Your key is too long.');
  if (key.includes('${filename}')) return refusal('NotImplemented', 'Uploads name their whole key here.');
  if (fields.has('success_action_redirect')) return refusal('NotImplemented', 'Redirects are not supported.');

  // S3 would keep the first as an older version; without versions here, the first upload of a key is the only one.
  if (parts.index.find(bucket, key)) return refusal('PreconditionFailed', 'This upload has been used already.');

  const blob = await parts.blobs.write(file, size);
  if (isRefusal(blob)) return blob;
  const headers = keptHeaders(fields);
  const stored = await parts.index.put({ bucket, key, blob, storedAt: storedNow(parts), headers });

  const location = `http://${request.headers['host'] ?? ''}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const told = { etag: `"${stored.etag}"`, location };
  const wanted = fields.get('success_action_status');
  if (wanted === '201') return xmlAnswer(201, postedXml(location, stored), told);
  return answer(wanted === '200' ? 200 : 204, told);
}
