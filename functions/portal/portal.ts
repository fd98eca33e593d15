import { Hono } from 'hono';
import { keeping, protection } from './protection.ts';
import { shell, type PageFiles } from './shell.ts';

/** A file of the page as it is served. */
interface Asset {
  readonly type: string;
  readonly text: string;
}

/** A page or picture of the officers' guide. */
export interface GuideFile {
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

export interface PortalDeps {
  /** Answers below `/api`. */
  readonly api: Pick<Hono, 'fetch'>;
  readonly files: PageFiles;
  /** The page's built files by name. */
  readonly assets: Readonly<Record<string, Asset>>;
  /** The officers' guide by address below `/huong-dan/`. */
  readonly guide: Readonly<Record<string, GuideFile>>;
  /** Origins that the page talks to besides its own: the issuer, and the store that takes uploads. */
  readonly origins: readonly string[];
}

/**
 * API and page on one origin. Every address that is neither a file nor the API's gives the one document; the page's own list
 * of places says what stands there.
 */
export function makePortal({ api, files, assets, guide, origins }: PortalDeps): Hono {
  const app = new Hono();
  // Mounted whole, so that an address that the API does not have is answered by the API.
  app.mount('/api', api.fetch);
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(protection(origins))) context.header(name, value);
  });
  app.get('/page/:asset', (context) => {
    const name = context.req.param('asset');
    const asset = Object.hasOwn(assets, name) ? assets[name] : undefined;
    if (!asset) return context.notFound();
    // The name carries a hash of the content: another content has another name.
    const headers = { 'content-type': asset.type, 'cache-control': keeping.named };
    return context.body(asset.text, 200, headers);
  });
  app.get('/huong-dan', (context) => context.redirect('/huong-dan/cong-chuc-xa'));
  app.get('/huong-dan/:file{.+}', (context) => {
    const name = context.req.param('file');
    const file = Object.hasOwn(guide, name) ? guide[name] : undefined;
    if (!file) return context.notFound();
    return context.body(file.content, 200, { 'content-type': file.type, 'cache-control': keeping.asked });
  });
  // Browsers ask for it by themselves; there is none, and the document is no picture.
  app.get('/favicon.ico', (context) => context.notFound());
  app.get('*', (context) => {
    context.header('cache-control', keeping.asked);
    return context.html(shell(files));
  });
  return app;
}
