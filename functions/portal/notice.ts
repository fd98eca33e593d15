import { html } from 'hono/html';
import type { portalTexts } from '../../shared/text/messages/portal.ts';
import { frame, text, type Markup } from './frame.ts';

/** A page that only says something: not found, a fault, no province. */
export function noticePage(id: keyof typeof portalTexts): Markup {
  return frame(
    text('title'),
    html`<p role="alert">${text(id)}</p>
      <p><a href="/">${text('back')}</a></p>`,
  );
}
