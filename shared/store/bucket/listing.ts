import * as z from 'zod';
import type { Service } from '../aws/service.ts';
import { storedAt } from './moment.ts';
import { xmlOf } from './xml.ts';

/** Elements that may come once, often, or not at all. */
const many = <T extends z.ZodType>(element: T) =>
  z.union([z.array(element), element.transform((only) => [only])]).default([]);

const objects = z.lazy(() =>
  z.object({
    ListBucketResult: z.object({
      Contents: many(z.object({ Key: z.string(), LastModified: z.string() })),
      NextContinuationToken: z.string().optional(),
    }),
  }),
);

const versions = z.lazy(() =>
  z.object({
    ListVersionsResult: z.object({
      Version: many(z.object({ Key: z.string(), VersionId: z.string(), LastModified: z.string() })),
      IsTruncated: z.string(),
      NextKeyMarker: z.string().optional(),
      NextVersionIdMarker: z.string().optional(),
    }),
  }),
);

/** The objects below a prefix, by key, page by page. Source: S3 API reference, ListObjectsV2. */
export async function* objectsBelow(s3: Service, bucket: string, prefix: string) {
  let from: string | undefined;
  do {
    const token = from === undefined ? undefined : { 'continuation-token': from };
    const query = { 'list-type': '2', prefix, ...token };
    const { bytes } = await s3.send({ method: 'GET', bucket, path: '/', query });
    const { Contents, NextContinuationToken } = objects.parse(xmlOf(bytes)).ListBucketResult;
    for (const { Key: key, LastModified } of Contents) yield { key, storedAt: storedAt(LastModified) };
    from = NextContinuationToken;
  } while (from !== undefined);
}

/** Every version of the objects below a prefix: by key, the latest of each first. Source: S3 API reference, ListObjectVersions. */
export async function* versionsBelow(s3: Service, bucket: string, prefix: string) {
  let from: Readonly<Record<string, string>> | undefined = {};
  while (from) {
    const query = { versions: '', prefix, ...from };
    const { bytes } = await s3.send({ method: 'GET', bucket, path: '/', query });
    const { Version, IsTruncated, NextKeyMarker, NextVersionIdMarker } = versions.parse(
      xmlOf(bytes),
    ).ListVersionsResult;
    for (const { Key: key, VersionId: version, LastModified } of Version) {
      yield { key, version, storedAt: storedAt(LastModified) };
    }
    const more = IsTruncated === 'true' && NextKeyMarker !== undefined;
    const version = NextVersionIdMarker === undefined ? undefined : { 'version-id-marker': NextVersionIdMarker };
    from = more ? { 'key-marker': NextKeyMarker, ...version } : undefined;
  }
}
