import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { guideDocument } from '../functions/portal/guide.ts';
import type { GuideFile } from '../functions/portal/portal.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'huong-dan');

/** In the guide's text files and pictures lead to each other by relative addresses; its pages are served without an ending. */
const marked = new Marked({
  walkTokens: (token) => {
    if (token.type === 'link' && typeof token['href'] === 'string') token['href'] = token['href'].replace(/\.md$/, '');
  },
});

/** The officers' guide as it is served below `/huong-dan/`: one page for each of its texts, and its pictures. */
export async function buildGuide(style: string): Promise<Readonly<Record<string, GuideFile>>> {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const pages = texts.map(async (name): Promise<[string, GuideFile]> => {
    const source = readFileSync(join(folder, name), 'utf8');
    const title = /^# (.+)$/m.exec(source)?.[1] ?? name;
    const content = await guideDocument({ title, body: marked.parse(source, { async: false }), style });
    return [name.replace(/\.md$/, ''), { type: 'text/html; charset=utf-8', content }];
  });
  const pictures = readdirSync(join(folder, 'hinh')).map((name): [string, GuideFile] => [
    `hinh/${name}`,
    { type: 'image/png', content: new Uint8Array(readFileSync(join(folder, 'hinh', name))) },
  ]);
  return Object.fromEntries([...(await Promise.all(pages)), ...pictures]);
}
