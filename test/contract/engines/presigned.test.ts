import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Contract, openContract } from './contract.ts';

let contract: Contract;
let url: string;
beforeAll(async () => {
  contract = await openContract();
  const { s3, bucket, prefix } = contract;
  for (const name of ['mine', 'other']) {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${prefix}get/${name}`, Body: `bytes of ${name}` }));
  }
  url = await sign();
});
afterAll(() => contract.close());

const sign = (expiresIn: number = 60, more: object = {}, signingDate: Date = new Date()) =>
  getSignedUrl(
    contract.s3,
    new GetObjectCommand({ Bucket: contract.bucket, Key: `${contract.prefix}get/mine`, ...more }),
    { expiresIn, signingDate },
  );
const statusOf = async (address: string, init: RequestInit = {}) => {
  const response = await fetch(address, init);
  await response.arrayBuffer();
  return response.status;
};

describe('a presigned address', () => {
  test('gives the object to whoever has it, under the name it says', async () => {
    const named = await sign(60, {
      ResponseContentDisposition: 'attachment; filename="bao-cao.xlsx"',
      ResponseContentType: 'application/zip',
    });
    const response = await fetch(named);
    expect(await response.text()).toBe('bytes of mine');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="bao-cao.xlsx"');
    expect(response.headers.get('content-type')).toBe('application/zip');
  });

  test('gives a range', async () => {
    const response = await fetch(url, { headers: { range: 'bytes=9-' } });
    expect([response.status, await response.text()]).toEqual([206, 'mine']);
  });

  test('opens no other object', async () => {
    expect(await statusOf(url.replace('/get/mine', '/get/other'))).toBe(403);
  });

  test('opens nothing once a parameter, the signature or the life in it is changed', async () => {
    expect(await statusOf(`${url}&response-content-type=text%2Fhtml`)).toBe(403);
    expect(await statusOf(url.replace(/X-Amz-Signature=..../, 'X-Amz-Signature=0000'))).toBe(403);
    expect(await statusOf(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'))).toBe(403);
    expect(await statusOf(url.replace(/\?.*/, ''))).toBe(403);
  });

  test('is of no use after its time', async () => {
    expect(await statusOf(await sign(60, {}, new Date(Date.now() - 61_000)))).toBe(403);
  });

  test('lets nobody write or delete', async () => {
    expect(await statusOf(url, { method: 'PUT', body: 'mine now' })).toBe(403);
    expect(await statusOf(url, { method: 'DELETE' })).toBe(403);
    expect(await (await fetch(url)).text()).toBe('bytes of mine');
  });
});
