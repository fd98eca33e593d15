import { errors, generateKeyPair, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { bearerTokens, gatewayClaims, type SignIn } from '../../../functions/portal/api/sign-in.ts';
import { AUDIENCE, ISSUER, testIssuer } from './tokens.ts';
import { communeOfficer } from './desk.ts';

const now = () => '2026-03-10T02:00:00.000Z';
const caller = communeOfficer('15091');
let issuer: Awaited<ReturnType<typeof testIssuer>>;
let signIn: SignIn;
const shown = (token: string) => signIn({ authorization: `Bearer ${token}`, platform: undefined });

beforeAll(async () => {
  issuer = await testIssuer(now);
  signIn = bearerTokens({ issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys, now });
});

test('a good token says who calls', async () => {
  expect(await shown(await issuer.tokenOf(caller))).toEqual(caller);
});

describe('refused is a token', () => {
  const second = Math.floor(Date.parse(now()) / 1000);

  test.each([
    ['that has expired', { lifetimeSeconds: -10 }],
    ['that is not valid yet', { claims: { nbf: second + 60 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['for another audience', { claims: { aud: 'urn:other:api' } }],
    ['without an audience', { claims: { aud: undefined } }],
    ['of another issuer', { claims: { iss: 'http://other.test' } }],
    ['of a key that nobody knows', { header: { kid: 'other' } }],
    ['that is an ID token', { header: { typ: 'JWT' } }],
  ])('%s', async (_, change) => {
    expect(await shown(await issuer.tokenOf(caller, change))).toBe('invalid');
  });

  test('signed by a stranger under the name of a known key', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await shown(await issuer.tokenOf(caller, { signedBy: privateKey }))).toBe('invalid');
  });

  test('signed with a secret, as if the public key were one', async () => {
    const signedBy = new TextEncoder().encode('a public key in some spelling, long enough for a secret');
    expect(await shown(await issuer.tokenOf(caller, { header: { alg: 'HS256' }, signedBy }))).toBe('invalid');
  });

  test('that is not signed at all', async () => {
    const { account: sub, ...rest } = caller;
    const unsigned = new UnsecuredJWT({
      sub,
      ...rest,
      iss: ISSUER,
      aud: AUDIENCE,
      iat: second,
      exp: second + 60,
    }).encode();
    expect(await shown(unsigned)).toBe('invalid');
  });

  test('whose claims were changed after it was signed', async () => {
    const [head, body = '', signature] = (await issuer.tokenOf(caller)).split('.');
    const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...Object(claims), role: 'province' })).toString('base64url');
    expect(await shown([head, forged, signature].join('.'))).toBe('invalid');
  });

  test.each(['', 'Bearer', 'Bearer a b', 'Basic YTpi', 'Bearer ...', 'Bearer %00'])(
    'that is none: "%s"',
    async (authorization) => {
      expect(await signIn({ authorization, platform: undefined })).toBe('invalid');
    },
  );
});

test('no token at all asks for a sign-in, and a good one without a role for an administrator', async () => {
  expect(await signIn({ authorization: undefined, platform: undefined })).toBe('needed');
  expect(await shown(await issuer.tokenOf(caller, { claims: { role: undefined } }))).toBe('unassigned');
});

test.each([
  ['the issuer is away', new Error('away')],
  ['it takes too long', new errors.JWKSTimeout('away')],
  ['it answers with an error', new errors.JOSEError('away')],
  ['it answers with something else', new errors.JWKSInvalid('away')],
])('keys that cannot be fetched are a fault of ours, not a bad token: %s', async (_, fault) => {
  const keys = () => Promise.reject(fault);
  const waiting = bearerTokens({ issuer: ISSUER, audience: AUDIENCE, keys, now });
  const authorization = `Bearer ${await issuer.tokenOf(caller)}`;
  await expect(waiting({ authorization, platform: undefined })).rejects.toThrow('away');
});

describe('behind the gateway, which verifies tokens of both kinds,', () => {
  /** Claims as the gateway hands them on: of a list it makes `[a b]`. */
  const ofPool = {
    sub: caller.account,
    name: caller.name,
    token_use: 'access',
    'cognito:groups': '[commune]',
    'custom:province': caller.province,
    'custom:unit': '15091',
  };
  const gateway = (claims: unknown) => {
    const platform = { event: { requestContext: { authorizer: { jwt: { claims } } } } };
    return gatewayClaims({ authorization: undefined, platform });
  };

  test('the claims of an access token say who calls', async () => {
    expect(await gateway(ofPool)).toEqual(caller);
    expect(await gateway({ ...ofPool, 'cognito:groups': '[province]' })).toMatchObject({ role: 'province' });
  });

  test.each([['id'], [undefined], ['refresh'], ['Access'], [['access']]])(
    'a token for "%s" opens nothing',
    async (use) => {
      expect(await gateway({ ...ofPool, token_use: use })).toBe('invalid');
    },
  );

  test.each([
    ['in no group', { 'cognito:groups': undefined }],
    ['in a group that is no role', { 'cognito:groups': '[provinces]' }],
    ['in both groups', { 'cognito:groups': '[commune province]' }],
    ['in both groups, the other way round', { 'cognito:groups': '[province commune]' }],
    ['of a commune without a unit', { 'custom:unit': undefined }],
    ['without a province', { 'custom:province': undefined }],
  ])('an account %s waits for an administrator', async (_, change) => {
    expect(await gateway({ ...ofPool, ...change })).toBe('unassigned');
  });

  test('a role that stands anywhere but in the groups is none', async () => {
    const claimed = { sub: 'x', token_use: 'access', role: 'province', province: caller.province };
    expect(await gateway(claimed)).toBe('unassigned');
    expect(await gateway({ ...claimed, 'cognito:groups': '[commune]' })).toBe('unassigned');
  });

  test('a token that the gateway did not see is not looked at', async () => {
    const platform = { event: { requestContext: {} } };
    expect(await gatewayClaims({ authorization: `Bearer ${await issuer.tokenOf(caller)}`, platform })).toBe('needed');
  });
});
