import { inflateRawSync } from 'node:zlib';

/** A part of a zip archive as its central directory lists it. */
interface Part {
  readonly method: number;
  readonly bytes: Uint8Array;
}

/** The parts of a well-formed archive of our own; no checks, because nothing here is anybody's upload. */
export function partsOf(archive: Uint8Array): readonly Part[] {
  const view = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts: Part[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = view.readUInt32LE(at + 20);
    const local = view.readUInt32LE(at + 42);
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    parts.push({ method: view.readUInt16LE(at + 10), bytes: archive.subarray(start, start + size) });
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return parts;
}

/** The least that reading a workbook can cost: inflating its parts and doing nothing with them. Returns the bytes. */
export function inflateAll(parts: readonly Part[]): number {
  return parts.reduce((total, { method, bytes }) => total + (method === 0 ? bytes : inflateRawSync(bytes)).length, 0);
}
