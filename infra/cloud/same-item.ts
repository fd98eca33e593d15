import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Item } from './put-unless-changed.ts';

/**
 * Whether two items say the same. Where bytes differ, what is packed in them counts (shared/store/table/packed.ts): another version
 * of zlib packs the same into other bytes, which spoils nothing. A piece of what was cut into several items counts by its bytes.
 */
export function sameItem(one: Item, other: Item): boolean {
  if (isDeepStrictEqual(one, other)) return true;
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => isDeepStrictEqual(one[name], other[name]) || packSame(one[name], other[name]));
}

function packSame(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  if (!one?.B || !other?.B) return false;
  try {
    return isDeepStrictEqual(readPacked(one.B), readPacked(other.B));
  } catch {
    // Torn, cut or never packed: there is nothing to read that could be the same.
    return false;
  }
}

function readPacked(body: Uint8Array): unknown {
  return JSON.parse(gunzipSync(body).toString('utf8'));
}
