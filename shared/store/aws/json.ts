import * as z from 'zod';
import type { ReadRefusal, Service } from './service.ts';

/** Says nothing where it is something else: `"message":null` must not hide the code beside it. */
const words = z.string().optional().catch(undefined);

/** Code and words as JSON protocols say no: `{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"…"}`. */
const refused = z.object({
  __type: words,
  code: words,
  message: words,
  Message: words,
});

/** Source: "AWS JSON 1.0 protocol" and "AWS restJson1 protocol", Smithy 2.0: operation error serialization. */
export const jsonRefusal: ReadRefusal = ({ status, headers, bytes }) => {
  const { __type, code, message, Message } = refused.safeParse(jsonOf(bytes)).data ?? {};
  const named = headers['x-amzn-errortype'] ?? __type ?? code ?? `Http${status}`;
  // `namespace#Code`, or `Code:address of a text`.
  const bare = (named.split(':')[0] ?? '').split('#').at(-1) ?? '';
  const said = message ?? Message ?? `${bare} (HTTP ${status})`;
  // What follows the first line of a refused signature is the request it was made of, the session's token among it.
  return { code: bare === '' ? `Http${status}` : bare, message: said.split('\n', 1).join('') };
};

/**
 * Asks operations of a service whose requests are JSON, named by a header.
 * @param target What stands before the operation's name: `DynamoDB_20120810`.
 */
export function jsonOperations(service: Service, target: string, version: '1.0' | '1.1') {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  return async (operation: string, input: object): Promise<unknown> => {
    const { bytes } = await service.send({
      method: 'POST',
      path: '/',
      headers: { ...headers, 'x-amz-target': `${target}.${operation}` },
      body: JSON.stringify(input),
    });
    return jsonOf(bytes);
  };
}

/** What bytes say as JSON; undefined where they are none. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
