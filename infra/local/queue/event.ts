import { randomUUID } from 'node:crypto';
import type { StoredObject } from '../objects/object-index.ts';

/** One machine stands for one account of one region; both appear in events only. */
export const localAccount = '000000000000';
export const localRegion = 'ap-southeast-1';

/**
 * The event that EventBridge sends for a new object, as JSON: the key is plain text (not URL-encoded, as in S3's own
 * notifications). Source: Amazon S3 User Guide, "EventBridge event message structure".
 */
export function objectCreated(object: StoredObject): string {
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: localAccount,
    time: new Date(object.storedAt).toISOString().replace('.000Z', 'Z'),
    region: localRegion,
    resources: [`arn:aws:s3:::${object.bucket}`],
    detail: {
      version: '0',
      bucket: { name: object.bucket },
      object: {
        key: object.key,
        size: object.size,
        etag: object.etag,
        sequencer: object.sequence.toString(16).toUpperCase().padStart(16, '0'),
      },
      'request-id': randomUUID(),
      requester: localAccount,
      'source-ip-address': '127.0.0.1',
      reason: 'PutObject',
    },
  });
}
