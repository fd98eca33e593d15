import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { keeping } from '../functions/portal/protection.ts';
import { shell } from '../functions/portal/shell.ts';
import type { BuiltPage } from './page.ts';

/** Days that a file stays which no document names any more: pages that were opened before still ask for it. */
const GRACE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

const DOCUMENT = 'index.html';

interface PublishedFile {
  readonly key: string;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly cacheControl: string;
}

/** What became of the bucket. */
export interface Published {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Puts the page and the guide into their bucket, at the addresses of functions/portal/portal.ts. The document goes last: until
 * then everybody has the page before, and its files stay for whoever has it open.
 */
export async function publishPage(s3: S3Client, bucket: string, page: BuiltPage, now: Date): Promise<Published> {
  const before = await textOf(s3, bucket, DOCUMENT);
  const files = await filesOf(page);
  for (const { key, type, body, cacheControl } of files) {
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: type, CacheControl: cacheControl }),
    );
  }
  const current = new Set(files.map(({ key }) => key));
  const removed: string[] = [];
  for (const { key, storedAt } of await builtFiles(s3, bucket)) {
    const isOld = now.getTime() - storedAt.getTime() > GRACE_DAYS * DAY;
    if (current.has(key) || before.includes(key) || !isOld) continue;
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    removed.push(key);
  }
  return { written: [...current], removed };
}

/** Everything that is served, the document last. */
async function filesOf({ assets, guide, files }: BuiltPage): Promise<readonly PublishedFile[]> {
  const { named, asked } = keeping;
  return [
    ...Object.entries(assets).map(([name, { type, text }]) => ({
      key: `page/${name}`,
      type,
      body: text,
      cacheControl: named,
    })),
    ...Object.entries(guide).map(([name, { type, content }]) => ({
      key: `huong-dan/${name}`,
      type,
      body: content,
      cacheControl: asked,
    })),
    { key: DOCUMENT, type: 'text/html; charset=UTF-8', body: String(await shell(files)), cacheControl: asked },
  ];
}

async function textOf(s3: S3Client, bucket: string, key: string): Promise<string> {
  try {
    const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await object.Body?.transformToString()) ?? '';
  } catch (error) {
    if (error instanceof NoSuchKey) return '';
    throw error;
  }
}

/** Files whose names carry a hash of their content, of this page and of earlier ones. */
async function builtFiles(s3: S3Client, bucket: string): Promise<readonly { key: string; storedAt: Date }[]> {
  const found: { key: string; storedAt: Date }[] = [];
  let from: string | undefined;
  do {
    const answer = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: 'page/', ContinuationToken: from }),
    );
    for (const { Key: key, LastModified: storedAt } of answer.Contents ?? []) {
      if (key !== undefined && storedAt) found.push({ key, storedAt });
    }
    from = answer.NextContinuationToken;
  } while (from !== undefined);
  return found;
}
