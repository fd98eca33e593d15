import { askLink, fetchFile, type LinkId } from './server.ts';

/** Milliseconds that a browser is given to take a file before its address is let go. */
const TAKEN_AFTER_MS = 60_000;

/** Files that the page hands out. */
export type FileId = LinkId | Parameters<typeof fetchFile>[0];

/** Has the browser save a file where the officer keeps downloads; resolves to its name as soon as it has begun. */
export async function download(file: FileId, params: Readonly<Record<string, string>>): Promise<string> {
  if (file === 'blankForm') {
    const { name, content } = await fetchFile(file, params);
    const address = URL.createObjectURL(content);
    follow(address, name);
    setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER_MS);
    return name;
  }
  const { url, name } = await askLink(file, params);
  follow(url, name);
  return name;
}

/** What the store answers with is an attachment, so the page stays where it is. */
function follow(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
