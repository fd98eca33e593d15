import { html } from 'hono/html';
import { say, type MessageParams } from '../../shared/text/language.ts';
import { portalTexts } from '../../shared/text/messages/portal.ts';

/** A piece of page; `html` escapes everything that is put into it. */
export type Markup = ReturnType<typeof html>;

/** A text of the portal in Vietnamese. */
export function text(id: keyof typeof portalTexts, params: MessageParams = {}): string {
  return say(portalTexts[id], 'vi', params);
}

/** The frame of every page. */
export function frame(
  title: string,
  body: Markup | Markup[],
  options: { readonly reloadSeconds?: number } = {},
): Markup {
  const reload = options.reloadSeconds;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${reload === undefined ? '' : html`<meta http-equiv="refresh" content="${reload}" />`}
        <title>${title} – ${text('title')}</title>
        <link rel="stylesheet" href="/page/style.css" />
      </head>
      <body>
        <header>
          <a href="/">${text('title')}</a>
          <small>${text('local')}</small>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}
