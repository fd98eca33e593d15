import type { ObjectStore, StoredObject } from '../../../shared/store/store.ts';

/** A bucket in memory whose objects have the moments that a test gives them. */
export interface MemoryBucket extends ObjectStore {
  readonly objects: Map<string, StoredObject>;
  /** First versions of objects that were stored again. */
  readonly replaced: Map<string, StoredObject>;
}

export function memoryBucket(now: () => string = () => '2026-03-15T02:00:00.000Z'): MemoryBucket {
  const objects = new Map<string, StoredObject>();
  const replaced = new Map<string, StoredObject>();
  const first = (key: string) => replaced.get(key) ?? objects.get(key);
  return {
    objects,
    replaced,
    put(key, bytes) {
      objects.set(key, { bytes, storedAt: now() });
      return Promise.resolve();
    },
    get: (key, version) => Promise.resolve(version === undefined ? objects.get(key) : first(key)),
    first(prefix) {
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix));
      return Promise.resolve(
        keys.map((key) => ({ key, version: 'v1', storedAt: first(key)?.storedAt ?? '' })).toSorted(byKey),
      );
    },
    list(prefix) {
      const found = [...objects].filter(([key]) => key.startsWith(prefix));
      return Promise.resolve(found.map(([key, { storedAt }]) => ({ key, storedAt })).toSorted(byKey));
    },
    presignUpload: () => Promise.reject(new Error('Nobody uploads to memory')),
    presignDownload: () => Promise.reject(new Error('Nobody downloads from memory')),
  };
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : 1;
}
