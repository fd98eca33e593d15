import { attachmentNamed } from '../text/attachment.ts';
import type { Account } from './aws/account.ts';
import { isRefusal } from './aws/refusal.ts';
import { openService, type Service, type ServiceAnswer } from './aws/service.ts';
import { uploadForm } from './bucket/form.ts';
import { presigned } from './bucket/link.ts';
import { objectsBelow, versionsBelow } from './bucket/listing.ts';
import { storedAt } from './bucket/moment.ts';
import { pathOf } from './bucket/path.ts';
import { s3Refusal } from './bucket/xml.ts';
import type { FirstVersion, ObjectStore } from './store.ts';

/** S3 in the name of an account. */
export function openS3(account: Account): Service {
  return openService(account, 's3', { refusal: s3Refusal });
}

/** The object store on one S3 bucket. Missing objects are `undefined`; every other refusal is a fault. */
export function s3ObjectStore(s3: Service, bucket: string): ObjectStore {
  const versionQuery = (version: string | undefined): Readonly<Record<string, string>> =>
    version === undefined ? {} : { versionId: version };

  return {
    async put(key, bytes, contentType) {
      const headers = { 'content-type': contentType };
      await s3.send({ method: 'PUT', bucket, path: pathOf(key), headers, body: bytes });
    },

    async get(key, version) {
      let answer: ServiceAnswer;
      try {
        answer = await s3.send({ method: 'GET', bucket, path: pathOf(key), query: versionQuery(version) });
      } catch (error) {
        if (isRefusal(error, 'NoSuchKey')) return undefined;
        throw error;
      }
      return { bytes: new Uint8Array(answer.bytes), storedAt: storedAt(answer.headers['last-modified']) };
    },

    list: (prefix) => Array.fromAsync(objectsBelow(s3, bucket, prefix)),

    async first(prefix) {
      const found = new Map<string, FirstVersion>();
      // Of one key the latest comes first, so what is left in the end is the first.
      for await (const version of versionsBelow(s3, bucket, prefix)) found.set(version.key, version);
      return [...found.values()];
    },

    presignUpload: (key, maxBytes, seconds) => uploadForm(s3.account, { bucket, key, maxBytes, seconds }),

    presignDownload(key, { name, type, seconds, version }) {
      const query = {
        ...versionQuery(version),
        'response-content-disposition': attachmentNamed(name),
        'response-content-type': type,
      };
      return presigned(s3.account, { method: 'GET', bucket, path: pathOf(key), query }, seconds);
    },
  };
}
