import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { transaction } from '../database.ts';
import type { Blob, BlobFolder } from './blobs.ts';

const rowSchema = z.object({
  sequence: z.number(),
  bucket: z.string(),
  key: z.string(),
  blob: z.string(),
  size: z.number(),
  etag: z.string(),
  storedAt: z.number(),
  headers: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.record(z.string(), z.string())),
});

/** An object as the index knows it; `storedAt` in milliseconds, whole seconds as S3 tells them. */
export type StoredObject = Readonly<z.infer<typeof rowSchema>>;

/** An object about to be named. */
interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly blob: Blob;
  readonly storedAt: number;
  /** Headers that come back with the object. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ObjectIndex {
  /** Names a blob; resolves when this is on the disk together with whatever `created` wrote. */
  put(object: NewObject): Promise<StoredObject>;
  find(bucket: string, key: string): StoredObject | undefined;
  /** Objects in the order of their keys' UTF-8 bytes, from the first after `after`. */
  list(bucket: string, prefix: string, after: string, most: number): readonly StoredObject[];
  remove(bucket: string, key: string): Promise<void>;
  /** Resolves when nothing is being committed. */
  settled(): Promise<void>;
}

/** The blobs that objects point to; what else lies in the folder was left by a crash. */
export function namedBlobs(database: DatabaseSync): ReadonlySet<string> {
  const rows = z.array(rowSchema.pick({ blob: true })).parse(database.prepare('SELECT blob FROM object').all());
  return new Set(rows.map((row) => row.blob));
}

/**
 * `created` runs inside the transaction of every new object: the queue puts its event there.
 *
 * Commits are grouped: objects that arrive while one commit waits for the disk share the next, so the disk's slowness
 * costs latency but not throughput.
 */
export function indexObjects(
  database: DatabaseSync,
  blobs: BlobFolder,
  created: (object: StoredObject) => void,
): ObjectIndex {
  const selectOne = database.prepare('SELECT * FROM object WHERE bucket = ? AND key = ?');
  const selectPage = database.prepare(
    'SELECT * FROM object WHERE bucket = ? AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
  );
  const deleteOne = database.prepare('DELETE FROM object WHERE bucket = ? AND key = ?');
  const insert = database.prepare(
    'INSERT INTO object (bucket, key, blob, size, etag, storedAt, headers) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *',
  );
  const find = (bucket: string, key: string) => {
    const row = selectOne.get(bucket, key);
    return row && rowSchema.parse(row);
  };

  interface Waiting {
    readonly object: NewObject;
    readonly done: (stored: StoredObject) => void;
    readonly failed: (fault: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let committing: Promise<void> | undefined;

  async function commitGroups(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await blobs.sync();
        const replaced: string[] = [];
        const stored = transaction(database, () =>
          group.map(({ object }) => {
            const before = find(object.bucket, object.key);
            if (before) {
              deleteOne.run(object.bucket, object.key);
              replaced.push(before.blob);
            }
            const { bucket, key, blob, storedAt, headers } = object;
            const row = insert.get(bucket, key, blob.id, blob.size, blob.etag, storedAt, JSON.stringify(headers));
            const named = rowSchema.parse(row);
            created(named);
            return named;
          }),
        );
        for (const [index, named] of stored.entries()) group[index]?.done(named);
        await Promise.all(replaced.map((id) => blobs.remove(id)));
      } catch (fault) {
        for (const { failed } of group) failed(fault);
      }
    }
    committing = undefined;
  }

  return {
    put: (object) =>
      new Promise((done, failed) => {
        waiting.push({ object, done, failed });
        committing ??= commitGroups();
      }),
    find,
    list(bucket, prefix, after, most) {
      // U+10FFFF is no character, so it sorts after every key that begins with the prefix.
      const rows = selectPage.all(bucket, after, prefix, `${prefix}\u{10FFFF}`, most);
      return rows.map((row) => rowSchema.parse(row));
    },
    async remove(bucket, key) {
      const before = find(bucket, key);
      if (!before) return;
      deleteOne.run(bucket, key);
      await blobs.remove(before.blob);
    },
    settled: async () => committing,
  };
}
