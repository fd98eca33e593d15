import { expect } from 'vitest';
import { makeApi } from '../../../functions/portal/api/api.ts';
import type { Caller } from '../../../functions/portal/api/caller.ts';
import type { ApiDeps } from '../../../functions/portal/api/deps.ts';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import type { Route } from '../../../functions/portal/api/route.ts';
import { routes } from '../../../functions/portal/api/routes.ts';
import { bearerTokens } from '../../../functions/portal/api/sign-in.ts';
import { localApi } from '../../../infra/local/api.ts';
import { AUDIENCE, ISSUER, testIssuer } from './tokens.ts';
import { openTrial, type Trial } from '../quarter/trial.ts';
import type { Province } from '../../../shared/plan/province.ts';

/** What somebody asks of the API. */
interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly language?: string;
}

/** The API over a whole system, asked by people who are signed in; every answer is held against its declaration. */
export async function openDesk(
  province: Province,
  startsAt: string,
  over: (deps: ApiDeps) => Partial<ApiDeps> = () => ({}),
) {
  const trial = await openTrial(province, startsAt, { origins: ['http://127.0.0.1:*'] });
  const issuer = await testIssuer(trial.now);
  const ours: ApiDeps = {
    ...localApi(trial, province.code, ISSUER),
    signIn: bearerTokens({ issuer: ISSUER, audience: AUDIENCE, keys: issuer.keys, now: trial.now }),
  };
  const deps: ApiDeps = { ...ours, ...over(ours) };
  const api = makeApi(deps);

  async function send(token: string | undefined, path: string, ask: Ask = {}): Promise<Response> {
    const headers = new Headers();
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (ask.language !== undefined) headers.set('accept-language', ask.language);
    const { method = ask.body === undefined ? 'GET' : 'POST' } = ask;
    const body =
      ask.body === undefined
        ? undefined
        : ask.body instanceof Uint8Array
          ? new Uint8Array(ask.body)
          : JSON.stringify(ask.body);
    const response = await api.request(path, { method, headers, ...(body !== undefined && { body }) });
    await holdToDeclaration(response, method, path);
    return response;
  }

  return {
    trial,
    deps,
    issuer,
    send,
    as: (caller: Caller) => async (path: string, ask?: Ask) => send(await issuer.tokenOf(caller), path, ask),
    /** Once every upload is judged, so that nothing is cut off in the middle. */
    close: async () => {
      await trial.settle();
      await trial.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Who calls in tests: an officer of the province, and one of each unit named. */
export const provinceOfficer = (province = '00'): Caller => ({
  account: 'account-province',
  name: 'Cán bộ mẫu',
  role: 'province',
  province,
});
export const communeOfficer = (unit: string, province = '00'): Caller => ({
  account: `account-${unit}`,
  name: 'Công chức mẫu',
  role: 'commune',
  province,
  unit,
});

/** Moves the clock on, as far as tests need time to pass. */
export function later(trial: Trial, minutes = 1): void {
  trial.clock.set(new Date(Date.parse(trial.now()) + minutes * 60_000).toISOString());
}

const seen = new Set<string>();
/** Ids of routes that gave a good answer in this test file. */
export function routesSeen(): ReadonlySet<string> {
  return seen;
}

async function holdToDeclaration(response: Response, method: string, path: string): Promise<void> {
  const copy = response.clone();
  if (!response.ok) {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problemShape.parse(await copy.json()).status).toBe(response.status);
    return;
  }
  const route = routeOf(method, path);
  if (!route) {
    expect(path).toBe('/openapi.json');
    return;
  }
  seen.add(route.id);
  if ('json' in route.answer) route.answer.json().parse(await copy.json());
  else expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(response.headers.get('cache-control')).toBe('no-store');
}

function routeOf(method: string, path: string): Route | undefined {
  const [plain = ''] = path.split('?');
  return routes.find((route) => {
    const pattern = new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`);
    return route.method.toUpperCase() === method && pattern.test(plain);
  });
}
