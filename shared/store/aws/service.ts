import { buffer } from 'node:stream/consumers';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Account } from './account.ts';
import { openConnections } from './connections.ts';
import { ServiceRefusal } from './refusal.ts';
import { addressed, type ServiceRequest } from './request.ts';
import { withRetries } from './retry.ts';
import type { ServiceName } from './services.ts';
import { signerOf } from './signer.ts';

export interface ServiceAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** One service of AWS in the name of one account. */
export interface Service {
  readonly account: Account;
  /**
   * Sends a request, signed; where it may be tried again, the connection is kept for the next. Throws a `ServiceRefusal` where the
   * service said no for good, and what the network said where it did not answer.
   */
  send(request: ServiceRequest): Promise<ServiceAnswer>;
}

/** Reads the code and the words of an answer that says no; each protocol of AWS has its own way. */
export type ReadRefusal = (answer: ServiceAnswer) => { readonly code: string; readonly message: string };

export interface ServiceOptions {
  readonly refusal: ReadRefusal;
  /** How often something is tried, in all. */
  readonly attempts?: number;
  /** Longest wait for the beginning of an answer, and for more of it. */
  readonly answerMs?: number;
}

/** Longest wait for a connection. */
const CONNECT_MS = 3_000;
const ANSWER_MS = 10_000;

/** Opens a service. Why not by its own client of the SDK: docs/decisions/0013-signed-requests.md. */
export function openService(account: Account, name: ServiceName, options: ServiceOptions): Service {
  const { refusal, attempts = 3, answerMs = ANSWER_MS } = options;
  const signer = signerOf(account, name);
  const connections = openConnections(attempts > 1);
  const http = new NodeHttpHandler({
    ...connections,
    connectionTimeout: Math.min(CONNECT_MS, answerMs),
    requestTimeout: answerMs,
    throwOnRequestTimeout: true,
    socketTimeout: answerMs,
  });
  const tryWith = withRetries(attempts);

  async function ask(signed: ConstructorParameters<typeof HttpRequest>[0]): Promise<ServiceAnswer> {
    connections.use();
    try {
      const { response } = await http.handle(new HttpRequest(signed));
      const { statusCode: status, headers, body } = response;
      return { status, headers, bytes: await buffer(body) };
    } catch (error) {
      // Where one connection has died, those that wait beside it may have, and each of them would cost a try.
      connections.forgetIdle();
      throw error;
    }
  }

  async function once(request: ServiceRequest): Promise<ServiceAnswer> {
    const answer = await ask(await signer.sign(addressed(account, name, request)));
    const { status } = answer;
    if (status >= 200 && status < 300) return answer;
    const { code, message } = refusal(answer);
    throw new ServiceRefusal(code, status, message);
  }

  return { account, send: (request) => tryWith(() => once(request)) };
}
