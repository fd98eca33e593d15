import { html } from 'hono/html';
import { say, type MessageParams } from '../../../shared/text/language.ts';
import { signInTexts } from '../../../shared/text/messages/sign-in.ts';
import { findAccounts, type SampleAccount } from './accounts.ts';

/** Units shown at once. */
const SHOWN = 12;

const text = (id: keyof typeof signInTexts, params: MessageParams = {}) => say(signInTexts[id], 'vi', params);

type Markup = ReturnType<typeof html>;

/** The page on which one chooses who to be. */
export async function signInPage(accounts: readonly SampleAccount[], here: string, words: string): Promise<string> {
  const officers = accounts.filter(({ role }) => role === 'province');
  return frame(
    html`<p>${text('notice')}</p>
      <form method="post" action="${here}">
        <h2>${text('province')}</h2>
        ${officers.map(choice)}
      </form>
      <h2>${text('units')}</h2>
      ${accounts.length === officers.length ? html`<p>${text('noUnits')}</p>` : unitChoices(accounts, here, words)}`,
  );
}

function unitChoices(accounts: readonly SampleAccount[], here: string, words: string): Markup {
  const found = findAccounts(accounts, words);
  const rest = found.length - SHOWN;
  return html`<form method="get" action="${here}" role="search">
      <label for="q">${text('search')}</label>
      <input id="q" name="q" value="${words}" maxlength="60" autocomplete="off" />
      <button type="submit" class="find">${text('find')}</button>
    </form>
    <form method="post" action="${here}">${found.slice(0, SHOWN).map(choice)}</form>
    <p role="status">
      ${found.length === 0 ? text('noMatch', { words }) : rest > 0 ? text('more', { count: rest }) : ''}
    </p>`;
}

/** Asks whether to sign out; `form` is the issuer's own, with its protection against forgery. */
export async function signOutPage(form: Markup): Promise<string> {
  return frame(
    html`${form}
      <p>${text('signOutAsk')}</p>
      <button type="submit" form="op.logoutForm" name="logout" value="yes">${text('signOut')}</button>
      <button type="submit" form="op.logoutForm">${text('stay')}</button>`,
    'signOut',
  );
}

export async function sayingPage(id: 'signedOut' | 'failed'): Promise<string> {
  return frame(html`<p role="alert">${text(id)}</p>`, id === 'signedOut' ? 'signOut' : 'title');
}

function choice({ id, name, unit }: SampleAccount): Markup {
  return html`<button type="submit" name="account" value="${id}">
    ${name}${unit === undefined ? '' : ` – ${unit}`}
  </button>`;
}

async function frame(body: Markup, title: 'title' | 'signOut' = 'title'): Promise<string> {
  const page = await html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${text(title)}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <h1>${text(title)}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return page.toString();
}

/** Big buttons, one below the other, that fit a phone. */
export const style = `
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #111; background: #f0f5fb; }
  main { max-width: 34rem; margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
  form { display: grid; gap: .5rem; margin: .5rem 0; }
  button, input { font: inherit; padding: .6rem .8rem; border: 1px solid #1f5f9e; border-radius: .3rem; background: #fff; color: #111; text-align: left; }
  button { cursor: pointer; } button:hover { background: #cfe0f2; }
  form[role=search] { grid-template-columns: 1fr auto; } form[role=search] label { grid-column: 1 / -1; }
  .find { background: #1f5f9e; color: #fff; } .find:hover { background: #0f3a66; }
  :focus-visible { outline: 3px solid #0f3a66; outline-offset: 2px; }
`;
