import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { endpointSchema } from './endpoint.ts';

/**
 * One process owns a data folder at a time. The lock itself is an exclusive lock of the operating system on a file, held
 * through SQLite: it ends with the process, however that ends, so no stale lock can exist and no process number is
 * mistaken for another's. Beside it the owner records who it is and where its engines listen.
 */
const ownerSchema = z.object({
  pid: z.number(),
  s3: endpointSchema,
  dynamo: endpointSchema,
  /** Address of its portal; absent where it has none, or none yet. */
  portal: z.url().optional(),
});

/** The owner's record. */
export type Owner = Readonly<z.infer<typeof ownerSchema>>;

export interface FolderLock {
  /** The owner before this one removed its record: it closed its engines and did not die. */
  readonly cleanEnd: boolean;
  /** Tells other processes where to connect. */
  announce(owner: Owner): void;
  /** Removes the record and lets others own the folder. */
  release(): void;
}

const busy = 5;

/** Takes the folder; undefined when another process has it. */
export function lockFolder(dataDir: string): FolderLock | undefined {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const record = recordPath(dataDir);
  const lock = new DatabaseSync(join(dataDir, 'owner.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (fault) {
    lock.close();
    if (fault instanceof Error && 'errcode' in fault && fault.errcode === busy) return undefined;
    throw fault;
  }
  const marker = join(dataDir, 'in-use');
  const cleanEnd = !existsSync(marker);
  rmSync(record, { force: true });
  writeFileSync(marker, String(process.pid));
  return {
    cleanEnd,
    announce: (owner) => writeRecord(dataDir, owner),
    release() {
      rmSync(record, { force: true });
      rmSync(marker, { force: true });
      lock.close();
    },
  };
}

/** Adds to the record of a folder that this process owns where its portal is. */
export function announcePortal(dataDir: string, portal: string): void {
  const owner = ownerOf(dataDir);
  if (owner?.pid === process.pid) writeRecord(dataDir, { ...owner, portal });
}

/** The live owner of a folder and where it listens; undefined when nobody owns it or the owner is not ready yet. */
export function ownerOf(dataDir: string): Owner | undefined {
  try {
    const owner = ownerSchema.parse(JSON.parse(readFileSync(recordPath(dataDir), 'utf8')));
    process.kill(owner.pid, 0);
    return owner;
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
    // ENOENT: no record. ESRCH: its process is gone.
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw fault;
  }
}

function writeRecord(dataDir: string, owner: Owner): void {
  const record = recordPath(dataDir);
  writeFileSync(`${record}.draft`, JSON.stringify(owner), { mode: 0o600 });
  renameSync(`${record}.draft`, record);
}

function recordPath(dataDir: string): string {
  return join(dataDir, 'owner.json');
}
