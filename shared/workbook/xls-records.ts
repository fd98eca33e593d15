import { refuse } from './refusal.ts';

/** Kinds of records of an Excel 97–2003 workbook that reading needs. Source: [MS-XLS] 2.3. */
export const recordKind = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  password: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  sheet: 0x0085,
  numbers: 0x00bd,
  richText: 0x00d6,
  style: 0x00e0,
  strings: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  truth: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

/** One record: `whole` is what stands in the stream, `body` the same without its head of four bytes. */
export interface BiffRecord {
  readonly kind: number;
  readonly at: number;
  readonly body: Buffer;
  readonly whole: Buffer;
}

const headLength = 4;
const version8 = 0x0600;

/**
 * The records of one part of the stream (the workbook's own, or a sheet's), from its first to its last one. Charts inside a
 * sheet are parts of their own within it and left out.
 */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; ;) {
    if (at + headLength > stream.length) refuse('workbook-damaged', 'records end');
    const kind = stream.readUInt16LE(at);
    const end = at + headLength + stream.readUInt16LE(at + 2);
    if (end > stream.length) refuse('workbook-damaged', 'record');
    const whole = stream.subarray(at, end);
    const record = { kind, at, whole, body: whole.subarray(headLength) };
    if (depth === 0) requireVersion8(record);
    if (kind === recordKind.begin) depth++;
    if (depth === 1) yield record;
    if (kind === recordKind.end && --depth === 0) return;
    at = end;
  }
}

/** Older versions write their texts in the code page of one machine. */
function requireVersion8({ kind, body }: BiffRecord): void {
  if (kind !== recordKind.begin || body.length < 2 || body.readUInt16LE(0) !== version8) refuse('workbook-old-excel');
}

/** A text behind its length, in one or two bytes a character. `lengthBytes`: how many bytes the length takes. */
export function textIn(body: Buffer, at: number, lengthBytes: 1 | 2): string {
  if (body.length < at + lengthBytes + 1) return refuse('workbook-damaged', 'text of a record');
  const length = lengthBytes === 1 ? body.readUInt8(at) : body.readUInt16LE(at);
  const isWide = (body.readUInt8(at + lengthBytes) & 1) === 1;
  const start = at + lengthBytes + 1;
  const text = body.subarray(start, start + (isWide ? 2 * length : length));
  return text.toString(isWide ? 'utf16le' : 'latin1');
}

/** A record of our making. */
export function recordOf(kind: number, body: Buffer): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}
