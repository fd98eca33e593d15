import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bundledFunctions, bundleFolder, bundleFunction, type BundledFunction } from '../../infra/bundle.ts';

const root = join(import.meta.dirname, '..', '..');
const meta = z.object({ inputs: z.record(z.string(), z.unknown()) });

/** Before the first test, once for all files and processes: every function is bundled from the sources as they are now. */
export default async function bundleAll(): Promise<void> {
  await Promise.all(
    bundledFunctions
      .filter((name) => !isFresh(name))
      .map(async (name) => {
        const metafile = await bundleFunction(name);
        writeFileSync(metaOf(name), JSON.stringify(metafile));
      }),
  );
}

const metaOf = (name: BundledFunction) => `${bundleFolder(name)}.meta.json`;

/** Whether nothing that went into a bundle is newer than what `npm run build` or the last run of tests wrote about it. */
function isFresh(name: BundledFunction): boolean {
  if (!existsSync(metaOf(name)) || !existsSync(join(bundleFolder(name), 'handler.mjs'))) return false;
  const built = statSync(metaOf(name)).mtimeMs;
  const sources = Object.keys(meta.parse(JSON.parse(readFileSync(metaOf(name), 'utf8'))).inputs).filter(
    (file) => !file.startsWith('node_modules/'),
  );
  return ['package-lock.json', 'infra/bundle.ts', ...sources].every((file) => {
    const path = join(root, file);
    return existsSync(path) && statSync(path).mtimeMs < built;
  });
}
