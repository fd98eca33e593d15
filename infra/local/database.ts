import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/**
 * One SQLite file holds the index of objects, the queue and the schedules' last runs, so that an object and its event
 * come into being in one transaction.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS object (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL, key TEXT NOT NULL, blob TEXT NOT NULL,
    size INTEGER NOT NULL, etag TEXT NOT NULL, storedAt INTEGER NOT NULL, headers TEXT NOT NULL,
    UNIQUE (bucket, key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS message (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL, body TEXT NOT NULL, sentAt INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
    visibleAt INTEGER NOT NULL, receives INTEGER NOT NULL, copy INTEGER NOT NULL,
    settledAt INTEGER, reason TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messageState ON message (state, sequence);
  CREATE TABLE IF NOT EXISTS schedule (name TEXT PRIMARY KEY, lastRun INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/**
 * FULL: a commit is on the disk when it returns (objects and their events). NORMAL: it survives a crash of the process
 * but perhaps not a power cut (claims and acknowledgements, which may be repeated).
 */
export type Durability = 'FULL' | 'NORMAL';

export function openDatabase(path: string, durability: Durability): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability};`);
  database.exec(schema);
  return database;
}

/** Runs `work` as one transaction: all of it, or nothing when it throws. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (fault) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw fault;
  }
}

const countSchema = z.object({ count: z.number() });

/** Reads a `SELECT count(*) AS count`. */
export function countOf(row: unknown): number {
  return countSchema.parse(row).count;
}
