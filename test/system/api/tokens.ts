import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { Caller } from '../../../functions/portal/api/caller.ts';

export const ISSUER = 'http://issuer.test';
export const AUDIENCE = 'urn:cchc:api';

/** What a test changes about an otherwise good token. */
interface Change {
  readonly claims?: JWTPayload;
  readonly header?: { readonly alg?: string; readonly typ?: string; readonly kid?: string };
  readonly lifetimeSeconds?: number;
  readonly signedBy?: CryptoKey | Uint8Array;
}

/** An issuer of one test: its public keys, and tokens signed with the private one. */
export async function testIssuer(now: () => string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }],
  });
  return {
    keys,
    tokenOf(
      caller: Caller,
      { claims, header, lifetimeSeconds = 600, signedBy = privateKey }: Change = {},
    ): Promise<string> {
      const { account, ...rest } = caller;
      const iat = Math.floor(Date.parse(now()) / 1000);
      const payload = { iss: ISSUER, aud: AUDIENCE, sub: account, iat, exp: iat + lifetimeSeconds, ...rest, ...claims };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'test', ...header })
        .sign(signedBy);
    },
  };
}
