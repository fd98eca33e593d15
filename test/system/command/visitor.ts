import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { openBrowser } from '../api/browser.ts';

const placeShape = z.object({ issuer: z.string(), clientId: z.string(), resource: z.string(), scope: z.string() });
const tokenShape = z.object({ access_token: z.string() });

/** Signs in at a running portal as its page does; asks its API from then on. */
export async function visitorOf(portal: string, account: string) {
  const { issuer, clientId, resource, scope } = placeShape.parse(await jsonOf(fetch(new URL('/api/sign-in', portal))));
  const verifier = randomBytes(32).toString('base64url');
  const redirect = new URL('/dang-nhap', portal).href;
  const asked = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope: `openid ${scope}`,
    resource,
    state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browser = openBrowser();
  const choice = await browser.open(`${issuer}/auth?${asked.toString()}`);
  const back = await browser.post(choice.address, { account });
  const code = new URL(back.address).searchParams.get('code') ?? '';
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirect,
    code,
    code_verifier: verifier,
  });
  const headers = { origin: new URL(portal).origin };
  const { access_token: token } = tokenShape.parse(
    await jsonOf(fetch(`${issuer}/token`, { method: 'POST', body, headers })),
  );
  return (path: string, body?: Uint8Array): Promise<unknown> => {
    const sent = body && { method: 'POST', body: new Uint8Array(body) };
    return jsonOf(fetch(new URL(`/api${path}`, portal), { ...sent, headers: { authorization: `Bearer ${token}` } }));
  };
}

async function jsonOf(answered: Promise<Response>): Promise<unknown> {
  return (await answered).json();
}
