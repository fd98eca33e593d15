import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Entries carry one fixed time; local fields, because a zip stores local time and the bytes must not depend on the zone. */
const ZIP_TIME = new Date(2026, 0, 1, 0, 0, 0);
/** Bytes of a part from which on a tenth of its size is worth less than the time. */
const LARGE = 1_000_000;

/**
 * An archive of parts in the order given, with fixed times: the same parts give the same bytes. Deflated by Node's own zlib,
 * several parts at once. Library: yazl.
 */
export async function zipOf(
  parts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const archive = new ZipFile();
  for (const { name, bytes } of parts) {
    archive.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, {
      mtime: ZIP_TIME,
      forceDosTimestamp: true,
      compressionLevel: bytes.length > LARGE ? 3 : 6,
    });
  }
  archive.end();
  const whole = await buffer(archive.outputStream);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
}
