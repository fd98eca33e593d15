/** A page as a browser gets it, and its upload form as the page's script uses it. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

export async function visit(address: string, path: string): Promise<Page> {
  const response = await fetch(new URL(path, address));
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** What the page prepared for the upload: where to, with which fields, and where to go then. */
export function uploadFormOf({ html }: Page) {
  const form = /<form\s[^>]*id="upload"[^>]*>/.exec(html)?.[0] ?? '';
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)" \/>/g)].map(
    ([, name = '', value = '']) => [unescaped(name), unescaped(value)] as const,
  );
  return { action: attribute(form, 'action'), next: attribute(form, 'data-next'), fields };
}

/** Sends a file the way functions/portal/page/upload.js does: every field of the form, then the file. */
export async function sendThrough(
  { action, fields }: Pick<ReturnType<typeof uploadFormOf>, 'action' | 'fields'>,
  bytes: Uint8Array,
  origin: string,
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(bytes)]), 'Báo cáo quý I.xlsx');
  return fetch(action, { method: 'POST', body, headers: { origin } });
}

/** The words of a page without its tags. */
export function wordsOf({ html }: Page): string {
  const body = html.slice(html.indexOf('<body>'));
  return unescaped(body.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '');
}
