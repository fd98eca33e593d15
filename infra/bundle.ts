import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { weightOf } from './bundle-weight.ts';

/** Functions that are deployed, by the folder that holds their handler. */
export const bundledFunctions = ['intake', 'summary', 'reminder', 'portal', 'workbook', 'sign-in'] as const;
export type BundledFunction = (typeof bundledFunctions)[number];

/** Programs that a function starts as processes of their own; each stands beside the handler, by its own name. */
const programs: Readonly<Record<BundledFunction, readonly string[]>> = {
  intake: ['functions/intake/worker/check-worker.ts'],
  summary: [],
  reminder: [],
  portal: [],
  workbook: [],
  'sign-in': [],
};

const root = join(import.meta.dirname, '..');

/** Folder of a function's bundle: what Lambda gets, and nothing else. */
export function bundleFolder(name: BundledFunction): string {
  return join(root, 'dist', name);
}

/** How code is bundled for the cloud; the bench measures with the same. */
export const asDeployed = {
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // Names stay whole and lines short: a stack trace in the log is all there is (source maps cost too much at the
  // start), and Node prints the whole line of a fault that stops the start.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
  legalComments: 'none',
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  // zod asks whether it runs on Cloudflare's workers; only asking loads two modules.
  define: { navigator: 'undefined' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Bundles one function, the SDK included: Lambda's own copy starts slower. Splitting keeps code that is imported on
 * demand out of the start. The banner gives CommonJS packages the `require` that ES modules lack.
 * The same sources give the same bytes, so that nothing is deployed which did not change.
 */
export async function bundleFunction(name: BundledFunction, folder = bundleFolder(name)): Promise<Metafile> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join('functions', name, 'handler.ts'), ...programs[name]],
    outdir: folder,
    ...asDeployed,
    metafile: true,
  });
  return metafile;
}

if (import.meta.main) {
  for (const name of bundledFunctions) {
    const metafile = await bundleFunction(name);
    await writeFile(join(root, 'dist', `${name}.meta.json`), JSON.stringify(metafile));
    const { startKb, totalKb } = weightOf(metafile);
    console.error(`dist/${name}: ${totalKb} KB, ${startKb} of them at the start`);
  }
}
