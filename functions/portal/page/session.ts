import { signal } from '@preact/signals';
import type { Answer } from '../api/client-types.ts';
import { letGoOfAll } from './kept.ts';
import { go } from './navigation.tsx';
import { pathOf } from './places.ts';
import { dropTicket, finishSignIn, hasTicket, keptTicket, leaveToSignIn, leaveToSignOut } from './sign-in.ts';

/** Who is signed in: unknown until the page has looked, then nobody or somebody. */
export const session = signal<Answer<'session'> | 'unknown' | 'nobody'>('unknown');
/** The accounts are samples that anybody on this machine may use. */
export const samples = signal(false);

/** The issuer could not be reached: signing in, or out, broke off. */
export const isIssuerAway = signal(false);

/** Somebody was signed in, and is not any more: the session has run out. */
export const hasEnded = signal(false);

/** Somebody was signed in when the page opened, or is coming back from signing in: the frame keeps room for the name. */
export const isAwaited = location.pathname === pathOf('signedIn') || hasTicket();

let place: Answer<'signInPlace'> | undefined;

/** The token to show the API; undefined when nobody is signed in. */
export function token(): string | undefined {
  return keptTicket()?.token;
}

/**
 * Finds out who is signed in, finishing a sign-in that comes back to the page.
 * @param load Asks the API who that is.
 */
export async function openSession(where: Answer<'signInPlace'>, load: () => Promise<Answer<'session'>>): Promise<void> {
  place = where;
  samples.value = where.samples;
  if (location.pathname === pathOf('signedIn')) {
    // A link that was used before, or given up half-way: signing in again is all there is to do.
    const back = await finishSignIn(where).catch((reason: unknown) => {
      isIssuerAway.value = isUnanswered(reason);
      return '/';
    });
    go(back, 'replace');
  }
  session.value = token() === undefined ? 'nobody' : await load();
}

/** Leaves for the sign-in page; comes back to where the reader is, with whatever the address says besides. */
export async function signIn(): Promise<void> {
  isIssuerAway.value = false;
  if (place) await leaveToSignIn(place, `${location.pathname}${location.search}${location.hash}`).catch(tell);
}

/** The token was refused: it has expired, or the account changed. */
export function signInAgain(): void {
  dropTicket();
  hasEnded.value = true;
  session.value = 'nobody';
}

export async function signOut(): Promise<void> {
  const ticket = keptTicket();
  letGoOfAll();
  if (place) await leaveToSignOut(place, ticket).catch(tell);
}

/** Nobody is signed in here, and the issuer does not answer. */
function tell(reason: unknown): void {
  if (!isUnanswered(reason)) throw reason;
  session.value = 'nobody';
  isIssuerAway.value = true;
}

/** `fetch` rejects with this when no answer came. */
function isUnanswered(reason: unknown): boolean {
  return reason instanceof TypeError;
}
