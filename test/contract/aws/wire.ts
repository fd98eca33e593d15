import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buildQueryString } from '@smithy/core/protocols';
import { HttpResponse, type HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { vi } from 'vitest';
import type { Account } from '../../../shared/store/aws/account.ts';
import { serviceNames } from '../../../shared/store/aws/services.ts';

export const region = 'ap-southeast-1';
export type Credentials = Awaited<ReturnType<Account['credentials']>>;
export const lent: Credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJHMEUCIQ==',
};

/** Both kinds of address: AWS's own, and another one with a port. */
export const addresses = [
  ["AWS's own address", undefined],
  ['another address', 'http://127.0.0.1:4566'],
] as const;

/** The same account for our own requests and for clients of the SDK. */
export function accountAt(endpoint: string | undefined, credentials = lent) {
  const endpoints = endpoint === undefined ? {} : Object.fromEntries(serviceNames.map((name) => [name, endpoint]));
  const own: Account = { region, credentials: () => Promise.resolve(credentials), endpoints };
  const sdk = { region, credentials, ...(endpoint !== undefined && { endpoint, forcePathStyle: true }) };
  return { own, sdk };
}

/** An answer that everything can be read from that is asked here. */
const ANSWER = '{"Items":[],"Responses":{}}';

/**
 * What something hands to the transport, ours or the SDK's: both have the same.
 * @param answers In their order; one that everything can be read from where there are no more.
 */
export async function allSentBy(work: () => Promise<unknown>, answers: readonly string[]): Promise<HttpRequest[]> {
  const sent: HttpRequest[] = [];
  const transport = vi.spyOn(NodeHttpHandler.prototype, 'handle').mockImplementation((request) => {
    const body = Readable.from([Buffer.from(answers[sent.length] ?? ANSWER)]);
    sent.push(request);
    const headers = { 'last-modified': 'Tue, 10 Mar 2026 02:00:00 GMT' };
    return Promise.resolve({ response: new HttpResponse({ statusCode: 200, headers, body }) });
  });
  try {
    await work();
  } finally {
    transport.mockRestore();
  }
  return sent;
}

/** The one request that something sends. */
export async function sentBy(work: () => Promise<unknown>, answer = ANSWER): Promise<HttpRequest> {
  const [request, ...more] = await allSentBy(work, [answer]);
  if (request === undefined || more.length > 0) throw new Error('Not one request was sent');
  return request;
}

/** Headers that only the SDK sends, or writes otherwise, and why ours do without. */
const knownDifferences: Readonly<Record<string, string>> = {
  'user-agent': "names the SDK's version",
  'x-amz-user-agent': "names the SDK's version",
  'amz-sdk-invocation-id': 'counts the tries of one call, for the statistics of AWS',
  'amz-sdk-request': 'counts the tries of one call, for the statistics of AWS',
  'content-length': 'is written by Node',
  'x-amz-sdk-checksum-algorithm': 'a second checksum: what is signed has its SHA-256 already, and S3 compares that',
  'x-amz-checksum-crc32': 'a second checksum: what is signed has its SHA-256 already, and S3 compares that',
  'x-amz-checksum-mode': 'asks for a second checksum of what is read',
  'x-amzn-query-mode': 'asks SQS for the codes of its older protocol, which nothing reads',
  'x-amz-date': 'compared with the clock held, in signature.test.ts',
  authorization: 'compared for the same request, in signature.test.ts',
  'x-amz-content-sha256': 'compared with the body itself, whose names may stand in another order',
};

/** What goes onto the wire, as far as it has to be the same; the body as JSON where it is that. */
export function wire({ method, protocol, hostname, port, path, query, headers, body }: HttpRequest) {
  // Names the operation for the logs of AWS.
  const { 'x-id': _, ...asked } = query;
  const bytes = bytesOf(body);
  return {
    method,
    origin: `${protocol}//${hostname}:${port}`,
    path,
    query: buildQueryString(asked),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => knownDifferences[name] === undefined)),
    body: jsonOrText(bytes),
    namesItsBody: headers['x-amz-content-sha256'] === createHash('sha256').update(bytes).digest('hex'),
  };
}

function bytesOf(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  throw new TypeError('The body is neither text nor bytes');
}

function jsonOrText(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return bytes.toString('base64');
  }
}
