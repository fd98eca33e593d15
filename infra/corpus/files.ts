import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { reportLimits } from '../../shared/workbook/limits.ts';

/** Every file below a folder but hidden ones, by its path from there, in order. What each is, its content tells. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').some((step) => step.startsWith('.')))
    .toSorted();
}

/** The file, or as much of it as shows that it is too large: then nobody reads on. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, reportLimits.fileBytes + 1));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}
