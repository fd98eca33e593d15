import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** `a.{md,ts}` is two places, and both must be there. */
const each = (place: string): string[] => {
  const [all, choices] = /\{([^{}]*)\}/.exec(place) ?? [];
  return all === undefined || choices === undefined
    ? [place]
    : choices.split(',').flatMap((choice) => each(place.replace(all, choice)));
};
const isThere = (place: string) => each(place).every((one) => globSync(one, { cwd: root }).length > 0);
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

test('documents and comments name only files that there are', () => {
  const sources = globSync('{shared,functions,infra,test}/**/*.{ts,tsx,css,js,mjs}', { cwd: root });
  const path = /(?<![\w./-])(?:docs|shared|functions|infra|test)\/[\w./{},*-]*\.(?:md|tsx?|css|m?js)\b/g;
  const named = [...documents, ...sources].flatMap((file) =>
    [...read(file).matchAll(path)].map(([place]) => ({ file, place })),
  );
  expect(named.length).toBeGreaterThan(100);
  // Files that the check of the layers plants and takes away.
  const missing = named.filter(({ place }) => !place.endsWith('/planted.ts') && !isThere(place));
  expect(missing).toEqual([]);
});

test('documents link only to files and headings that there are', () => {
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([, to = '', heading]) => ({
      file,
      target: to === '' ? file : join(dirname(file), to),
      heading,
    })),
  );
  expect(links.length).toBeGreaterThan(20);
  const headingsOf = (file: string) =>
    [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
  const broken = links.filter(
    ({ target, heading }) => !isThere(target) || (heading !== undefined && !headingsOf(target).includes(heading)),
  );
  expect(broken).toEqual([]);
});
