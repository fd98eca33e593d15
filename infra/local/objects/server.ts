import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { type Answer, xmlAnswer } from './answer.ts';
import { type AllowedOrigin, corsHeaders, preflight } from './cors.ts';
import type { ObjectStoreParts } from './parts.ts';
import { isRefusal, refusal } from './refusal.ts';
import { readRequest } from './request.ts';
import { route } from './routes.ts';
import { refusalXml } from './xml.ts';

/** Room for the fields of a form or the framing of chunks around the largest object, in bytes. */
const framing = 1024 * 1024;

/** The S3-compatible server; the caller makes it listen. Faults become `InternalError` and go to `onFault`. */
export function objectServer(
  parts: ObjectStoreParts,
  origins: readonly AllowedOrigin[],
  onFault: (fault: unknown) => void,
): Server {
  const server = createServer((message, response) => {
    void serve(message, response).catch(onFault);
  });
  // SDK clients keep connections open: closing them first would make a request in flight fail.
  server.keepAliveTimeout = 65_000;
  return server;

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomBytes(8).toString('hex').toUpperCase();
    const headers = { ...corsHeaders(message, origins), 'x-amz-request-id': requestId };
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const body = message.iterator({ destroyOnReturn: false });
    const reply = await replyTo(message, body, requestId);
    // Answering with the body unread would reset the connection before the client has seen why.
    if (!(await readToEnd(body))) response.setHeader('connection', 'close');
    await send(message, response, reply);
  }

  async function replyTo(message: IncomingMessage, body: Body, requestId: string): Promise<Answer> {
    if (message.method === 'OPTIONS') return preflight(message, origins);
    let result;
    try {
      const request = readRequest(message, body);
      result = isRefusal(request) ? request : await route(request, parts, Date.now());
    } catch (fault) {
      // The client went away: nobody is left to answer, and nothing is wrong here.
      if (message.errored === null) onFault(fault);
      result = refusal('InternalError', 'We encountered an internal error. Please try again.');
    }
    return isRefusal(result) ? xmlAnswer(result.status, refusalXml(result, requestId)) : result;
  }

  /** Reads on to the end of the body, as far as an upload could reach; returns whether it came. */
  async function readToEnd(body: Body): Promise<boolean> {
    try {
      for (let left = parts.largest + framing; left >= 0;) {
        const step = await body.next();
        if (step.done === true) return true;
        left -= step.value.length;
      }
      return false;
    } catch {
      // The client went away.
      return false;
    }
  }
}

type Body = AsyncIterator<Uint8Array>;

async function send(message: IncomingMessage, response: ServerResponse, reply: Answer): Promise<void> {
  const { status, headers, body } = reply;
  if (body !== undefined && typeof body !== 'string') {
    response.writeHead(status, headers);
    // A reader that leaves early is no fault of ours.
    await pipeline(body, response).catch(() => response.destroy());
    return;
  }
  const text = message.method === 'HEAD' ? undefined : body;
  const length = headers['content-length'] ?? String(Buffer.byteLength(text ?? ''));
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': length });
  response.end(text);
}
