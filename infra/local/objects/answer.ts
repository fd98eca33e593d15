import type { Readable } from 'node:stream';

/** What goes back to the client. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers };
}

export function xmlAnswer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': 'application/xml', ...headers }, body };
}
