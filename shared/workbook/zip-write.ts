import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** Entries carry one fixed time; local fields, because a zip stores local time and the bytes must not depend on the zone. */
const ZIP_TIME = new Date(2026, 0, 1, 0, 0, 0);
/** Bytes of a part from which on a tenth of its size is worth less than the time. */
const LARGE = 1_000_000;
/** Method of the zip format for deflated entries. */
const DEFLATED = 8;
/** Room for what a stretch of a long part deflates to. */
const OUTPUT = 1 << 16;

/** A part as it lies in the archive. */
export interface ZipPart {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly deflated: readonly Uint8Array<ArrayBuffer>[];
}

const levelOf = (size: number): number => (size > LARGE ? 3 : 6);

/** Deflated by Node's own zlib, a third of the time of one in JavaScript. */
export function zipPart(name: string, bytes: Uint8Array): ZipPart {
  const deflated = [deflateRawSync(bytes, { level: levelOf(bytes.length) })];
  return { name, size: bytes.length, crc: crc32(bytes), deflated };
}

/**
 * A long part from its stretches, deflated on another core while the next stretch is made; the whole is never in memory. Gives
 * the bytes that `zipPart` would.
 */
export async function longZipPart(name: string, stretches: Iterable<Uint8Array>): Promise<ZipPart> {
  let [size, crc] = [0, 0];
  const measured = function* (): Generator<Uint8Array, undefined> {
    for (const stretch of stretches) {
      size += stretch.length;
      crc = crc32(stretch, crc);
      yield stretch;
    }
  };
  // How closely a part is packed hangs on whether it is large: known after a few stretches.
  const source = measured();
  const head: Uint8Array[] = [];
  let next = source.next();
  for (; next.done !== true && size <= LARGE; next = source.next()) head.push(next.value);
  const whole = function* (): Generator<Uint8Array> {
    yield* head;
    if (next.done !== true) yield next.value;
    yield* source;
  };
  const deflater = createDeflateRaw({ level: levelOf(size), chunkSize: OUTPUT });
  const deflated = await pipeline(Readable.from(whole(), { highWaterMark: 2 }), deflater, collected);
  return { name, size, crc, deflated };
}

async function collected(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/**
 * An archive of parts in the order given, with fixed times: the same parts give the same bytes.
 * Library: fflate (`Zip`, with entries that come deflated).
 */
export function zipOf(parts: Iterable<ZipPart>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  for (const { name, size, crc, deflated } of parts) {
    const entry: ZipInputFile = { filename: name, mtime: ZIP_TIME, compression: DEFLATED, size, crc };
    archive.add(entry);
    deflated.forEach((piece, index) => entry.ondata?.(null, piece, index === deflated.length - 1));
  }
  archive.end();
  return joined(chunks);
}

/** A plain array of bytes of its own: a `Buffer` may be a window on a shared one, and its `slice` does not copy. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
