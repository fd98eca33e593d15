import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AllowedSize } from './policy.ts';
import { type Content, tooLarge } from './content.ts';
import { type Refusal, isRefusal, refusal } from './refusal.ts';

/** A file of the store that no name points to yet. */
export interface Blob {
  readonly id: string;
  readonly size: number;
  /** MD5 in hexadecimal, as S3 makes its ETags. */
  readonly etag: string;
}

/**
 * Contents of objects, one immutable file each. A file gets its final name only when it is whole and on the disk, and
 * becomes visible only when the index names it, so a crash at any moment leaves at worst a file that the sweep removes.
 */
export interface BlobFolder {
  write(content: Content, size: AllowedSize): Promise<Blob | Refusal>;
  open(id: string): Promise<FileHandle>;
  remove(id: string): Promise<void>;
  /** Makes the final names themselves durable; the index calls it once for each group of objects. */
  sync(): Promise<void>;
}

/** Opens the folder and removes every file that is not among the `named` ones. */
export function openBlobs(folder: string, named: ReadonlySet<string>): BlobFolder {
  const whole = join(folder, 'blobs');
  const partial = join(folder, 'arriving');
  rmSync(partial, { recursive: true, force: true });
  for (const path of [whole, partial]) mkdirSync(path, { recursive: true, mode: 0o700 });
  for (const id of readdirSync(whole)) if (!named.has(id)) rmSync(join(whole, id), { force: true });

  return {
    async write(content, size) {
      const id = randomUUID();
      const path = join(partial, id);
      const file = await open(path, 'wx', 0o600);
      let written: Omit<Blob, 'id'> | Refusal | undefined;
      try {
        written = await copy(content, file, size);
        if (!isRefusal(written)) await file.sync();
      } finally {
        await file.close();
        if (written === undefined || isRefusal(written)) await rm(path, { force: true });
      }
      if (isRefusal(written)) return written;
      await rename(path, join(whole, id));
      return { id, ...written };
    },
    open: (id) => open(join(whole, id), 'r'),
    remove: (id) => rm(join(whole, id), { force: true }),
    async sync() {
      // Windows cannot open a folder for syncing; NTFS journals the names itself.
      if (process.platform === 'win32') return;
      const handle = await open(whole, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

/** Counts while streaming: headers about the size are only claims. */
async function copy(content: Content, file: FileHandle, allowed: AllowedSize): Promise<Omit<Blob, 'id'> | Refusal> {
  const md5 = createHash('md5');
  let size = 0;
  for (;;) {
    const step = await content.next();
    if (step.done === true) {
      if (step.value) return step.value;
      break;
    }
    size += step.value.length;
    if (size > allowed.most) return tooLarge(allowed.most);
    md5.update(step.value);
    await file.writeFile(step.value);
  }
  if (size < allowed.least) {
    return refusal('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      MinSizeAllowed: String(allowed.least),
    });
  }
  return { size, etag: md5.digest('hex') };
}
