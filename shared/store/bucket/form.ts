import { createHmac } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { createScope, getSigningKey } from '@smithy/signature-v4';
import type { Account } from '../aws/account.ts';
import { addressed, addressOf } from '../aws/request.ts';

/** What a browser's form may upload. */
export interface UploadPolicy {
  readonly bucket: string;
  readonly key: string;
  readonly maxBytes: number;
  /** How long the form may be sent. */
  readonly seconds: number;
}

/** Where a form is sent, and its fields, before the file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A form with which a browser uploads one object under exactly this key. Source: S3 API reference, "Browser-based uploads using POST".
 */
export async function uploadForm(account: Account, policy: UploadPolicy): Promise<UploadForm> {
  const { bucket, key, maxBytes, seconds } = policy;
  const credentials = await account.credentials();
  const now = new Date();
  const moment = plain(now).replace(/[-:]/g, '');
  const day = moment.slice(0, 8);
  const fields = {
    bucket,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${credentials.accessKeyId}/${createScope(day, account.region, 's3')}`,
    'X-Amz-Date': moment,
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
    key,
  };
  const conditions = [
    ['content-length-range', 1, maxBytes],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const expiration = plain(new Date(now.getTime() + seconds * 1000));
  const encoded = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  const signingKey = await getSigningKey(Sha256, credentials, day, account.region, 's3');
  return {
    url: addressOf(addressed(account, 's3', { method: 'POST', bucket, path: '/' })),
    fields: {
      ...fields,
      Policy: encoded,
      'X-Amz-Signature': createHmac('sha256', signingKey).update(encoded).digest('hex'),
    },
  };
}

/** Whole seconds: the form's date has no place for more. */
function plain(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
