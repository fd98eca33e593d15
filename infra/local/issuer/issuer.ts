import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { hangUp, listenOnLoopback } from '../endpoint.ts';
import type { SampleAccount } from './accounts.ts';
import { configurationOf } from './configuration.ts';
import { issuerSecrets } from './keys.ts';
import { sayingPage, signInPage, style } from './page.ts';
import { leaveWithoutSession } from './sign-out.ts';

/** A running issuer of one data folder. */
export interface Issuer {
  /** Its name in tokens, and where its metadata is. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export interface IssuerParts {
  readonly dataDir: string;
  /** Who can sign in, as it is when asked: loading a province brings its units. */
  readonly accounts: () => Promise<readonly SampleAccount[]>;
  readonly onFault: (fault: unknown) => void;
}

/** What a form may hold; an account's id has a few dozen characters. */
const MAX_FORM_BYTES = 1024;

/** Opens an OpenID Connect issuer on loopback whose accounts are samples, to be chosen without a password. */
export async function openIssuer({ dataDir, accounts, onFault }: IssuerParts): Promise<Issuer> {
  const account = async (id: string) => (await accounts()).find((each) => each.id === id);
  const secrets = issuerSecrets(dataDir);
  let answer: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  const server = createServer((request, response) => {
    answer?.(request, response).catch((fault: unknown) => {
      onFault(fault);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const address = await listenOnLoopback(server);
  const provider = new Provider(address, configurationOf(secrets, account));
  provider.on('server_error', (_, fault) => onFault(fault));
  provider.use(leaveWithoutSession);
  const serve = provider.callback();
  const { host } = new URL(address);

  answer = async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // A foreign name that was pointed at this address (DNS rebinding) would let any web page sign in.
    if (request.headers.host !== host) return send(response, 421, await sayingPage('failed'));
    const url = new URL(request.url ?? '/', address);
    if (url.pathname === '/style.css') return send(response, 200, style, 'text/css; charset=utf-8');
    if (url.pathname.startsWith('/interaction/')) return interact(provider, accounts, url, request, response);
    await serve(request, response);
  };
  return { address, close: () => hangUp(server) };
}

/** Chrome holds `form-action` against the redirect after a form as well, which goes to the portal. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Shows the accounts, and signs in as the one that was chosen. */
async function interact(
  provider: Provider,
  accounts: () => Promise<readonly SampleAccount[]>,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // Bound to the browser by a cookie: nobody signs somebody else in.
    await provider.interactionDetails(request, response);
  } catch {
    return send(response, 400, await sayingPage('failed'));
  }
  const listed = await accounts();
  if (request.method === 'POST') {
    const wanted = new URLSearchParams(await formOf(request)).get('account');
    const chosen = listed.find(({ id }) => id === wanted);
    if (!chosen) return send(response, 400, await sayingPage('failed'));
    return provider.interactionFinished(request, response, { login: { accountId: chosen.id } });
  }
  const words = (url.searchParams.get('q') ?? '').slice(0, 60);
  return send(response, 200, await signInPage(listed, url.pathname, words));
}

async function formOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAX_FORM_BYTES) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}
