import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contract, errorOf, openContract } from './contract.ts';

let contract: Contract;
beforeAll(async () => {
  contract = await openContract();
});
afterAll(() => contract.close());

const key = (name: string) => contract.prefix + name;
const put = (name: string, body: PutObjectCommandInput['Body'], more: Partial<PutObjectCommandInput> = {}) =>
  contract.s3.send(new PutObjectCommand({ Bucket: contract.bucket, Key: key(name), Body: body, ...more }));
const get = (name: string, more: { Range?: string } = {}, client: S3Client = contract.s3) =>
  client.send(new GetObjectCommand({ Bucket: contract.bucket, Key: key(name), ...more }));
const bytesOf = async (name: string, range?: string) => {
  const { Body } = await get(name, range === undefined ? {} : { Range: range });
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

describe('an object', () => {
  test('comes back with the bytes, the type and the MD5 it was stored with', async () => {
    const bytes = randomBytes(70_000);
    const stored = await put('whole.bin', bytes, { ContentType: 'application/x-report' });
    const found = await get('whole.bin');
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    expect(found.ContentType).toBe('application/x-report');
    expect(found.ETag).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`);
    expect(stored.ETag).toBe(found.ETag);
  });

  test('sent as a stream, in chunks with a checksum after them, comes back without the wrapping', async () => {
    const bytes = randomBytes(300_000);
    const stream = Readable.from([bytes.subarray(0, 99_999), bytes.subarray(99_999)]);
    await put('stream.bin', stream, { ContentLength: bytes.length });
    const found = await get('stream.bin');
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    expect(found.ContentEncoding ?? '').not.toContain('aws-chunked');
  });

  test('may be empty', async () => {
    await put('empty', Buffer.alloc(0));
    expect((await bytesOf('empty')).length).toBe(0);
  });

  test('is replaced by a later one of the same key', async () => {
    await put('twice', 'first');
    await put('twice', 'second');
    expect((await bytesOf('twice')).toString()).toBe('second');
  });

  test('is read in ranges; a range behind its end is refused', async () => {
    await put('range', '0123456789');
    expect((await bytesOf('range', 'bytes=2-4')).toString()).toBe('234');
    expect((await bytesOf('range', 'bytes=7-')).toString()).toBe('789');
    expect((await bytesOf('range', 'bytes=-3')).toString()).toBe('789');
    expect((await bytesOf('range', 'bytes=8-99')).toString()).toBe('89');
    expect((await get('range', { Range: 'bytes=2-4' })).ContentRange).toBe('bytes 2-4/10');
    expect(await errorOf(get('range', { Range: 'bytes=10-12' }))).toBe('InvalidRange');
  });

  test('tells its size, type and time without being read', async () => {
    await put('head', 'hello', { ContentType: 'text/plain', Metadata: { unit: '15091' } });
    const head = await contract.s3.send(new HeadObjectCommand({ Bucket: contract.bucket, Key: key('head') }));
    expect(head).toMatchObject({ ContentLength: 5, ContentType: 'text/plain', Metadata: { unit: '15091' } });
    expect(head.LastModified?.getMilliseconds()).toBe(0);
  });

  test('is gone after its deletion, which may be repeated', async () => {
    await put('gone', 'x');
    const remove = () => contract.s3.send(new DeleteObjectCommand({ Bucket: contract.bucket, Key: key('gone') }));
    await remove();
    await remove();
    expect(await errorOf(get('gone'))).toBe('NoSuchKey');
  });

  test('that does not exist has the errors that the SDK knows', async () => {
    const { s3, bucket } = contract;
    expect(await errorOf(get('never'))).toBe('NoSuchKey');
    expect(await errorOf(s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key('never') })))).toBe('NotFound');
    const elsewhere = new PutObjectCommand({ Bucket: 'no-such-bucket-of-cchc', Key: 'x', Body: 'x' });
    expect(await errorOf(s3.send(elsewhere))).toBe('NoSuchBucket');
  });

  test('that arrives damaged is refused and not kept', async () => {
    const md5 = createHash('md5').update('something else').digest('base64');
    const sha256 = createHash('sha256').update('something else').digest('base64');
    expect(await errorOf(put('damaged', 'hello', { ContentMD5: md5 }))).toBe('BadDigest');
    expect(await errorOf(put('damaged', 'hello', { ChecksumCRC32: 'AAAAAA==' }))).toBe('BadDigest');
    expect(await errorOf(put('damaged', 'hello', { ChecksumSHA256: sha256 }))).toBe('BadDigest');
    expect(await errorOf(get('damaged'))).toBe('NoSuchKey');
  });
});

describe('keys', () => {
  test('of any Unicode text lead back to their object and nowhere else', async () => {
    // Dots alone would be folded by HTTP clients, and XML cannot carry control characters.
    const segment = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((text) => !/^\.+$/.test(text) && !/[\p{Cc}\p{Cn}\p{Cs}/]/u.test(text));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { minLength: 1, maxLength: 3 }), fc.string(), async (segments, body) => {
        const name = `odd/${run++}/${segments.join('/')}`;
        await put(name, Buffer.from(body));
        expect((await bytesOf(name)).toString()).toBe(Buffer.from(body).toString());
        const page = await contract.s3.send(
          new ListObjectsV2Command({ Bucket: contract.bucket, Prefix: key(`odd/${run - 1}/`) }),
        );
        expect(page.Contents?.map((object) => object.Key)).toEqual([key(name)]);
      }),
      { numRuns: 30 },
    );
  });

  test('are listed page by page in the order of their bytes, each once', async () => {
    const names = ['b', 'a', 'ă', 'Z', 'a/b', 'a b', 'ê', '10', '9', '🌾', '｡'].map((name) => `list/${name}`);
    for (const name of names) await put(name, name);
    await put('lisu', 'after the prefix');
    const found: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const page = await contract.s3.send(
        new ListObjectsV2Command({
          Bucket: contract.bucket,
          Prefix: key('list/'),
          MaxKeys: 4,
          ContinuationToken: token,
        }),
      );
      expect(page.KeyCount).toBe(page.Contents?.length);
      expect(page.IsTruncated).toBe(page.NextContinuationToken !== undefined);
      found.push(...(page.Contents ?? []).map((object) => object.Key));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    const inOrder = names.map(key).sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    expect(found).toEqual(inOrder);
  });

  test('can be listed from the one after a given key', async () => {
    for (const name of ['from/1', 'from/2', 'from/3']) await put(name, 'x');
    const page = await contract.s3.send(
      new ListObjectsV2Command({ Bucket: contract.bucket, Prefix: key('from/'), StartAfter: key('from/1') }),
    );
    expect(page.Contents?.map((object) => object.Key)).toEqual([key('from/2'), key('from/3')]);
  });
});

describe('a caller', () => {
  test('with a wrong secret, an unknown key or a wrong clock is refused', async () => {
    const good = await contract.s3.config.credentials();
    const client = (changes: object) => contract.s3With({ credentials: { ...good, ...changes } });
    await put('private', 'x');
    expect(await errorOf(get('private', {}, client({ secretAccessKey: 'wrong' })))).toBe('SignatureDoesNotMatch');
    expect(await errorOf(get('private', {}, client({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE' })))).toBe(
      'InvalidAccessKeyId',
    );
    const late = contract.s3With({ credentials: good, systemClockOffset: -3_600_000 });
    expect(await errorOf(get('private', {}, late))).toBe('RequestTimeTooSkewed');
  });
});
