import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bearerTokens } from '../../../functions/portal/api/sign-in.ts';
import { findAccounts, sampleAccounts } from '../../../infra/local/issuer/accounts.ts';
import { signInClient } from '../../../infra/local/issuer/configuration.ts';
import { openIssuer, type Issuer } from '../../../infra/local/issuer/issuer.ts';
import { issuerSecrets } from '../../../infra/local/issuer/keys.ts';
import { signInPage } from '../../../infra/local/issuer/page.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { openBrowser } from './browser.ts';

const province = sampleProvince(20);
const now = () => new Date().toISOString();
const REDIRECT = `http://127.0.0.1:8080${signInClient.redirectPath}`;
const dataDir = mkdtempSync(join(tmpdir(), 'cchc-issuer-'));
const faults: unknown[] = [];
const accounts = async () => Promise.resolve(sampleAccounts('00', province, now()));

let issuer: Issuer;
beforeAll(async () => {
  issuer = await openIssuer({ dataDir, accounts, onFault: (fault) => faults.push(fault) });
});
afterAll(async () => {
  await issuer.close();
  rmSync(dataDir, { recursive: true });
});

const metadataShape = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  end_session_endpoint: z.string(),
  code_challenge_methods_supported: z.array(z.string()),
});
const metadata = async () =>
  metadataShape.parse(await (await fetch(`${issuer.address}/.well-known/openid-configuration`)).json());

/** A sign-in as a page begins it; `change` spoils a parameter, undefined leaves it out. */
function beginning(change: Readonly<Record<string, string | undefined>> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const parameters: Readonly<Record<string, string | undefined>> = {
    client_id: signInClient.clientId,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: `openid ${signInClient.scope}`,
    resource: signInClient.resource,
    state: 'state-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...change,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return { verifier, address: `${issuer.address}/auth?${query.toString()}` };
}

function tokenRequest(code: string, verifier: string | undefined): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: signInClient.clientId,
    redirect_uri: REDIRECT,
    code,
    ...(verifier !== undefined && { code_verifier: verifier }),
  });
  return fetch(`${issuer.address}/token`, { method: 'POST', body, headers: { origin: 'http://127.0.0.1:8080' } });
}

/** Opens the sign-in page, chooses an account, and comes back with a code. */
async function signInAs(account: string, browser = openBrowser()) {
  const { verifier, address } = beginning();
  const page = await browser.open(address);
  const back = await browser.post(page.address, { account });
  const returned = new URL(back.address);
  return { verifier, browser, page, returned, code: returned.searchParams.get('code') ?? '' };
}

async function accessTokenOf(account: string): Promise<string> {
  const { code, verifier } = await signInAs(account);
  const answer = z.object({ access_token: z.string() }).parse(await (await tokenRequest(code, verifier)).json());
  return answer.access_token;
}

