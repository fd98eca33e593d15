import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { hangUp, listenOnLoopback, type Endpoint } from '../../infra/local/endpoint.ts';
import type { Random } from '../../infra/sample/random.ts';

/** Shares of the requests, in [0, 1], that each mishap befalls; at most one befalls a request. */
export interface Odds {
  /** Turned away as too many, by the service's own error. */
  readonly throttled: number;
  /** Carried out, and the connection breaks before the answer: the nastiest, for the caller cannot know. */
  readonly answerLost: number;
  /** The connection breaks before anything was done. */
  readonly refused: number;
  /** Answered late, by up to `delayMs`. */
  readonly delayed: number;
  readonly delayMs: number;
}

type Mishap = 'throttled' | 'answerLost' | 'refused' | 'delayed';

/** A service seen through bad weather. */
export interface Weather extends Endpoint {
  /** Requests so far, and what befell them. */
  readonly seen: Readonly<Record<Mishap | 'requests', number>>;
  close(): Promise<void>;
}

/** How each service says that it is asked too often. */
const tooMany = {
  dynamo: {
    status: 400,
    type: 'application/x-amz-json-1.0',
    body: JSON.stringify({
      __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
      message: 'The level of configured provisioned throughput for the table was exceeded.',
    }),
  },
  s3: {
    status: 503,
    type: 'application/xml',
    body: '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
  },
} as const;

/**
 * Stands between the SDK and an engine and does on the wire what AWS may do and the engines never would, decided by a seeded
 * generator. The SDK's own retries meet real answers and real broken connections.
 */
export async function openWeather(
  service: keyof typeof tooMany,
  engine: Endpoint,
  odds: Odds,
  random: Random,
): Promise<Weather> {
  const seen = { requests: 0, throttled: 0, answerLost: 0, refused: 0, delayed: 0 };
  const server: Server = createServer((asked, answer) => {
    seen.requests += 1;
    const mishap = mishapOf(odds, random());
    if (mishap) seen[mishap] += 1;
    const delay = mishap === 'delayed' ? random() * odds.delayMs : 0;
    pass(asked, answer, mishap, delay).catch(() => answer.destroy());
  });
  const endpoint = await listenOnLoopback(server);
  return { endpoint, region: engine.region, seen, close: () => hangUp(server) };

  async function pass(asked: IncomingMessage, answer: ServerResponse, mishap: Mishap | undefined, delay: number) {
    // Read to its end first: a service that hangs up in the middle of a body is seen as a reset by everybody.
    const body = await buffer(asked);
    if (mishap === 'refused') return void answer.destroy();
    if (mishap === 'throttled') {
      const { status, type, body: words } = tooMany[service];
      return void answer.writeHead(status, { 'content-type': type }).end(words);
    }
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { method, url, headers } = asked;
    // The signature covers the host that the caller wrote, so it is handed on as it came.
    request(new URL(url ?? '/', engine.endpoint), { method, headers }, resolve)
      .once('error', reject)
      .end(body);
    const reply = await promise;
    const content = await buffer(reply);
    if (mishap === 'answerLost') return void answer.destroy();
    setTimeout(() => answer.writeHead(reply.statusCode ?? 500, reply.headers).end(content), delay);
  }
}

function mishapOf(odds: Odds, draw: number): Mishap | undefined {
  let from = 0;
  for (const mishap of ['throttled', 'answerLost', 'refused', 'delayed'] as const) {
    from += odds[mishap];
    if (draw < from) return mishap;
  }
  return undefined;
}
