import { askLink, fetchFile, Problem, type LinkId } from './server.ts';

/** Milliseconds that a browser is given to take a file before its address is let go. */
const TAKEN_AFTER_MS = 60_000;

/** Files that the page hands out. */
export type FileId = LinkId | Parameters<typeof fetchFile>[0];

/** Has the browser save a file where the officer keeps downloads; resolves to its name. Rejects with a `Problem`. */
export async function download(file: FileId, params: Readonly<Record<string, string>>): Promise<string> {
  if (file === 'blankForm') {
    const { name, content } = await fetchFile(file, params);
    save(name, content);
    return name;
  }
  const { url, name } = await askLink(file, params);
  const content = await contentOf(url);
  if (content) save(name, content);
  else follow(url, name);
  return name;
}

/**
 * What lies behind a link to a store, fetched, so that a refusal is told on the page instead of taking its place. Undefined
 * where the store lets no page read along: then the browser follows the link itself.
 */
async function contentOf(url: string): Promise<Blob | undefined> {
  let stored: Response;
  try {
    stored = await fetch(url);
  } catch {
    if (navigator.onLine) return undefined;
    throw new Problem('unreachable');
  }
  if (!stored.ok) throw new Problem('fault');
  // Breaks off where the network does.
  return stored.blob().catch(() => {
    throw new Problem('unreachable');
  });
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  follow(address, name);
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER_MS);
}

/** What is answered is saved under its name, and the page stays where it is. */
function follow(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