describe('signing in with code and PKCE', () => {
  test('as an officer of a unit gives a token that the API believes', async () => {
    const { jwks_uri: keys } = await metadata();
    const rules = {
      issuer: issuer.address,
      audience: signInClient.resource,
      keys: createRemoteJWKSet(new URL(keys)),
      now,
    };
    const signIn = bearerTokens(rules);
    const as = async (account: string) => {
      const authorization = `Bearer ${await accessTokenOf(account)}`;
      return signIn({ authorization, platform: undefined });
    };
    const unit = { role: 'commune', province: '00', unit: '15091' };
    expect(await as('mau-15091')).toEqual({ account: 'mau-15091', name: 'Công chức Xã Ngọc Liên (mẫu)', ...unit });
    const officer = {
      account: 'mau-tinh-00',
      name: 'Cán bộ tổng hợp của tỉnh (mẫu)',
      role: 'province',
      province: '00',
    };
    expect(await as('mau-tinh-00')).toEqual(officer);
  });

  test('comes back to the page with its state, and the page may read the answer', async () => {
    const { returned, code, verifier } = await signInAs('mau-15091');
    expect([returned.origin + returned.pathname, returned.searchParams.get('state')]).toEqual([REDIRECT, 'state-1']);
    const answer = await tokenRequest(code, verifier);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8080');
  });

  test('a second time in the same browser asks for no account again', async () => {
    const { browser } = await signInAs('mau-15091');
    const again = await browser.open(beginning().address);
    expect(again.address.startsWith(REDIRECT)).toBe(true);
  });

  test.each(['null', 'nowhere', 'http://localhost.example.com'])('a page of origin %s is refused', async (origin) => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', client_id: signInClient.clientId, code: 'x' });
    const refused = await fetch(`${issuer.address}/token`, { method: 'POST', body, headers: { origin } });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('invalid_request');
  });

  test('a code is good once, and only with its verifier', async () => {
    const { code, verifier } = await signInAs('mau-15091');
    expect((await tokenRequest(code, undefined)).status).toBe(400);
    const second = await signInAs('mau-15091');
    expect((await tokenRequest(second.code, verifier)).status).toBe(400);
    const third = await signInAs('mau-15091');
    expect((await tokenRequest(third.code, third.verifier)).status).toBe(200);
    expect((await tokenRequest(third.code, third.verifier)).status).toBe(400);
  });

  test.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with a plain challenge', { code_challenge_method: 'plain' }],
    ['for another resource', { resource: 'urn:other:api' }],
    ['for the implicit flow', { response_type: 'id_token' }],
  ])('%s is refused', async (_, change) => {
    const { address, body } = await openBrowser().open(beginning(change).address);
    expect(`${address} ${body}`).toMatch(/error=|Chưa đăng nhập được/);
    expect(address).not.toContain('code=');
  });

  test.each([
    ['another machine', 'http://example.test/dang-nhap'],
    ['another page of this machine', 'http://127.0.0.1:8080/other'],
  ])('a redirect to %s is refused on the spot', async (_, uri) => {
    const { address, body } = await openBrowser().open(beginning({ redirect_uri: uri }).address);
    expect(new URL(address).origin).toBe(issuer.address);
    expect(body).toContain('Chưa đăng nhập được');
  });
});

