import { signal } from '@preact/signals';
import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Answer } from '../api/client-types.ts';
import { go } from './navigation.tsx';
import { pathOf } from './places.ts';

/** Who is signed in: unknown until the page has looked, then nobody or somebody. */
export const session = signal<Answer<'session'> | 'unknown' | 'nobody'>('unknown');
/** The accounts are samples that anybody on this machine may use. */
export const samples = signal(false);

/** Somebody was signed in when the page opened, or is coming back from signing in: the frame keeps room for the name. */
export const isAwaited =
  location.pathname === pathOf('signedIn') || Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:'));

let manager: UserManager | undefined;
let user: User | undefined;

/** The token to show the API; undefined when nobody is signed in. */
export function token(): string | undefined {
  return user?.expired === false ? user.access_token : undefined;
}

/**
 * Finds out who is signed in, finishing a sign-in that comes back to the page. Tokens live in this tab alone and end with
 * it. Source: OAuth 2.0 for Browser-Based Applications; authorization code with PKCE.
 * @param load Asks the API who that is.
 */
export async function openSession(place: Answer<'signInPlace'>, load: () => Promise<Answer<'session'>>): Promise<void> {
  samples.value = place.samples;
  manager = new UserManager({
    authority: place.issuer,
    client_id: place.clientId,
    redirect_uri: `${location.origin}${pathOf('signedIn')}`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: `openid ${place.scope}`,
    resource: place.resource,
    response_type: 'code',
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
  if (location.pathname === pathOf('signedIn')) {
    try {
      user = await manager.signinCallback();
    } catch {
      // A link that was used before, or given up half-way: signing in again is all there is to do.
      user = undefined;
    }
    const back = user?.state;
    go(typeof back === 'string' && back.startsWith('/') && !back.startsWith('//') ? back : '/', 'replace');
  } else user = (await manager.getUser()) ?? undefined;
  session.value = token() === undefined ? 'nobody' : await load();
}

/** Leaves for the sign-in page; comes back to where the reader is. */
export async function signIn(): Promise<void> {
  await manager?.signinRedirect({ state: location.pathname });
}

/** The token was refused: it has expired, or the account changed. */
export async function signInAgain(): Promise<void> {
  user = undefined;
  await manager?.removeUser();
  session.value = 'nobody';
}

export async function signOut(): Promise<void> {
  await manager?.signoutRedirect();
}
