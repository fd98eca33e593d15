import * as oauth from 'oauth4webapi';
import type { Answer } from '../api/client-types.ts';
import { keep, kept, letGo } from './kept.ts';
import { ownPlace, pathOf } from './places.ts';
import { isNumber, isText, optional, shapeOf, type Is } from './shape.ts';

/** What a finished sign-in leaves in this tab, and nowhere else. */
export interface Ticket {
  readonly token: string;
  /** Milliseconds of the browser's clock. */
  readonly expiresAt: number;
  /** Shown to the issuer when signing out, so that it need not ask who leaves; also after it has ended. */
  readonly idToken?: string;
}

/** What must be remembered while the reader is at the issuer. */
interface Begun {
  readonly verifier: string;
  readonly state: string;
  /** Where to come back to: path, query and fragment. */
  readonly back: string;
}

type SignInPlace = Answer<'signInPlace'>;

const TICKET = 'cchc.ticket';
const BEGUN = 'cchc.begun';
/** A token that ends within this time is as good as ended. */
const MARGIN_MS = 10_000;

/** A token goes into a header, which takes no other characters. */
const isToken: Is<string> = (value): value is string => isText(value) && /^[\x21-\x7e]+$/.test(value);
const isTicket = shapeOf<Ticket>({ token: isToken, expiresAt: isNumber, idToken: optional(isToken) });
const isBegun = shapeOf<Begun>({ verifier: isText, state: isText, back: isText });

/** The tab's ticket, ended or not: it still says who leaves. */
export function lastTicket(): Ticket | undefined {
  return kept(TICKET, isTicket);
}

/** The tab's ticket while it is good. */
export function keptTicket(): Ticket | undefined {
  const ticket = lastTicket();
  return ticket !== undefined && ticket.expiresAt - MARGIN_MS > Date.now() ? ticket : undefined;
}

export function dropTicket(): void {
  letGo(TICKET);
}

/**
 * Leaves for the issuer: authorization code with PKCE. Library: oauth4webapi. Source: OAuth 2.0 for Browser-Based
 * Applications.
 */
export async function leaveToSignIn(place: SignInPlace, back: string): Promise<void> {
  const { authorization_endpoint: endpoint } = await issuerOf(place);
  if (endpoint === undefined) throw new Error('the issuer names no authorization endpoint');
  const begun: Begun = { verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState(), back };
  keep(BEGUN, begun);
  const address = new URL(endpoint);
  const asked = {
    client_id: place.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: `openid ${place.scope}`.trim(),
    ...resourceOf(place),
    state: begun.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  location.assign(address);
}

/** Finishes a sign-in that has come back with a code; returns the path to go on to. Rejects where it cannot be finished. */
export async function finishSignIn(place: SignInPlace): Promise<string> {
  const begun = kept(BEGUN, isBegun);
  letGo(BEGUN);
  if (begun === undefined) throw new Error('no sign-in was begun in this tab');
  const [issuer, client] = [await issuerOf(place), { client_id: place.clientId }];
  const answered = oauth.validateAuthResponse(issuer, client, new URL(location.href), begun.state);
  const response = await oauth.authorizationCodeGrantRequest(
    issuer,
    client,
    oauth.None(),
    answered,
    redirectUri(),
    begun.verifier,
    { ...onLoopback(place), additionalParameters: resourceOf(place) },
  );
  const granted = await oauth.processAuthorizationCodeResponse(issuer, client, response);
  const ticket: Ticket = {
    token: granted.access_token,
    expiresAt: Date.now() + (granted.expires_in ?? 0) * 1000,
    ...(granted.id_token !== undefined && { idToken: granted.id_token }),
  };
  keep(TICKET, ticket);
  return ownPlace(begun.back, location.origin);
}

/**
 * Leaves for the issuer to end its session too: by OpenID Connect's own way out, unless the API names another. Source: OpenID
 * Connect RP-Initiated Logout 1.0; Amazon Cognito, logout endpoint.
 */
export async function leaveToSignOut(place: SignInPlace, ticket: Ticket | undefined): Promise<void> {
  if (place.signOut) {
    const leaving = new URL(place.signOut.address);
    leaving.searchParams.set('client_id', place.clientId);
    leaving.searchParams.set('logout_uri', `${location.origin}/`);
    return location.assign(leaving);
  }
  const { end_session_endpoint: endpoint } = await issuerOf(place);
  if (endpoint === undefined) return location.assign('/');
  const address = new URL(endpoint);
  address.searchParams.set('client_id', place.clientId);
  address.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
  if (ticket?.idToken !== undefined) address.searchParams.set('id_token_hint', ticket.idToken);
  location.assign(address);
}

/** What the token is asked for, where the issuer wants to be told (RFC 8707). */
function resourceOf({ resource }: SignInPlace): { readonly resource?: string } {
  return resource === undefined ? {} : { resource };
}

function redirectUri(): string {
  return `${location.origin}${pathOf('signedIn')}`;
}

let known: oauth.AuthorizationServer | undefined;

async function issuerOf(place: SignInPlace): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(place.issuer);
  known ??= await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, onLoopback(place)));
  return known;
}

/** The issuer of one machine speaks plain HTTP, to this machine alone; any other must use TLS. */
function onLoopback({ issuer }: SignInPlace) {
  const { hostname } = new URL(issuer);
  return { [oauth.allowInsecureRequests]: hostname === '127.0.0.1' || hostname === 'localhost' };
}
