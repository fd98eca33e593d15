import { crc32 } from 'node:zlib';
import { createHash } from 'node:crypto';
import { incoming } from './incoming.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { ObjectRequest } from './request.ts';

/** The bytes of an object on their way in; ends with a refusal when they turn out not to be what was announced. */
export type Content = AsyncGenerator<Uint8Array, Refusal | undefined, undefined>;

const unsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const longestLine = 1024;
const lineEnd = Buffer.from('\r\n');

/**
 * The content of a PutObject: as it is, or unwrapped from `aws-chunked`, in both cases compared with the checksums that
 * came before or after it. A checksum or encoding that this server cannot verify is refused, never skipped.
 */
export function putContent(request: ObjectRequest, most: number): Content | Refusal {
  const { headers } = request;
  const payload = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const chunked = payload === unsignedTrailer;
  if (payload.startsWith('STREAMING-') && !chunked)
    return refusal('NotImplemented', 'Signed chunks are not supported.');
  const announced = headers[chunked ? 'x-amz-decoded-content-length' : 'content-length'];
  if (announced === undefined || !/^\d+$/.test(announced)) return refusal('MissingContentLength');
  if (Number(announced) > most) return tooLarge(most);
  const unknown = [...Object.keys(headers), headers['x-amz-trailer'] ?? ''].find(isUnknownChecksum);
  if (unknown !== undefined) return refusal('NotImplemented', `The checksum ${unknown} is not supported.`);
  const trailers = new Map<string, string>();
  const bytes = chunked ? unwrap(request.body, trailers) : plain(request.body);
  return verified(bytes, Number(announced), (name) => trailers.get(name) ?? headers[name]);
}

export function tooLarge(most: number): Refusal {
  return refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    MaxSizeAllowed: String(most),
  });
}

function isUnknownChecksum(name: string): boolean {
  if (!name.startsWith('x-amz-checksum-')) return false;
  return !['x-amz-checksum-crc32', 'x-amz-checksum-sha256', 'x-amz-checksum-algorithm'].includes(name);
}

async function* plain(body: AsyncIterator<Uint8Array>): Content {
  for (let step = await body.next(); step.done !== true; step = await body.next()) yield step.value;
  return undefined;
}

/** `aws-chunked`: hexadecimal length, bytes, …, a chunk of length 0, trailing headers. */
async function* unwrap(body: AsyncIterator<Uint8Array>, trailers: Map<string, string>): Content {
  const bytes = incoming(body);
  const cutShort = refusal('IncompleteBody', 'The request body terminated unexpectedly');
  for (;;) {
    const header = (await bytes.until(lineEnd, longestLine))?.toString('latin1');
    const length = /^([0-9a-f]{1,8})(;.*)?$/i.exec(header ?? '')?.[1];
    if (length === undefined) return cutShort;
    const count = Number.parseInt(length, 16);
    if (count === 0) break;
    const whole = yield* bytes.exactly(count);
    if (!whole || (await bytes.until(lineEnd, 0)) === undefined) return cutShort;
  }
  for (;;) {
    const line = (await bytes.until(lineEnd, longestLine))?.toString('latin1');
    if (line === undefined) return cutShort;
    if (line === '') return undefined;
    const colon = line.indexOf(':');
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

async function* verified(bytes: Content, announced: number, claim: (name: string) => string | undefined): Content {
  const signedHash = /^[0-9a-f]{64}$/.exec(claim('x-amz-content-sha256') ?? '')?.[0];
  const sha256 =
    signedHash !== undefined || claim('x-amz-checksum-sha256') !== undefined ? createHash('sha256') : undefined;
  const md5 = claim('content-md5') === undefined ? undefined : createHash('md5');
  let crc = 0;
  let size = 0;
  for (;;) {
    const step = await bytes.next();
    if (step.done === true) {
      if (step.value) return step.value;
      break;
    }
    size += step.value.length;
    if (size > announced) return refusal('IncompleteBody', 'The body is longer than announced.');
    crc = crc32(step.value, crc);
    sha256?.update(step.value);
    md5?.update(step.value);
    yield step.value;
  }
  if (size !== announced) return refusal('IncompleteBody', 'The body is shorter than announced.');
  const digest = sha256?.digest();
  if (signedHash !== undefined && digest?.toString('hex') !== signedHash) return refusal('XAmzContentSHA256Mismatch');
  const sums: readonly (readonly [string, string | undefined])[] = [
    ['x-amz-checksum-crc32', base64(crc)],
    ['x-amz-checksum-sha256', digest?.toString('base64')],
    ['content-md5', md5?.digest('base64')],
  ];
  const wrong = sums.find(([name, sum]) => claim(name) !== undefined && claim(name) !== sum);
  return wrong && refusal('BadDigest', `The ${wrong[0]} you specified did not match what we received.`);
}

/** A CRC32 as S3 writes it: base64 of four bytes, big-endian. */
function base64(crc: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc);
  return bytes.toString('base64');
}
