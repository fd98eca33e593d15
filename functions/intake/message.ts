import * as z from 'zod';

/** EventBridge's "Object Created" of a bucket, as far as it matters. Unlike S3's own notifications, the key comes unescaped. */
const objectCreated = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({ object: z.object({ key: z.string().min(1) }) }),
});

/**
 * Key of the object that a queued event is about. Throws a fault on any other message: nothing else is sent to this
 * queue, so such a message belongs to the dead letters.
 */
export function readMessage(body: string): string {
  return objectCreated.parse(JSON.parse(body)).detail.object.key;
}
