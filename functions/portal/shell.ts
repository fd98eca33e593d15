import { html } from 'hono/html';
import { say } from '../../shared/text/language.ts';
import { frameTexts } from '../../shared/text/messages/page/frame.ts';

/** Names of the page's built files below `/page/`; each carries a hash of its content. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/** The one HTML document: the page's script fills it. Until then, and without scripts, it says what it is. */
export function shell({ script, style }: PageFiles) {
  const text = (id: keyof typeof frameTexts) => say(frameTexts[id], 'vi');
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${text('title')}</title>
        <link rel="stylesheet" href="/page/${style}" />
        <script type="module" src="/page/${script}"></script>
      </head>
      <body>
        <div id="page">
          <header class="top"><div class="whose">${text('title')}</div></header>
          <main>
            <p role="status">${text('loading')}</p>
            <noscript>${text('noScript')}</noscript>
          </main>
        </div>
      </body>
    </html>`;
}
