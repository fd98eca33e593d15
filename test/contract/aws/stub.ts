import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';
import { hangUp, listenOnLoopback } from '../../../infra/local/endpoint.ts';
import type { Account } from '../../../shared/store/aws/account.ts';
import { serviceNames } from '../../../shared/store/aws/services.ts';
import { lent, region } from './wire.ts';

/** What came to a service, as Node read it from the wire. */
interface Came {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answers = (response: ServerResponse, request: number) => void;

/** A service that answers as a test says, until the test ends. Pauses before tries take no time: chance cuts them to nothing. */
export async function openStub(answers: Answers, credentials: Account['credentials'] = () => Promise.resolve(lent)) {
  const came: Came[] = [];
  const connections: Socket[] = [];
  const dead = new WeakSet<Socket>();
  const server = createServer((request, response) => {
    if (dead.has(request.socket)) {
      request.socket.resetAndDestroy();
      return;
    }
    void text(request).then((body) => {
      const { method, url, headers } = request;
      came.push({ method, url, headers, body });
      answers(response, came.length);
    });
  });
  server.on('connection', (socket) => void connections.push(socket));
  const endpoint = await listenOnLoopback(server);
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(async () => {
    chance.mockRestore();
    if (server.listening) await hangUp(server);
  });
  /** Connections that stand now are gone without a word, as when a function lay frozen: whoever uses one hears of it then. */
  const forget = () => {
    for (const socket of connections) dead.add(socket);
  };
  const account: Account = {
    region,
    credentials,
    endpoints: Object.fromEntries(serviceNames.map((name) => [name, endpoint])),
  };
  return { account, came, connections: () => connections.length, forget, close: () => hangUp(server) };
}

export const says =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };
