import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** Entries carry one fixed time; local fields, because a zip stores local time and the bytes must not depend on the zone. */
const ZIP_TIME = new Date(2026, 0, 1, 0, 0, 0);
/** Bytes of a part from which on a tenth of its size is worth less than the time. */
const LARGE = 1_000_000;
/** Method of the zip format for deflated entries. */
const DEFLATED = 8;

/** A part of a workbook's package. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * An archive of parts in the order given, with fixed times: the same parts give the same bytes. Deflated by Node's own zlib, a
 * third of the time of one in JavaScript, and one part after another, so that what is done with may be let go.
 * Library: fflate (`Zip`, with entries that come deflated).
 */
export function zipOf(parts: Iterable<ZipPart>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  for (const { name, bytes } of parts) {
    const entry: ZipInputFile = {
      filename: name,
      mtime: ZIP_TIME,
      compression: DEFLATED,
      size: bytes.length,
      crc: crc32(bytes),
    };
    archive.add(entry);
    entry.ondata?.(null, deflateRawSync(bytes, { level: bytes.length > LARGE ? 3 : 6 }), true);
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