describe('the sign-in page', () => {
  test('offers the province and units as samples, without a script, a password or an invented name', async () => {
    const { body } = await openBrowser().open(beginning().address);
    expect(body).toContain('Công chức Xã Ngọc Liên (mẫu)');
    expect(body).toContain('Cán bộ tổng hợp của tỉnh (mẫu)');
    expect(body).toContain('đây là các tài khoản mẫu, không cần mật khẩu');
    expect(body).not.toMatch(/<script|password/);
  });

  test('finds a unit by code or by name, with or without marks, and escapes what was typed', async () => {
    const browser = openBrowser();
    const { address } = await browser.open(beginning().address);
    for (const words of ['15091', 'ngọc liên', 'ngoc lien']) {
      const found = await browser.open(`${address}?q=${encodeURIComponent(words)}`);
      expect(found.body).toContain('Công chức Xã Ngọc Liên (mẫu)');
      expect(found.body).not.toContain('Sở Xây dựng');
    }
    const { body } = await browser.open(`${address}?q=${encodeURIComponent('"><img src=x>')}`);
    expect(body).not.toContain('<img');
  });

  test('knows no account that the province does not have', async () => {
    const browser = openBrowser();
    const { address } = await browser.open(beginning().address);
    const refused = await browser.post(address, { account: 'mau-99999' });
    expect([refused.status, refused.body]).toEqual([400, expect.stringContaining('Chưa đăng nhập được')]);
  });

  test('of another browser is not to be used', async () => {
    const { address } = await openBrowser().open(beginning().address);
    expect((await openBrowser().post(address, { account: 'mau-15091' })).status).toBe(400);
  });

  test('is not served under a foreign name', async () => {
    const { port } = new URL(issuer.address);
    const status = await new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, headers: { host: `evil.test:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.once('error', reject);
      asked.end();
    });
    expect(status).toBe(421);
  });
});

test('signing out asks first, and then a new sign-in asks for an account', async () => {
  const { browser } = await signInAs('mau-15091');
  const { end_session_endpoint: end } = await metadata();
  const asked = await browser.open(end);
  expect(asked.body).toContain('Anh/chị có muốn đăng xuất không?');
  const form = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(asked.body);
  await browser.post(form?.[1] ?? '', { xsrf: form?.[2] ?? '', logout: 'yes' });
  expect((await browser.open(beginning().address)).body).toContain('Công chức Xã Ngọc Liên (mẫu)');
});

test('the portal that names its own sign-in is believed: nothing is asked, and nobody is signed in any more', async () => {
  const { browser, code, verifier } = await signInAs('mau-15091');
  const granted = z.object({ id_token: z.string() }).parse(await (await tokenRequest(code, verifier)).json());
  const { end_session_endpoint: end } = await metadata();
  const leave = (back: string) => {
    const query = new URLSearchParams({ id_token_hint: granted.id_token, post_logout_redirect_uri: back });
    return browser.open(`${end}?${query.toString()}`);
  };
  expect((await leave('http://example.test/')).body).toContain('not registered');
  expect((await leave('http://127.0.0.1:8080/')).address).toBe('http://127.0.0.1:8080/');
  expect((await browser.open(beginning().address)).body).toContain('Công chức Xã Ngọc Liên (mẫu)');
  // Once more, as after the issuer was started anew: there is no session, and no script may post a form.
  expect((await leave('http://127.0.0.1:8080/')).address).toBe('http://127.0.0.1:8080/');
  const { body } = await browser.open(end);
  expect(body).toContain('Anh/chị đã đăng xuất.');
  expect(body).not.toContain('<script');
});

test('the token of one account signs out no other', async () => {
  const { code, verifier } = await signInAs('mau-15091');
  const granted = z.object({ id_token: z.string() }).parse(await (await tokenRequest(code, verifier)).json());
  const { browser } = await signInAs('mau-tinh-00');
  const { end_session_endpoint: end } = await metadata();
  expect((await browser.open(`${end}?id_token_hint=${granted.id_token}`)).body).toContain('muốn đăng xuất không?');
});

test('keys are made once a data folder, differ between folders, and only their owner can read them', () => {
  const other = mkdtempSync(join(tmpdir(), 'cchc-issuer-'));
  const [first] = issuerSecrets(dataDir).keys;
  expect(issuerSecrets(dataDir).keys[0]).toEqual(first);
  expect(issuerSecrets(other).keys[0]?.n).not.toBe(first?.n);
  expect(statSync(join(dataDir, 'issuer.json')).mode & 0o077).toBe(0);
  rmSync(other, { recursive: true });
});

test('public keys are published, and nothing secret with them', async () => {
  const { jwks_uri: address, code_challenge_methods_supported: methods } = await metadata();
  const published = z
    .object({ keys: z.array(z.record(z.string(), z.unknown())) })
    .parse(await (await fetch(address)).json());
  for (const key of published.keys) expect(Object.keys(key)).not.toContain('d');
  expect(methods).toEqual(['S256']);
});

test('there is one account for the province and one for each of its units today', () => {
  const listed = sampleAccounts('00', province, '2026-03-10T02:00:00.000Z');
  expect(listed.filter(({ role }) => role === 'province')).toHaveLength(1);
  expect(findAccounts(listed, '')).toHaveLength(province.units.length);
});

test('before its workbook is loaded the province has its officer alone, and the page says where the units are', async () => {
  const listed = sampleAccounts('38', undefined, now());
  expect(listed).toEqual([expect.objectContaining({ id: 'mau-tinh-38', role: 'province', province: '38' })]);
  const page = await signInPage(listed, '/interaction/x', '');
  expect(page).toContain('các đơn vị hiện ra ở đây ngay sau khi tỉnh nạp sổ');
  expect(page).not.toContain('Tìm theo mã');
});

test('none of this was a fault of the issuer', () => {
  expect(faults).toEqual([]);
});
