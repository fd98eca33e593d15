import { isUtf8 } from 'node:buffer';
import { constants, crc32, inflateRawSync } from 'node:zlib';
import { refuse } from './refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Compressed bytes that cannot inflate beyond the limit of a part: deflate never exceeds 1,032 : 1. */
const surelySmall = 16 << 10;

function isTooLarge(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE';
}

/** The whole part, at most `allowed` bytes, with the size and checksum that the directory declares. */
export function inflateWhole(file: Buffer, entry: ZipEntry, allowed: number): Buffer {
  if (entry.size > allowed) refuse('workbook-inflates', entry.name);
  const raw = file.subarray(entry.start, entry.start + entry.compressed);
  const part = entry.deflated ? inflateDeclared(raw, entry) : raw;
  if (part.length !== entry.size) refuse('workbook-unsafe', `size of ${entry.name}`);
  if (crc32(part) !== entry.crc) refuse('workbook-damaged', `checksum of ${entry.name}`);
  return part;
}

function inflateDeclared(raw: Buffer, entry: ZipEntry): Buffer {
  try {
    // One byte more than declared is one too many; the output buffer is made to measure, which saves joining pieces.
    return inflateRawSync(raw, {
      maxOutputLength: Math.max(1, entry.size),
      chunkSize: Math.min(Math.max(entry.size + 1, 64), 1 << 20),
    });
  } catch (fault) {
    if (isTooLarge(fault)) return refuse('workbook-unsafe', `size of ${entry.name}`);
    return refuse('workbook-damaged', `data of ${entry.name}`);
  }
}

/**
 * About the first `wanted` bytes of a large part, never more than `allowed`: only the head of its compressed bytes is
 * inflated, so the checksum cannot be verified.
 */
export function inflateHead(file: Buffer, entry: ZipEntry, wanted: number, allowed: number): Buffer {
  if (!entry.deflated) return file.subarray(entry.start, entry.start + Math.min(entry.compressed, wanted));
  const share = Math.ceil((entry.compressed * wanted) / entry.size);
  // The declared size may lie, so the guess shrinks until it fits.
  for (let length = Math.max(share, surelySmall); ; length = Math.max(length >> 2, surelySmall)) {
    const head = file.subarray(entry.start, entry.start + Math.min(length, entry.compressed));
    try {
      return inflateRawSync(head, { maxOutputLength: allowed, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (fault) {
      if (!isTooLarge(fault)) return refuse('workbook-damaged', `data of ${entry.name}`);
      if (length === surelySmall) return refuse('workbook-inflates', entry.name);
    }
  }
}

const utf16Marks = new Set([0xfffe, 0xfeff]);

/** The text of an XML part. Only UTF-8 is read: any other encoding could hide from one program what another sees. */
export function xmlText(part: Buffer, name: string): string {
  const looksWide = part.length >= 2 && (utf16Marks.has(part.readUInt16BE(0)) || part[0] === 0 || part[1] === 0);
  if (looksWide || !isUtf8(part)) refuse('workbook-encoding', name);
  const text = part.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
