import { effect, signal } from '@preact/signals';
import { isZone } from '../../../shared/period/zone.ts';
import type { Answer } from '../api/client-types.ts';
import { keep, kept, letGo, letGoOfAll } from './kept.ts';
import { go } from './navigation.ts';
import { pathOf } from './places.ts';
import { isNumber, isText, isTime, oneOf, optional, shapeOf, type Is } from './shape.ts';
import { dropTicket, finishSignIn, keptTicket, lastTicket, leaveToSignIn, leaveToSignOut } from './sign-in.ts';
import { setZone } from './words.ts';

const KEPT = 'cchc.session';

export type AtWork = Extract<Answer<'session'>, { readonly loaded: true }>;
type BeforeWork = Extract<Answer<'session'>, { readonly loaded: false }>;

const person = { account: isText, name: isText, role: oneOf('commune', 'province'), now: isTime };
const isAtWork = shapeOf<AtWork>({
  ...person,
  loaded: oneOf(true),
  province: shapeOf<AtWork['province']>({ code: isText, name: isText, timeZone: isClock, year: isNumber }),
  unit: optional(
    shapeOf<NonNullable<AtWork['unit']>>({
      code: isText,
      name: isText,
      kind: oneOf('xa', 'phuong', 'dac-khu', 'so-nganh'),
    }),
  ),
  period: optional(isText),
});
const isBefore = shapeOf<BeforeWork>({ ...person, loaded: oneOf(false) });
const isSession: Is<Answer<'session'>> = (value): value is Answer<'session'> => isAtWork(value) || isBefore(value);

/** A clock that this browser can show. */
function isClock(value: unknown): value is string {
  return isText(value) && isZone(value);
}

/**
 * Who is signed in: unknown until the page has looked, then nobody or somebody. A tab that knew it shows it again at once,
 * so that the screen's own questions need not wait for the answer.
 */
export const session = signal<Answer<'session'> | 'unknown' | 'nobody'>(recalled() ?? 'unknown');
effect(() => {
  const zone = atWork()?.province.timeZone;
  if (zone !== undefined) setZone(zone);
});

/** Who is signed in, once there is work to do: undefined too while the province is not loaded. */
export function atWork(): AtWork | undefined {
  const who = session.value;
  return typeof who === 'object' && who.loaded ? who : undefined;
}

/** The accounts are samples that anybody on this machine may use. */
export const samples = signal(false);

/** The issuer could not be reached: signing in, or out, broke off. */
export const isIssuerAway = signal(false);

/** Somebody was signed in, and is not any more: the session has run out. */
export const hasEnded = signal(false);

/** Somebody was signed in when the page opened, or is coming back from signing in: the frame keeps room for the name. */
export const isAwaited = location.pathname === pathOf('signedIn') || lastTicket() !== undefined;

let place: Answer<'signInPlace'> | undefined;

/** The token to show the API; undefined when nobody is signed in. */
export function token(): string | undefined {
  return keptTicket()?.token;
}

/**
 * Finds out who is signed in, finishing a sign-in that comes back to the page.
 * @param askPlace Asks the API where to sign in.
 * @param askWho Asks the API who that is.
 */
export async function openSession(
  askPlace: () => Promise<Answer<'signInPlace'>>,
  askWho: () => Promise<Answer<'session'>>,
): Promise<void> {
  const asked = askPlace().then((where) => {
    place = where;
    samples.value = where.samples;
    return where;
  });
  if (location.pathname === pathOf('signedIn')) await comeBack(await asked);
  const asking = token() === undefined ? undefined : askWho();
  const [, who] = await Promise.all([asked, asking]);
  if (who) keep(KEPT, who);
  session.value = who ?? 'nobody';
}

/** A link that was used before, or given up half-way, leads to the start: signing in again is all there is to do. */
async function comeBack(where: Answer<'signInPlace'>): Promise<void> {
  const back = await finishSignIn(where).catch((reason: unknown) => {
    isIssuerAway.value = isUnanswered(reason);
    return '/';
  });
  go(back, 'replace');
}

/** What this tab last heard of its session. */
export function recalled(): Answer<'session'> | undefined {
  return token() === undefined ? undefined : kept(KEPT, isSession);
}

/** Leaves for the sign-in page; comes back to where the reader is, with whatever the address says besides. */
export async function signIn(): Promise<void> {
  isIssuerAway.value = false;
  // Where to sign in may not have been answered: then the page begins anew.
  if (!place) location.reload();
  else await leaveToSignIn(place, `${location.pathname}${location.search}${location.hash}`).catch(tell);
}

/** The token was refused: it has expired, or the account changed. */
export function signInAgain(): void {
  dropTicket();
  letGo(KEPT);
  hasEnded.value = true;
  session.value = 'nobody';
}

export async function signOut(): Promise<void> {
  const ticket = lastTicket();
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
