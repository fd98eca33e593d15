import {
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openS3, s3ObjectStore } from '../../../shared/store/s3.ts';
import { awkwardText } from './keys.ts';
import { accountAt, addresses, allSentBy, sentBy, wire } from './wire.ts';

const Bucket = 'cchc-38-intake';
const NOTHING = '';
const NO_OBJECTS = '<ListBucketResult><Name>b</Name></ListBucketResult>';
const NO_VERSIONS = '<ListVersionsResult><IsTruncated>false</IsTruncated></ListVersionsResult>';

type Call = (key: string, other: string) => Promise<unknown>;
/** What is done, by us and through the SDK, and the answer. */
type Pair = readonly [what: string, ours: Call, theirs: Call, answer: string];

describe.each(addresses)('at %s, for a key of any letters,', (_, endpoint) => {
  const { own, sdk } = accountAt(endpoint);
  const store = s3ObjectStore(openS3(own), Bucket);
  const client = new S3Client(sdk);

  const octets = 'application/octet-stream';

  test.each<Pair>([
    [
      'an object is stored',
      (key, text) => store.put(key, Buffer.from(text), octets),
      (Key, text) => client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(text), ContentType: octets })),
      NOTHING,
    ],
    [
      'an object is read',
      (key) => store.get(key),
      (Key) => client.send(new GetObjectCommand({ Bucket, Key })),
      NOTHING,
    ],
    [
      'one version of an object is read',
      (key, version) => store.get(key, version),
      (Key, VersionId) => client.send(new GetObjectCommand({ Bucket, Key, VersionId })),
      NOTHING,
    ],
    [
      'the objects below it are listed',
      (prefix) => store.list(prefix),
      (Prefix) => client.send(new ListObjectsV2Command({ Bucket, Prefix })),
      NO_OBJECTS,
    ],
    [
      'the versions below it are listed',
      (prefix) => store.first(prefix),
      (Prefix) => client.send(new ListObjectVersionsCommand({ Bucket, Prefix })),
      NO_VERSIONS,
    ],
  ])("%s by the SDK's request", (_what, ours, theirs, answer) =>
    fc.assert(
      fc.asyncProperty(awkwardText, awkwardText, async (key, other) => {
        const sent = wire(await sentBy(() => ours(key, other), answer));
        expect(sent).toEqual(wire(await sentBy(() => theirs(key, other), answer)));
        expect(sent.namesItsBody).toBe(true);
      }),
      { numRuns: 20 },
    ),
  );

  test("the page after another is listed by the SDK's request", () =>
    fc.assert(
      fc.asyncProperty(awkwardText, awkwardText, async (Prefix, mark) => {
        const xml = mark.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
        const more = `<IsTruncated>true</IsTruncated><NextContinuationToken>${xml}</NextContinuationToken>`;
        const [, objects] = await allSentBy(
          () => store.list(Prefix),
          [`<ListBucketResult>${more}</ListBucketResult>`, NO_OBJECTS],
        );
        const markers = `<NextKeyMarker>${xml}</NextKeyMarker><NextVersionIdMarker>${xml}</NextVersionIdMarker>`;
        const [, versions] = await allSentBy(
          () => store.first(Prefix),
          [`<ListVersionsResult><IsTruncated>true</IsTruncated>${markers}</ListVersionsResult>`, NO_VERSIONS],
        );
        const list = new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: mark });
        const first = new ListObjectVersionsCommand({ Bucket, Prefix, KeyMarker: mark, VersionIdMarker: mark });
        expect(objects && wire(objects)).toEqual(wire(await sentBy(() => client.send(list), NO_OBJECTS)));
        expect(versions && wire(versions)).toEqual(wire(await sentBy(() => client.send(first), NO_VERSIONS)));
      }),
      { numRuns: 20 },
    ));
});
