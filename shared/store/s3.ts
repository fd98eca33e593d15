import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Instant } from '../period/period.ts';
import { attachmentNamed } from '../text/attachment.ts';
import type { FirstVersion, ObjectStore } from './store.ts';

/** The object store on one S3 bucket. Missing objects are `undefined`; every other refusal is a fault. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  return {
    async put(key, bytes, contentType) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType }));
    },

    async get(key, version) {
      try {
        const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }));
        if (!object.Body) throw new Error('The object came without a body');
        return { bytes: await object.Body.transformToByteArray(), storedAt: storedAt(object.LastModified) };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async list(prefix) {
      const found: { key: string; storedAt: Instant }[] = [];
      let from: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: from }),
        );
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key !== undefined) found.push({ key: Key, storedAt: storedAt(LastModified) });
        }
        from = page.NextContinuationToken;
      } while (from !== undefined);
      return found;
    },

    async first(prefix) {
      const found = new Map<string, FirstVersion>();
      let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
      while (from) {
        const page: ListObjectVersionsCommandOutput = await client.send(
          new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }),
        );
        // Of one key the latest comes first, so what is left in the end is the first.
        for (const { Key: key, VersionId: version, LastModified } of page.Versions ?? []) {
          if (key !== undefined && version !== undefined)
            found.set(key, { key, version, storedAt: storedAt(LastModified) });
        }
        const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
        from = IsTruncated === true ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker } : undefined;
      }
      return [...found.values()];
    },

    async presignUpload(key, maxBytes, seconds) {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Conditions: [
          ['eq', '$key', key],
          ['content-length-range', 1, maxBytes],
        ],
        Expires: seconds,
      });
      return { url, fields };
    },

    presignDownload(key, { name, type, seconds, version }) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        VersionId: version,
        ResponseContentDisposition: attachmentNamed(name),
        ResponseContentType: type,
      });
      return getSignedUrl(client, command, { expiresIn: seconds });
    },
  };
}

/**
 * S3 keeps whole seconds in one answer and may print milliseconds in another; cut to the second, the same object has the
 * same moment wherever it is read, and a redelivered event finds its filing again.
 */
function storedAt(modified: Date | undefined): Instant {
  if (!modified) throw new Error('The object came without the time it was stored');
  return new Date(Math.floor(modified.getTime() / 1000) * 1000).toISOString();
}
