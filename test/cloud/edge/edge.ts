import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import { ofType, type Resource } from '../template.ts';
import { behaviourFor, distributionIn, type Behaviour, type Settings } from './distribution.ts';
import { headersOf } from './headers.ts';
import { cachingOf, forwardingOf } from './managed.ts';

/** What a browser sends to the portal's address. */
export interface Viewed {
  readonly method: string;
  readonly url: URL;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** What CloudFront sends on to what is behind it. */
export interface Forwarded extends Omit<Viewed, 'url'> {
  /** Host of the origin. */
  readonly host: string;
  /** Path, and query where it is sent on. */
  readonly target: string;
}

/** What the browser gets, and for how many seconds whoever asks for the same address gets it too. */
export interface Given {
  readonly response: Response;
  readonly kept: number;
}

/** Answers in place of what is behind: a bucket, the gateway. */
export type BehindEdge = (forwarded: Forwarded) => Promise<Response>;

/** Statuses that are kept although nobody asked for it. Source: CloudFront Developer Guide, "How CloudFront processes 4xx and 5xx". */
const KEPT_ERRORS = new Set([404, 414, 500, 501, 502, 503, 504]);
/** Seconds, where the distribution says nothing else. */
const ERROR_SECONDS = 10;

const atEdge = z.object({ FunctionCode: z.string() });
const answered = z.union([
  z.object({ statusCode: z.number(), headers: z.record(z.string(), z.object({ value: z.string() })).default({}) }),
  z.object({ uri: z.string() }),
]);

/**
 * The distribution of the stacks, played: what becomes of a request on its way in, and of the answer on its way out. Source:
 * Amazon CloudFront Developer Guide, "Request and response behavior".
 */
export function openEdge(resources: readonly Resource[], behind: BehindEdge): (viewed: Viewed) => Promise<Given> {
  const settings = distributionIn(resources);

  return async (viewed) => {
    const { method, url, body } = viewed;
    const behaviour = behaviourFor(settings, url.pathname);
    const own = refusalOf(viewed, behaviour) ?? (await rewritten(viewed, behaviour));
    if (own instanceof Response) return { response: dressed(own, behaviour), kept: 0 };
    const response = await behind({
      ...forwardedOf(viewed, behaviour, own === '/' ? `/${settings.DefaultRootObject}` : own),
      method,
      ...(body !== undefined && { body }),
    });
    return {
      response: dressed(await shown(response), behaviour),
      kept: keptFor(response, method, behaviour, settings),
    };
  };

  /** What the function before the cache makes of a request: another path, or an answer. */
  async function rewritten({ method, url, headers }: Viewed, behaviour: Behaviour): Promise<string | Response> {
    const [association] = behaviour.FunctionAssociations;
    if (!association) return url.pathname;
    const named = ofType(resources, 'AWS::CloudFront::Function').find(
      ({ name }) => association.FunctionARN === `${name}.functionarn`,
    );
    const { FunctionCode } = atEdge.parse(named?.properties);
    const multiple = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
    const request = { method, uri: url.pathname, querystring: {}, headers: multiple, cookies: {} };
    const result = answered.parse(await runInNewContext(`${FunctionCode}; handler(event)`, { event: { request } }));
    if ('uri' in result) return result.uri;
    const told = Object.entries(result.headers).map(([name, { value }]) => [name, value] as const);
    return new Response(null, { status: result.statusCode, headers: Object.fromEntries(told) });
  }

  function forwardedOf({ url, headers }: Viewed, behaviour: Behaviour, path: string) {
    const origin = settings.Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
    if (!origin) throw new Error(`A behaviour leads nowhere: ${behaviour.TargetOriginId}`);
    const { query, header } = forwardingOf(behaviour.OriginRequestPolicyId);
    const kept = Object.entries(headers).filter(([name]) => header(name));
    return {
      host: origin.DomainName,
      target: `${path}${query ? url.search : ''}`,
      headers: { ...Object.fromEntries(kept), host: origin.DomainName },
    };
  }

  /** The origin's answer, or the page that is shown in place of an error. */
  async function shown(response: Response): Promise<Response> {
    const error = settings.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === response.status);
    if (error?.ResponsePagePath === undefined) return response;
    const { TargetOriginId } = behaviourFor(settings, error.ResponsePagePath);
    const host = settings.Origins.find(({ Id }) => Id === TargetOriginId)?.DomainName ?? '';
    const page = await behind({ host, method: 'GET', target: error.ResponsePagePath, headers: { host } });
    return new Response(page.body, { status: error.ResponseCode ?? response.status, headers: page.headers });
  }

  function dressed(response: Response, { ResponseHeadersPolicyId }: Behaviour): Response {
    const headers = new Headers(response.headers);
    for (const { name, value, overrides } of headersOf(resources, ResponseHeadersPolicyId))
      if (overrides || !headers.has(name)) headers.set(name, value);
    return new Response(response.body, { status: response.status, headers });
  }
}

/** What CloudFront answers by itself, before anything else is looked at. */
function refusalOf({ method, url, body }: Viewed, { ViewerProtocolPolicy, AllowedMethods }: Behaviour) {
  if (url.protocol === 'http:' && ViewerProtocolPolicy === 'redirect-to-https') {
    return new Response(null, { status: 301, headers: { location: url.href.replace('http:', 'https:') } });
  }
  if (url.protocol === 'http:' && ViewerProtocolPolicy === 'https-only') return new Response(null, { status: 403 });
  const bodyWithoutUse = body !== undefined && (method === 'GET' || method === 'HEAD');
  return bodyWithoutUse || !AllowedMethods.includes(method) ? new Response(null, { status: 403 }) : undefined;
}

function keptFor(response: Response, method: string, { CachePolicyId }: Behaviour, settings: Settings): number {
  if (method !== 'GET' && method !== 'HEAD') return 0;
  const asked = Number(/max-age=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1] ?? 0);
  if (response.status >= 400) {
    const own = settings.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === response.status);
    const least = own?.ErrorCachingMinTTL ?? ERROR_SECONDS;
    return KEPT_ERRORS.has(response.status) ? Math.max(least, asked) : asked;
  }
  const { atLeast, atMost } = cachingOf(CachePolicyId);
  return Math.min(Math.max(atLeast, asked), atMost);
}
