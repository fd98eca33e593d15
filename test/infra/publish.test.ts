import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPage } from '../../infra/page.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { publishPage } from '../../infra/publish.ts';
import { openLocal } from '../contract/engines/contract.ts';

const DAY = 24 * 60 * 60 * 1000;
const bucket = blueprint.names.resultsBucket;
let local: Awaited<ReturnType<typeof openLocal>>;
beforeAll(async () => {
  local = await openLocal();
});
afterAll(() => local.close());

/** A page whose script is named by its version. */
const page = (version: string): BuiltPage => ({
  files: { script: `main-${version}.js`, style: 'main-A.css' },
  assets: {
    [`main-${version}.js`]: { type: 'text/javascript; charset=utf-8', text: `script ${version}` },
    'main-A.css': { type: 'text/css; charset=utf-8', text: 'style' },
  },
  guide: {
    'cong-chuc-xa': { type: 'text/html; charset=utf-8', content: '<h1>Hướng dẫn</h1>' },
    'hinh/a.png': { type: 'image/png', content: new Uint8Array([137, 80]) },
  },
});
const publish = (version: string, days: number) =>
  publishPage(local.s3, bucket, page(version), new Date(Date.now() + days * DAY));
const read = async (key: string) => {
  const { Body, ContentType, CacheControl } = await local.s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return { text: (await Body?.transformToString()) ?? '', ContentType, CacheControl };
};
const keys = async () =>
  ((await local.s3.send(new ListObjectsV2Command({ Bucket: bucket }))).Contents ?? []).map(({ Key }) => Key);

describe('publishing the page', () => {
  test('puts every file where it is served, with its type and for how long it may be kept, the document last', async () => {
    const { written, removed } = await publish('A', 0);
    expect(written).toEqual([
      'page/main-A.js',
      'page/main-A.css',
      'huong-dan/cong-chuc-xa',
      'huong-dan/hinh/a.png',
      'index.html',
    ]);
    expect(removed).toEqual([]);
    const forEver = 'public, max-age=31536000, immutable';
    expect(await read('page/main-A.js')).toEqual({
      text: 'script A',
      ContentType: 'text/javascript; charset=utf-8',
      CacheControl: forEver,
    });
    expect(await read('huong-dan/cong-chuc-xa')).toMatchObject({
      text: '<h1>Hướng dẫn</h1>',
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 'no-cache',
    });
    expect(await read('huong-dan/hinh/a.png')).toMatchObject({ ContentType: 'image/png' });
    const document = await read('index.html');
    expect(document).toMatchObject({ ContentType: 'text/html; charset=UTF-8', CacheControl: 'no-cache' });
    expect(document.text).toContain('/page/main-A.js');
  });

  test('keeps what the document before names, however old, and what is younger than a month; then lets it go', async () => {
    expect((await publish('B', 400)).removed).toEqual([]);
    expect((await read('index.html')).text).toContain('/page/main-B.js');
    expect((await publish('C', 10)).removed).toEqual([]);
    expect((await publish('D', 400)).removed).toEqual(['page/main-A.js', 'page/main-B.js']);
    expect(await keys()).toEqual(expect.arrayContaining(['page/main-C.js', 'page/main-D.js', 'page/main-A.css']));
  });
});
