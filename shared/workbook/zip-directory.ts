import { highestRatio, longestPartName, ratioFloor, type ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';

/** One entry of the zip container; its compressed bytes are `file[start … start + compressed)`. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly compressed: number;
  /** As declared; checked against what inflating really gives. */
  readonly size: number;
  readonly start: number;
}

/** Entries by lower-case name: part names of Office files are the same whatever their case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

/** Relative, forward slashes, no control characters; `.`, `..` and empty steps are refused apart. */
const partName = /^[\w[][\w\-. ()[\]%+&@,~=/\u0080-\uFFFF]*$/;
const macroName = /vbaproject\.bin$|(^|\/)activex\/|(^|\/)macrosheets\//i;
const sheetName = /(^|\/)worksheets\//i;

interface DirectoryPlace {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

/** The record at the end of the file that says where the directory stands. */
function findDirectory(file: Buffer): DirectoryPlace {
  const lowest = Math.max(0, file.length - endLength - longestComment);
  for (let at = file.length - endLength; at >= lowest; at--) {
    if (file.readUInt32LE(at) !== endRecord) continue;
    const count = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 12);
    const offset = file.readUInt32LE(at + 16);
    const onSeveralDisks = file.readUInt32LE(at + 4) !== 0 || file.readUInt16LE(at + 8) !== count;
    const needs64Bits = count === 0xffff || offset === 0xffffffff;
    if (onSeveralDisks || needs64Bits) refuse('workbook-unusual', 'zip of several disks or 64 bits');
    if (offset + size > at) refuse('workbook-damaged', 'zip directory outside the file');
    return { count, offset, end: at };
  }
  return refuse('workbook-damaged', 'no zip directory');
}

function requireSafeName(name: string, bytes: number): void {
  const steps = name.split('/');
  const leadsOut = steps.some((step) => step === '' || step === '.' || step === '..');
  if (bytes > longestPartName || !partName.test(name) || leadsOut) refuse('workbook-unsafe', `part name ${name}`);
}

/** Sizes as declared, of everything but sheets: those are read in part when they are large. */
function requireModestSize(entry: ZipEntry, limits: ReadingLimits): void {
  if (entry.size > limits.partBytes) refuse('workbook-inflates', entry.name);
  const ratio = entry.size / Math.max(1, entry.compressed);
  if (entry.size > ratioFloor && ratio > highestRatio) refuse('workbook-inflates', `ratio of ${entry.name}`);
}

/** Where the bytes of an entry start, once its own header agrees with the directory. */
function startOfData(file: Buffer, at: number, name: Buffer, central: Buffer, directoryAt: number): number {
  if (at + 30 > directoryAt || file.readUInt32LE(at) !== localHeader) refuse('workbook-damaged', 'local header');
  const nameLength = file.readUInt16LE(at + 26);
  const start = at + 30 + nameLength + file.readUInt16LE(at + 28);
  const sameName = file.subarray(at + 30, at + 30 + nameLength).equals(name);
  const sameMethod = file.readUInt16LE(at + 8) === central.readUInt16LE(10);
  const sizesFollow = (file.readUInt16LE(at + 6) & 8) !== 0;
  // CRC and both sizes stand in the same order in both headers.
  const sameSizes = sizesFollow || file.subarray(at + 14, at + 26).equals(central.subarray(16, 28));
  if (!sameName || !sameMethod || !sameSizes) refuse('workbook-unsafe', 'local header differs from directory');
  return start;
}

function requireApart(entries: readonly (ZipEntry & { readonly header: number })[]): void {
  const inOrder = entries.toSorted((a, b) => a.header - b.header);
  let end = 0;
  for (const entry of inOrder) {
    if (entry.header < end) refuse('workbook-unsafe', `${entry.name} overlaps`);
    end = entry.start + entry.compressed;
  }
}

/**
 * Reads the directory of a zip container without inflating anything, and refuses whatever two programs could understand
 * differently: entries that overlap, stand twice, or differ from their own headers.
 */
export function readDirectory(file: Buffer, limits: ReadingLimits): ZipDirectory {
  if (file.length < endLength) refuse('workbook-damaged', 'shorter than a zip');
  const place = findDirectory(file);
  if (place.count > limits.entries) refuse('workbook-too-many-parts', String(place.count));
  const entries: (ZipEntry & { readonly header: number })[] = [];
  const byName = new Map<string, ZipEntry>();
  let declared = 0;
  let at = place.offset;
  for (let index = 0; index < place.count; index++) {
    if (at + 46 > place.end || file.readUInt32LE(at) !== centralHeader) refuse('workbook-damaged', 'zip directory');
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > place.end) refuse('workbook-damaged', 'zip directory');
    const central = file.subarray(at, next);
    at = next;
    const nameBytes = central.subarray(46, 46 + nameLength);
    // Some .NET programs wrote part names with backslashes.
    const name = nameBytes.toString('utf8').replaceAll('\\', '/');
    const size = central.readUInt32LE(24);
    if (name.endsWith('/') && size === 0) continue;
    requireSafeName(name, nameLength);
    if (byName.has(name.toLowerCase())) refuse('workbook-unsafe', `${name} stands twice`);
    if ((central.readUInt16LE(8) & 1) !== 0) refuse('workbook-password', name);
    const method = central.readUInt16LE(10);
    if (method !== 0 && method !== 8) refuse('workbook-unusual', `compression ${method}`);
    if (macroName.test(name)) refuse('workbook-macro', name);
    const header = central.readUInt32LE(42);
    const compressed = central.readUInt32LE(20);
    const start = startOfData(file, header, nameBytes, central, place.offset);
    if (start + compressed > place.offset) refuse('workbook-damaged', `length of ${name}`);
    const entry = { name, deflated: method === 8, crc: central.readUInt32LE(16), compressed, size, start, header };
    if (!sheetName.test(name)) {
      requireModestSize(entry, limits);
      declared += size;
      if (declared > limits.totalBytes) refuse('workbook-inflates', 'all parts');
    }
    entries.push(entry);
    byName.set(name.toLowerCase(), entry);
  }
  requireApart(entries);
  return byName;
}
