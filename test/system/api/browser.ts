/** A page as it came after all redirects; the address of a page that is not on the issuer's machine is where they led. */
export interface Opened {
  readonly address: string;
  readonly status: number;
  readonly body: string;
}

/** As much of a browser as a sign-in needs: follows redirects by hand, and keeps cookies by path. */
export function openBrowser() {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>();

  async function go(address: string, options: RequestInit, home: string): Promise<Opened> {
    const url = new URL(address);
    if (url.origin !== home) return { address, status: 0, body: '' };
    const sent = [...cookies].filter(([, { path }]) => url.pathname.startsWith(path));
    const headers = { cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; ') };
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) keep(cookie);
    const next = response.headers.get('location');
    if (next !== null) return go(new URL(next, url).href, {}, home);
    return { address, status: response.status, body: await response.text() };
  }

  function keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    if (value === '') cookies.delete(name);
    else cookies.set(name, { value, path });
  }

  return {
    open: (address: string) => go(address, {}, new URL(address).origin),
    post: (address: string, fields: Readonly<Record<string, string>>) =>
      go(address, { method: 'POST', body: new URLSearchParams(fields) }, new URL(address).origin),
  };
}
