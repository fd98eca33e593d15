import { html, raw } from 'hono/html';
import { say } from '../../shared/text/language.ts';
import { frameTexts } from '../../shared/text/messages/page/frame.ts';

interface GuideText {
  readonly title: string;
  /** The project's own text as HTML; nothing that anybody sent. */
  readonly body: string;
  /** Name of the page's style sheet below `/page/`. */
  readonly style: string;
}

/** A page of the officers' guide: readable without signing in and without scripts. */
export async function guideDocument({ title, body, style }: GuideText): Promise<string> {
  const portal = say(frameTexts.title, 'vi');
  const page = await html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${portal}</title>
        <link rel="stylesheet" href="/page/${style}" />
      </head>
      <body>
        <header class="top">
          <div class="whose"><a href="/">${portal}</a></div>
        </header>
        <main class="guide">${raw(body)}</main>
      </body>
    </html>`;
  return page.toString();
}
