import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { routes } from '../functions/portal/api/routes.ts';
import type { PageFiles } from '../functions/portal/shell.ts';
import { pageTexts } from '../shared/text/messages/page/index.ts';
import { buildGuide } from './guide.ts';

/** The portal's page, built: the files to serve below `/page/`, and which of them the document names. */
export interface BuiltPage {
  readonly files: PageFiles;
  readonly assets: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  /** The officers' guide by address below `/huong-dan/`. */
  readonly guide: Awaited<ReturnType<typeof buildGuide>>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Officers read Vietnamese: the English of the page's texts is for whoever works on it, and stays out of the download. */
const vietnameseOnly: Plugin = {
  name: 'vietnamese-only',
  setup: (building) => {
    building.onLoad({ filter: /messages[/\\]page[/\\]index\.ts$/ }, () => {
      const texts = Object.fromEntries(Object.entries(pageTexts).map(([id, { vi }]) => [id, { vi }]));
      return { contents: `export const pageTexts = ${JSON.stringify(texts)};`, loader: 'js' };
    });
  },
};

/** Builds the page: one script, one style sheet, named by their content, so that browsers may keep them for ever. */
export async function buildPage(): Promise<BuiltPage> {
  const root = join(import.meta.dirname, '..');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['functions/portal/page/main.tsx'],
    outdir: 'page',
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [vietnameseOnly],
    // The page knows the API's addresses from the API's own list, without the code behind them.
    define: {
      API_ROUTES: JSON.stringify(Object.fromEntries(routes.map(({ id, method, path }) => [id, [method, path]]))),
    },
  });
  const named = outputFiles.map(({ path, text }) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }));
  const fileOf = (extension: string) => named.find(({ name }) => name.endsWith(`.${extension}`))?.name ?? '';
  const files = { script: fileOf('js'), style: fileOf('css') };
  return {
    files,
    guide: await buildGuide(files.style),
    assets: Object.fromEntries(
      named.map(({ name, text }) => [
        name,
        { type: types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain', text },
      ]),
    ),
  };
}
