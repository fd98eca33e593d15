import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sameItem } from '../../infra/cloud/same-item.ts';

const json = JSON.stringify({ figures: Array.from({ length: 400 }, (_, at) => at * at) });
const packed = (text: string, level: number) => ({ B: new Uint8Array(gzipSync(text, { level })) });
const filing = { status: { S: 'accepted' }, body: packed(json, 6) };

test('items that say the same are the same, whichever zlib packed what they hold', () => {
  const repacked = packed(json, 1);
  expect(repacked).not.toEqual(filing.body);
  expect(sameItem(filing, { ...filing, body: repacked })).toBe(true);
  expect(sameItem(filing, { ...filing })).toBe(true);
});

test('a definition whose properties come in another order is the same, as its name is', () => {
  const [one, other] = ['{"code":"38","units":[1,2]}', '{"units":[1,2],"code":"38"}'];
  expect(sameItem({ body: packed(one, 6) }, { body: packed(other, 6) })).toBe(true);
});

test.each([
  ['in what is packed', { body: packed(json.replace('16', '17'), 1) }],
  ['beside what is packed', { body: packed(json, 1), status: { S: 'returned' } }],
  ['by an attribute that one lacks', { body: packed(json, 1), note: { S: '' } }],
  ['by a body that is torn', { body: { B: filing.body.B.subarray(0, 40) } }],
  ['by a body that is no bytes', { body: { S: json } }],
  ['by a body that was never packed', { body: { B: Buffer.from(json) } }],
])('items that differ %s are not the same, either way round', (_, change) => {
  const other = { ...filing, ...change };
  expect([sameItem(filing, other), sameItem(other, filing)]).toEqual([false, false]);
});
