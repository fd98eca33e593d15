import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { HttpRequest } from '@smithy/core/transport';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { openDynamo } from '../../../shared/store/dynamo.ts';
import { lambdaFunctions, openLambda } from '../../../shared/store/lambda.ts';
import { openS3, s3ObjectStore } from '../../../shared/store/s3.ts';
import { openTable } from '../../../shared/store/table/table.ts';
import { attachmentNamed } from '../../../shared/text/attachment.ts';
import { awkwardText } from './keys.ts';
import { accountAt, addresses, lent, sentBy, type Credentials } from './wire.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T02:00:00.700Z') });
});
afterEach(() => void vi.useRealTimers());

const Bucket = 'cchc-38-intake';
const { sessionToken: _, ...lasting } = lent;
const credentialsOf: readonly (readonly [string, Credentials])[] = [
  ['lent credentials', lent],
  ['credentials without a session', lasting],
];
const worlds = credentialsOf.flatMap(([whose, credentials]) =>
  addresses.map(([where, endpoint]) => ({ whose, where, ...accountAt(endpoint, credentials) })),
);

const signature = ['authorization', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'];

/** A request as it was before it was signed. */
function unsigned(signed: HttpRequest): HttpRequest {
  const request = HttpRequest.clone(signed);
  for (const name of signature) delete request.headers[name];
  return request;
}

const beforeSigning = { relation: 'before', toMiddleware: 'httpSigningMiddleware' } as const;

/** Lets a client of the SDK sign this request instead of its own. */
function instead(request: HttpRequest) {
  return <Args extends { request: unknown }, Result>(next: (args: Args) => Promise<Result>) =>
    (args: Args) =>
      next({ ...args, request: unsigned(request) });
}

/** What only the SDK puts into a link (wire.ts says why) is taken away before it signs. */
function plainer<Args extends { request: unknown }, Result>(next: (args: Args) => Promise<Result>) {
  return (args: Args) => {
    if (HttpRequest.isInstance(args.request)) {
      const { query, headers } = args.request;
      for (const named of [query, headers]) {
        for (const name of Object.keys(named).filter((each) => /^x-(id$|amz-checksum-)/.test(each))) delete named[name];
      }
    }
    return next(args);
  };
}

const signedBy = async (work: () => Promise<unknown>) => (await sentBy(work)).headers;

describe.each(worlds)('with $whose, at $where,', ({ own, sdk }) => {
  test("a table's request is signed as the SDK signs it", async () => {
    const ours = await sentBy(() => openTable(openDynamo(own), 't').get({ pk: 'Quý', sk: '1' }));
    const client = new DynamoDBClient(sdk);
    client.middlewareStack.addRelativeTo(instead(ours), beforeSigning);
    expect(ours.headers).toEqual(
      await signedBy(() => client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'other' } } }))),
    );
  });

  test('a call of a function is signed as the SDK signs it, its path encoded twice', () =>
    fc.assert(
      fc.asyncProperty(awkwardText, async (name) => {
        const ours = await sentBy(() => lambdaFunctions(openLambda(own)).invoke(`arn:aws:lambda:${name}`, { name }));
        const client = new LambdaClient(sdk);
        client.middlewareStack.addRelativeTo(instead(ours), beforeSigning);
        expect(ours.headers).toEqual(
          await signedBy(() => client.send(new InvokeCommand({ FunctionName: 'other', Payload: '{}' }))),
        );
      }),
      { numRuns: 20 },
    ));

  test('a request for an object is signed as the SDK signs it, its path taken as it is', () =>
    fc.assert(
      fc.asyncProperty(awkwardText, awkwardText, async (key, version) => {
        const ours = await sentBy(() => s3ObjectStore(openS3(own), Bucket).get(key, version));
        const client = new S3Client(sdk);
        client.middlewareStack.addRelativeTo(instead(ours), beforeSigning);
        expect(ours.headers).toEqual(await signedBy(() => client.send(new GetObjectCommand({ Bucket, Key: 'other' }))));
      }),
      { numRuns: 20 },
    ));

  test('a prepared download is, byte for byte, the link that the SDK makes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({ key: awkwardText, name: awkwardText, version: fc.option(awkwardText, { nil: undefined }) }),
        async ({ key, name, version }) => {
          const file = { name, type: 'application/x-test', seconds: 60, version };
          const ours = await s3ObjectStore(openS3(own), Bucket).presignDownload(key, file);
          const client = new S3Client(sdk);
          const command = new GetObjectCommand({
            Bucket,
            Key: key,
            VersionId: version,
            ResponseContentDisposition: attachmentNamed(name),
            ResponseContentType: file.type,
          });
          client.middlewareStack.add(plainer, { step: 'build', priority: 'low' });
          expect(ours).toBe(await getSignedUrl(client, command, { expiresIn: 60 }));
        },
      ),
      { numRuns: 25 },
    ));

  test('a prepared upload has the fields and the conditions of the form that the SDK makes', () =>
    fc.assert(
      fc.asyncProperty(awkwardText, async (key) => {
        const ours = await s3ObjectStore(openS3(own), Bucket).presignUpload(key, 5_000_000, 600);
        const theirs = await createPresignedPost(new S3Client(sdk), {
          Bucket,
          Key: key,
          Conditions: [['content-length-range', 1, 5_000_000]],
          Expires: 600,
        });
        // S3 takes a bucket's path with and without its slash.
        expect(ours.url.replace(/\/$/, '')).toBe(theirs.url.replace(/\/$/, ''));
        expect(withoutPolicy(ours.fields)).toEqual(withoutPolicy(theirs.fields));
        expect(policyIn(ours.fields)).toEqual(policyIn(theirs.fields));
      }),
      { numRuns: 20 },
    ));
});

/** Conditions may stand in another order, so the text of the policy and what is made of it differ. */
function withoutPolicy(fields: Readonly<Record<string, string>>) {
  return { ...fields, Policy: fields['Policy'] !== undefined, 'X-Amz-Signature': fields['X-Amz-Signature']?.length };
}

const policy = z.strictObject({ expiration: z.string(), conditions: z.array(z.unknown()) });

function policyIn(fields: Readonly<Record<string, string>>) {
  const written: unknown = JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8'));
  const { expiration, conditions } = policy.parse(written);
  return { expiration, conditions: conditions.map((condition) => JSON.stringify(condition)).toSorted() };
}
