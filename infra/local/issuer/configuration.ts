import { errors, interactionPolicy, type Configuration } from 'oidc-provider';
import type { SampleAccount } from './accounts.ts';
import type { IssuerSecrets } from './keys.ts';
import { memoryOf } from './memory.ts';
import { sayingPage } from './page.ts';
import { leaveOrAsk } from './sign-out.ts';

/** The one client, and what its tokens are for; in the cloud Cognito is told the same. */
export const signInClient = {
  clientId: 'cchc-portal',
  resource: 'urn:cchc:api',
  /** Of the API; besides it the page asks for `openid`. */
  scope: 'reports',
  /** Where the page takes the code. Of a page on loopback every port is good (RFC 8252 §7.3). */
  redirectPath: '/dang-nhap',
} as const;

const HOUR = 3600;

/** Authorization code with PKCE for one public client; nothing else is switched on. */
export function configurationOf(
  secrets: IssuerSecrets,
  account: (id: string) => Promise<SampleAccount | undefined>,
): Configuration {
  const { clientId, resource, scope, redirectPath } = signInClient;
  const hosts = ['http://127.0.0.1', 'http://localhost'];
  const policy = interactionPolicy.base();
  // The page is our own: whoever chose an account need not also consent to it.
  policy.get('consent')?.checks.remove('native_client_prompt');
  return {
    adapter: memoryOf(Date.now),
    jwks: { keys: secrets.keys },
    cookies: { keys: secrets.cookies },
    clients: [
      {
        client_id: clientId,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: hosts.map((host) => `${host}${redirectPath}`),
        post_logout_redirect_uris: hosts.map((host) => `${host}/`),
      },
    ],
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    interactions: { policy, url: (_, { uid }) => `/interaction/${uid}` },
    // A page without an origin of its own (a file, a sandbox) calls itself `null`, which is no address.
    clientBasedCORS: (_, origin) => URL.canParse(origin) && hosts.includes(new URL(origin).origin.replace(/:\d+$/, '')),
    async findAccount(_, id) {
      return (await account(id)) && { accountId: id, claims: () => ({ sub: id }) };
    },
    async extraTokenClaims(_, token) {
      const found = 'accountId' in token ? await account(token.accountId) : undefined;
      if (!found) return undefined;
      const { name, role, province, unit } = found;
      return { name, role, province, ...(unit !== undefined && { unit }) };
    },
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      if (accountId === undefined || oidc.client === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(resource, scope);
      await grant.save();
      return grant;
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: 8 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 8 * HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, indicator) => {
          if (indicator !== resource) throw new errors.InvalidTarget();
          const signed = { sign: { alg: 'RS256' } } as const;
          return { scope, audience: resource, accessTokenTTL: HOUR, accessTokenFormat: 'jwt', jwt: signed };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: leaveOrAsk,
        postLogoutSuccessSource: async (context) => {
          context.body = await sayingPage('signedOut');
        },
      },
    },
    renderError: async (context) => {
      context.type = 'html';
      context.body = await sayingPage('failed');
    },
  };
}
