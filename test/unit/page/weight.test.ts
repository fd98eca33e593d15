import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildPage } from '../../../infra/page.ts';

test('script and style of the page weigh less than 60 KB gzipped, both together', async () => {
  const { assets } = await buildPage();
  const weight = Object.values(assets).reduce((sum, { text }) => sum + gzipSync(text).byteLength, 0);
  expect(weight).toBeLessThan(60 * 1024);
});
