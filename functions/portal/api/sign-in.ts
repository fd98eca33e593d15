import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import type { Instant } from '../../../shared/period/period.ts';
import { callerFrom, callerFromPool, type Caller } from './caller.ts';

/** What came with a request: its `Authorization` header, and what the platform handed to the function. */
interface Credentials {
  readonly authorization: string | undefined;
  readonly platform: unknown;
}

/** needed: no token came; invalid: one came that nothing can be believed of; unassigned: a good one without a clear role. */
type NotSignedIn = 'needed' | 'invalid' | 'unassigned';

/** Finds out who calls. The one place that believes a token; replaced as a whole where the platform verifies tokens. */
export type SignIn = (credentials: Credentials) => Promise<Caller | NotSignedIn>;

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys, fetched or at hand. */
  readonly keys: JWTVerifyGetKey;
  readonly now: () => Instant;
}

/** Seconds by which the clocks of issuer and API may differ. */
const CLOCK_TOLERANCE = 5;

/** Keys that cannot be fetched, or are none, are a fault of ours: nobody is to sign in again for it. */
const notOfTheToken: ReadonlySet<string> = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

/**
 * Believes access tokens of one issuer for one audience (RFC 9068), signed with RS256 by one of its keys. The algorithm is
 * ours to name, never the token's; an ID token, which has another type, opens nothing.
 */
export function bearerTokens({ issuer, audience, keys, now }: TokenRules): SignIn {
  return async ({ authorization }) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return authorization === undefined ? 'needed' : 'invalid';
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ['RS256'],
        typ: 'at+jwt',
        requiredClaims: ['sub', 'exp', 'iat'],
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(now()),
      });
      return callerFrom(payload) ?? 'unassigned';
    } catch (error) {
      if (error instanceof errors.JOSEError && !notOfTheToken.has(error.code)) return 'invalid';
      throw error;
    }
  };
}

const authorized = z.object({
  event: z.object({ requestContext: z.object({ authorizer: z.object({ jwt: z.object({ claims: z.unknown() }) }) }) }),
});

/** Of the tokens that a user pool gives, only access tokens are for an API; the gateway verifies ID tokens just as well. */
const ofAccessToken = z.object({ token_use: z.literal('access') });

/** Believes the claims that the API Gateway's JWT authorizer has verified; no request comes here without them. */
export const gatewayClaims: SignIn = ({ platform }) => {
  const read = authorized.safeParse(platform);
  if (!read.success) return Promise.resolve('needed');
  const { claims } = read.data.event.requestContext.authorizer.jwt;
  if (!ofAccessToken.safeParse(claims).success) return Promise.resolve('invalid');
  return Promise.resolve(callerFromPool(claims) ?? 'unassigned');
};
