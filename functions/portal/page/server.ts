import type { Answer, Asked, JsonRouteId, RouteId } from '../api/client-types.ts';
import { token, signInAgain } from './session.ts';
import { isText, optional, shapeOf } from './shape.ts';

/** Method and path of every route below `/api`, written in by the build from the API's own list. */
declare const API_ROUTES: Readonly<Record<RouteId, readonly [method: string, path: string]>>;

/** What the API said instead of an answer (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  /** Stable: `forbidden`, `marked-copy-soon`, …; `unreachable` when there was no answer. */
  readonly id: string;
  readonly title: string;

  constructor(id: string, title = '', detail = '') {
    super(detail);
    this.id = id;
    this.title = title;
  }
}

/** Waits before each further try of a question that got no answer; actions are never tried twice on their own. */
const RETRY_AFTER_MS = [400, 1500];

/** Asks the API, or tells it to act. Rejects with a `Problem`. */
export async function ask<Id extends JsonRouteId>(id: Id, asked: Asked<Id> & Asking): Promise<Answer<Id>> {
  const response = await request(id, asked);
  // The API checks its own answers against their declared shapes in its tests.
  return (await response.json()) as Answer<Id>;
}

/** Files that lie in a store: the API answers with a link to them, good for a minute. */
export type LinkId = 'summaryFile' | 'markedCopy' | 'originalFile' | 'blankForms' | 'definitionFile';

/** The link to a file in a store. */
export async function askLink(id: LinkId, params: Readonly<Record<string, string>>): Promise<Answer<LinkId>> {
  const response = await request(id, { params });
  return (await response.json()) as Answer<LinkId>;
}

/** A file that the API makes as it is asked for, to be saved. */
export async function fetchFile(
  id: Exclude<RouteId, JsonRouteId>,
  params: Readonly<Record<string, string>>,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await request(id, { params });
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '');
  return { name: decodeURIComponent(named?.[1] ?? id), content: await response.blob() };
}

interface Asking {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: unknown;
}

async function request(id: RouteId, { params = {}, query, body }: Asking): Promise<Response> {
  const [method, path] = API_ROUTES[id];
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const given = Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const address = `/api${filled}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
  const response = await send(address, method.toUpperCase(), body);
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (response.status === 401) signInAgain();
  throw problem;
}

async function send(address: string, method: string, body: unknown): Promise<Response> {
  const known = token();
  const headers = new Headers({ 'accept-language': 'vi' });
  if (known !== undefined) headers.set('authorization', `Bearer ${known}`);
  const isFile = body instanceof Blob;
  if (body !== undefined && !isFile) headers.set('content-type', 'application/json');
  const content = body === undefined ? null : isFile ? body : JSON.stringify(body);
  const waits = method === 'GET' ? RETRY_AFTER_MS : [];
  for (const wait of [...waits, undefined]) {
    try {
      return await fetch(address, { method, headers, body: content });
    } catch {
      if (wait !== undefined) await new Promise((resume) => setTimeout(resume, wait));
    }
  }
  throw new Problem('unreachable');
}

const isProblem = shapeOf<{ readonly id: string; readonly title?: string; readonly detail?: string }>({
  id: isText,
  title: optional(isText),
  detail: optional(isText),
});

async function problemOf(response: Response): Promise<Problem> {
  try {
    const said: unknown = await response.json();
    // Before the API a gateway may answer, in a shape of its own.
    return isProblem(said) ? new Problem(said.id, said.title, said.detail) : new Problem('fault');
  } catch {
    return new Problem('fault');
  }
}
