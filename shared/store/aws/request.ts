import { HttpRequest } from '@smithy/core/transport';
import type { Account } from './account.ts';
import { services, type ServiceName } from './services.ts';

/** One request to a service, before it has an address and a signature. */
export interface ServiceRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Begins with `/`; every part encoded as it is sent. */
  readonly path: string;
  /** Not encoded. */
  readonly query?: Readonly<Record<string, string>>;
  /** Names in small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Of S3: part of the host where the service stands at AWS, first part of the path where it stands elsewhere. */
  readonly bucket?: string;
}

/** Gives a request the host of its service. */
export function addressed(account: Account, service: ServiceName, request: ServiceRequest): HttpRequest {
  const elsewhere = account.endpoints[service];
  const { method, path, query = {}, headers = {}, body, bucket } = request;
  const host = `${services[service].host}.${account.region}.amazonaws.com`;
  const { protocol, hostname, port } = new URL(
    elsewhere ?? `https://${bucket === undefined ? '' : `${bucket}.`}${host}`,
  );
  const inPath = elsewhere !== undefined && bucket !== undefined;
  return new HttpRequest({
    method,
    protocol,
    hostname,
    ...(port !== '' && { port: Number(port) }),
    path: inPath ? `/${bucket}${path}` : path,
    query: { ...query },
    headers: { ...headers, host: hostOf({ hostname, port }) },
    body,
  });
}

/** Where an addressed request goes: `http://127.0.0.1:4566/bucket`. */
export function addressOf({ protocol, hostname, port, path }: Addressed): string {
  return `${protocol}//${hostOf({ hostname, port })}${path}`;
}

type Addressed = Pick<HttpRequest, 'protocol' | 'hostname' | 'port' | 'path'>;

function hostOf({
  hostname,
  port = '',
}: {
  readonly hostname: string;
  readonly port?: number | string | undefined;
}): string {
  return port === '' ? hostname : `${hostname}:${port}`;
}
