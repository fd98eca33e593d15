import { gunzipSync, gzipSync } from 'node:zlib';
import type * as z from 'zod';

/** Below DynamoDB's 400 KB an item, with room for the other attributes. A usual filing has under 20 KB. */
export const MAX_BODY_BYTES = 350 * 1024;

/**
 * Packs a value as compressed JSON for one attribute of an item. The text is read back through the schema first: what
 * could not be read later must not be stored now.
 */
export function pack<T>(schema: z.ZodType<T>, value: T): Uint8Array {
  const json = JSON.stringify(value);
  schema.parse(JSON.parse(json));
  return gzipSync(json, { level: 6 });
}

/** Unpacks what `pack` made. Throws a fault when the item holds anything else. */
export function unpack<T>(schema: z.ZodType<T>, body: Uint8Array): T {
  return schema.parse(JSON.parse(gunzipSync(body).toString('utf8')));
}
