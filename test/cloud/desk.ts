import { expect } from 'vitest';
import * as z from 'zod';
import { problemShape } from '../../functions/portal/api/problem.ts';
import { routes } from '../../functions/portal/api/routes.ts';
import type { Cloud } from './cloud.ts';
import type { Deployment } from './deployment.ts';
import { openEdge } from './edge/edge.ts';
import { bearerOf, openGateway } from './gateway.ts';
import { openPool, type Officer } from './pool.ts';
import { clockAhead, moveClock } from './world-clock.ts';

interface Ask {
  readonly method?: string;
  readonly body?: Uint8Array | object;
}

/** Somebody's browser: asks the portal, and follows what it is told. */
export interface Browser {
  readonly ask: (path: string, ask?: Ask) => Promise<Response>;
  /** Content of a good JSON answer. */
  readonly read: <T>(schema: z.ZodType<T>, path: string, ask?: Ask) => Promise<T>;
  /** Bytes of the file that an answer leads to. */
  readonly download: (path: string) => Promise<Uint8Array>;
  /** Status and kind of a refusal. */
  readonly refusal: (path: string, ask?: Ask) => Promise<readonly [number, string]>;
  /** Sends a report as the page does, and gives the attempt; the store's own word is awaited, the intake's is not. */
  readonly send: (place: string, fileName: string, bytes: Uint8Array) => Promise<string>;
}

type Token = Readonly<Record<string, unknown>>;

const prepared = z.object({ attempt: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) });
const link = z.strictObject({ url: z.string(), name: z.string() });

/** The portal of a deployment, its sign-in, and who uses both. */
export function openDesk(cloud: Cloud, deployment: Deployment) {
  const gateway = openGateway(deployment.resources, cloud.invoke);
  // Nothing else than the API is asked here: the page is no matter of the bundles.
  const edge = openEdge(deployment.resources, gateway);
  const pool = openPool(deployment, cloud.invoke);
  const seen = new Set<string>();

  function browser(tokenNow: () => Promise<Token | undefined>): Browser {
    async function ask(path: string, { method, body }: Ask = {}): Promise<Response> {
      // Nobody asks twice in one moment.
      moveClock(clockAhead() + 1000);
      const file = body instanceof Uint8Array;
      const verb = method ?? (body === undefined ? 'GET' : 'POST');
      const token = await tokenNow();
      const { response } = await edge({
        method: verb,
        url: new URL(`https://cchc.tinh.example/api${path}`),
        headers: {
          host: 'cchc.tinh.example',
          ...(body !== undefined && { 'content-type': file ? 'application/octet-stream' : 'application/json' }),
          ...(token && { authorization: bearerOf(token) }),
        },
        ...(body !== undefined && { body: file ? body : JSON.stringify(body) }),
      });
      if (response.ok) seen.add(idOf(verb, path));
      return response;
    }
    const read: Browser['read'] = async (schema, path, given) => {
      const response = await ask(path, given);
      const content: unknown = await response.json();
      expect(response.ok, `${path}: ${JSON.stringify(content)}`).toBe(true);
      return schema.parse(content);
    };
    return {
      ask,
      read,
      async download(path) {
        const { url } = await read(link, path);
        const file = await fetch(url);
        expect([file.status, file.headers.get('content-disposition')]).toEqual([
          200,
          expect.stringContaining('attachment'),
        ]);
        return new Uint8Array(await file.arrayBuffer());
      },
      async refusal(path, given) {
        const response = await ask(path, given);
        const content: unknown = await response.json();
        return [response.status, problemShape.safeParse(content).data?.id ?? JSON.stringify(content)];
      },
      async send(place, fileName, bytes) {
        const { attempt, url, fields } = await read(prepared, `${place}/uploads`, {
          body: { fileName, size: bytes.byteLength },
        });
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.append(name, value);
        form.append('file', new Blob([new Uint8Array(bytes)]));
        const stored = await fetch(url, { method: 'POST', body: form });
        expect([stored.status, await stored.text()]).toEqual([204, '']);
        return attempt;
      },
    };
  }

  return {
    /** Signs in, and again whenever the token is too old. Throws `SignInRefused`. */
    async signIn(officer: Officer): Promise<Browser> {
      let token = await pool.signIn(officer);
      return browser(async () => {
        if (Number(token['exp']) * 1000 <= Date.now()) token = await pool.signIn(officer);
        return token;
      });
    },
    /** Whoever presents this content of a token, or none. */
    withToken: (token: Token | undefined) => browser(() => Promise.resolve(token)),
    tokenOf: (officer: Officer) => pool.signIn(officer),
    /** Ids of the API's routes that gave a good answer. */
    seen,
  };
}

function idOf(method: string, path: string): string {
  const [plain = ''] = path.split('?');
  const found = routes.find((route) => {
    const pattern = new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
    return route.method.toUpperCase() === method && pattern.test(plain);
  });
  return found?.id ?? plain;
}
