import { raw } from 'hono/html';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { sayingPage, signOutPage } from './page.ts';

/**
 * Somebody leaves: at once where the portal sent them with the token of this very sign-in, else after a question, for any web
 * page may lead here. Source: OpenID Connect RP-Initiated Logout 1.0 §2.
 * @param form The issuer's own form, with its protection against forgery.
 */
export async function leaveOrAsk(context: KoaContextWithOIDC, form: string): Promise<void> {
  const { session, entities, cookies, provider } = context.oidc;
  if (session?.accountId === undefined || entities.IdTokenHint?.payload['sub'] !== session.accountId) {
    context.body = await signOutPage(raw(form));
    return;
  }
  await session.destroy();
  cookies.set(provider.cookieName('session'), null);
  await goOn(context);
}

/**
 * Whoever is not signed in here has left already, as after the issuer was started anew. The library would post a form by a
 * script in its page, which our rules for pages forbid.
 */
export async function leaveWithoutSession(context: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  await next();
  const { oidc } = context;
  const isLeaving = context.path === '/session/end' && context.status === 200;
  if (isLeaving && oidc.session?.accountId === undefined) await goOn(context);
}

/** Back to the page that was named, which the library has held against the client's; else to words. */
async function goOn(context: KoaContextWithOIDC): Promise<void> {
  const back = context.oidc.params?.['post_logout_redirect_uri'];
  if (typeof back === 'string') {
    context.status = 303;
    context.redirect(back);
  } else {
    context.type = 'html';
    context.body = await sayingPage('signedOut');
  }
}
