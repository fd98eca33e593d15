import { refuse } from './refusal.ts';

/**
 * The container of Office files before 2007: a small file system of sectors, chained by a table. Only what tells its
 * files apart and the one stream that holds a workbook is read. Source: [MS-CFB].
 */
export interface OleContainer {
  /** Names of what stands at the top, in lower case: an embedded document deeper down says nothing of the file itself. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream at the top; undefined when there is none of that name. */
  read(name: string): Buffer | undefined;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const storage = 1;
const stream = 2;
const root = 5;
const entryLength = 128;
/** From this number on, sector numbers are marks: end of a chain, free, the table itself. */
const firstMark = 0xfffffffa;
const smallSector = 64;

const damaged = (detail: string): never => refuse('workbook-damaged', `container: ${detail}`);

/** Reads the tables and the top directory. Every walk is bounded by the number of sectors in the file. */
export function openOle(file: Buffer): OleContainer {
  if (file.length < 512) damaged('header');
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) damaged('sector size');
  const size = 1 << shift;
  const count = Math.floor((file.length - 1) / size);

  const sector = (index: number): Buffer => {
    const start = (index + 1) * size;
    return index < count ? file.subarray(start, start + size) : damaged('sector outside the file');
  };
  /** The numbers that a chain of sectors holds or goes through. */
  const chain = (start: number, next: (index: number) => number | undefined, most: number): number[] => {
    const indexes: number[] = [];
    for (let index = start; index < firstMark; index = next(index) ?? damaged('chain')) {
      if (indexes.length === most) damaged('endless chain');
      indexes.push(index);
    }
    return indexes;
  };

  const table = numbersOf(tableSectors(file, sector, size, count).map(sector));
  const read = (start: number): Buffer => Buffer.concat(chain(start, (index) => table[index], count).map(sector));
  const entries = entriesOf(read(file.readUInt32LE(48)));
  const top = entries[0];
  if (top?.kind !== root) return damaged('directory');

  const byName = new Map(childrenOf(entries, top.child).map((entry) => [entry.name.toLowerCase(), entry]));
  const readSmall = (entry: Entry): Buffer => {
    const smallTable = numbersOf([read(file.readUInt32LE(60))]);
    const all = read(top.start);
    const pieces = chain(entry.start, (index) => smallTable[index], smallTable.length).map((index) =>
      all.subarray(index * smallSector, (index + 1) * smallSector),
    );
    return Buffer.concat(pieces);
  };
  return {
    names: new Set(byName.keys()),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      if (entry?.kind !== stream) return undefined;
      const bytes = entry.size < file.readUInt32LE(56) ? readSmall(entry) : read(entry.start);
      return bytes.length < entry.size ? damaged('stream is cut off') : bytes.subarray(0, entry.size);
    },
  };
}

/** Sectors of the table: the first 109 stand in the header, more of them in a chain of their own. */
function tableSectors(file: Buffer, sector: (index: number) => Buffer, size: number, count: number): number[] {
  const listed = numbersOf([file.subarray(76, 512)]);
  let next = file.readUInt32LE(68);
  for (let rounds = 0; next < firstMark; rounds++) {
    if (rounds === count) damaged('endless chain');
    const more = numbersOf([sector(next)]);
    next = more.pop() ?? firstMark;
    listed.push(...more);
  }
  const used = listed.filter((index) => index < firstMark);
  // More sectors than the file has would let a small file ask for a large table.
  return used.length * (size / 4) > count + size ? damaged('table') : used;
}

function numbersOf(sectors: readonly Buffer[]): number[] {
  const numbers: number[] = [];
  for (const bytes of sectors) for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const nameBytes = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
      kind: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The entries of one folder stand in a tree of their own. */
function childrenOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    waiting.push(entry.left, entry.right);
    if (entry.kind === storage || entry.kind === stream) found.push(entry);
  }
  return found;
}
