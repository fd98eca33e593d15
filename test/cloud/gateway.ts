import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import * as z from 'zod';
import { localAccount } from '../../infra/local/queue/event.ts';
import type { BehindEdge } from './edge/edge.ts';
import type { Outcome } from './sandbox.ts';
import { ofType, type Resource } from './template.ts';

type Token = Readonly<Record<string, unknown>>;

/** The header that presents a token: its content alone, for nobody here signs or verifies. */
export const bearerOf = (token: Token) => `Bearer ${Buffer.from(JSON.stringify(token)).toString('base64url')}`;

const route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.enum(['JWT', 'NONE']).default('NONE'),
  AuthorizationScopes: z.array(z.string()).default([]),
  AuthorizerId: z.string().optional(),
  Target: z.string(),
});
const authorizer = z.object({
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});
const integration = z.object({
  IntegrationUri: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  PayloadFormatVersion: z.literal('2.0'),
});
const answered = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});
const token = z.looseObject({ iss: z.string(), client_id: z.string(), exp: z.number(), scope: z.string().default('') });

type Route = z.infer<typeof route>;

/**
 * The HTTP API as the templates set it up: finds the route, believes the token as its JWT authorizer does, and hands the
 * request to the function. Source: Amazon API Gateway Developer Guide, "HTTP APIs".
 */
export function openGateway(
  resources: readonly Resource[],
  invoke: (arn: string, event: string) => Promise<Outcome>,
): BehindEdge {
  const all = ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ properties }) => route.parse(properties));
  /** References to these give their names here. */
  const called = (type: string, name: string) => ofType(resources, type).find((each) => each.name === name)?.properties;

  return async ({ method, target, headers, body }) => {
    const presented = presentedIn(headers['authorization']);
    const { pathname, search } = new URL(target, 'http://x');
    const found = routeOf(all, method, pathname);
    if (!found) return Response.json({ message: 'Not Found' }, { status: 404 });
    if (found.AuthorizationType === 'JWT') {
      const rules = authorizer.parse(
        called('AWS::ApiGatewayV2::Authorizer', found.AuthorizerId ?? ''),
      ).JwtConfiguration;
      const refused = presented === undefined ? 401 : refusalOf(presented, rules, found.AuthorizationScopes);
      if (refused !== undefined) return Response.json({ message: 'Unauthorized' }, { status: refused });
    }
    const { IntegrationUri } = integration.parse(
      called('AWS::ApiGatewayV2::Integration', found.Target.replace('integrations/', '')),
    );
    const { RouteKey: routeKey, AuthorizationType } = found;
    const event: APIGatewayProxyEventV2WithJWTAuthorizer = {
      version: '2.0',
      routeKey,
      rawPath: pathname,
      rawQueryString: search.slice(1),
      queryStringParameters: Object.fromEntries(new URLSearchParams(search)),
      headers: { ...headers, 'x-forwarded-proto': 'https' },
      requestContext: {
        accountId: localAccount,
        apiId: 'api',
        domainName: 'cchc.tinh.example',
        domainPrefix: 'cchc',
        http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'Mozilla/5.0' },
        requestId: randomUUID(),
        routeKey,
        stage: '$default',
        time: new Date().toISOString(),
        timeEpoch: Date.now(),
        authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: {}, scopes: [] } },
      },
      isBase64Encoded: body instanceof Uint8Array,
      ...(body !== undefined && { body: typeof body === 'string' ? body : Buffer.from(body).toString('base64') }),
    };
    const { authorizer: _, ...open } = event.requestContext;
    const claims = claimsOf(presented ?? {});
    const seen =
      AuthorizationType === 'JWT'
        ? { ...event, requestContext: { ...open, authorizer: { jwt: { claims, scopes: null } } } }
        : { ...event, requestContext: open };
    return responseOf(await invoke(IntegrationUri, JSON.stringify(seen)));
  };
}

function presentedIn(header = ''): Token | undefined {
  if (!header.startsWith('Bearer ')) return undefined;
  const content: unknown = JSON.parse(Buffer.from(header.slice('Bearer '.length), 'base64url').toString('utf8'));
  return z.record(z.string(), z.unknown()).parse(content);
}

/** A route with the whole path comes before one with a greedy end, and a named method before any. */
function routeOf(all: readonly Route[], method: string, path: string): Route | undefined {
  const fitting = all.filter(({ RouteKey }) => {
    const [verb, pattern = ''] = RouteKey.split(' ');
    const expression = pattern
      .replace(/[.]/g, '\\.')
      .replace(/\{\w+\+\}/g, '.+')
      .replace(/\{\w+\}/g, '[^/]+');
    return (verb === 'ANY' || verb === method) && new RegExp(`^${expression}$`).test(path);
  });
  const greed = ({ RouteKey }: Route) => Number(RouteKey.includes('+}')) * 2 + Number(RouteKey.startsWith('ANY '));
  return fitting.toSorted((a, b) => greed(a) - greed(b))[0];
}

/** Status with which the authorizer turns a token away. */
function refusalOf(
  presented: unknown,
  { Issuer, Audience }: z.infer<typeof authorizer>['JwtConfiguration'],
  scopes: readonly string[],
): 401 | 403 | undefined {
  const { iss, client_id, exp, scope } = token.parse(presented);
  if (iss !== Issuer || !Audience.includes(client_id) || exp * 1000 < Date.now()) return 401;
  return scopes.length === 0 || scope.split(' ').some((each) => scopes.includes(each)) ? undefined : 403;
}

/** The gateway hands claims on as text, lists in brackets. */
function claimsOf(content: Token): Record<string, string> {
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );
}

function responseOf(outcome: Outcome): Response {
  // What the gateway makes of a function that failed or answered in no known shape.
  if (outcome.kind !== 'answered') return Response.json({ message: 'Internal Server Error' }, { status: 500 });
  const { statusCode, headers, body, isBase64Encoded } = answered.parse(JSON.parse(outcome.payload));
  return new Response(isBase64Encoded ? new Uint8Array(Buffer.from(body, 'base64')) : body, {
    status: statusCode,
    headers,
  });
}
