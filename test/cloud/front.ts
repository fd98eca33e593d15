import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { hangUp, listenOnLoopback } from '../../infra/local/endpoint.ts';
import { callsOf, serviceOf } from './call.ts';
import type { AwsCall, SentRequest } from './request.ts';

/** What a service answers that has no engine. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Services by the name that requests are signed for: the address of an engine, or an answer made here. */
export type Services = Readonly<Record<string, URL | ((sent: SentRequest) => ServiceAnswer | Promise<ServiceAnswer>)>>;

/** bundle: by the function itself; browser: with an address or a form that it signed. */
export type Caller = 'bundle' | 'browser';

/** What a front tells of every request. */
export interface Ledger {
  readonly record: (call: AwsCall, by: Caller) => void;
  /** Hears of requests that nobody here understands. */
  readonly refused: (why: string) => void;
}

/** The one address at which a function finds all of AWS. */
export interface Front {
  readonly address: string;
  close(): Promise<void>;
}

const NOT_HANDED_ON = new Set(['connection', 'expect', 'transfer-encoding', 'content-length']);

/**
 * Opens the front of one function. It writes down what every request does before the engine sees it, and hands it on with
 * the host it was signed for, so that the engines check the signatures that the bundle made.
 */
export async function openFront(services: Services, { record, refused }: Ledger): Promise<Front> {
  const server = createServer((message, response) => {
    void serve(message, response).catch((fault: unknown) => {
      refused(fault instanceof Error ? fault.message : String(fault));
      if (!response.headersSent) response.writeHead(400);
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000;
  const address = await listenOnLoopback(server);
  return { address, close: () => hangUp(server) };

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    const body = await buffer(message);
    const sent = { method: message.method ?? '', target: message.url ?? '', headers, body };
    // Browsers ask before they send; nobody's rights are used for it.
    const calls = sent.method === 'OPTIONS' ? [] : callsOf(sent);
    const by = 'authorization' in headers ? 'bundle' : 'browser';
    for (const call of calls) record(call, by);
    const service = services[sent.method === 'OPTIONS' ? 's3' : serviceOf(sent)];
    if (service === undefined) throw new Error(`No service for ${sent.target}`);
    // SDK clients set their clock by this header.
    response.setHeader('date', new Date().toUTCString());
    if (typeof service === 'function') {
      const { status, headers: own = {}, body: content } = await service(sent);
      response.writeHead(status, own).end(content);
      return;
    }
    const status = await handOn(service, sent, response);
    // S3 says that an object is missing only to those who may list the bucket, whatever the prefix.
    const [{ action, resource } = { action: '', resource: '' }] = calls;
    if (status === 404 && action === 's3:GetObject') {
      record({ action: 's3:ListBucket', resource: resource.split('/')[0] ?? '', context: {} }, by);
    }
  }
}

async function handOn(
  engine: URL,
  { method, target, headers, body }: SentRequest,
  response: ServerResponse,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_HANDED_ON.has(name)));
  const { hostname, port } = engine;
  const asked = request(
    { hostname, port, method, path: target, headers: { ...kept, 'content-length': body.byteLength } },
    resolve,
  );
  asked.on('error', reject);
  asked.end(body);
  const answer = await promise;
  const status = answer.statusCode ?? 502;
  const { date: _, connection: __, ...told } = answer.headers;
  response.writeHead(status, told);
  response.end(await buffer(answer));
  return status;
}
