import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a container under construction; everything optional is a lie or an oddity that a test plants. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  /** Already deflated content, for bombs. */
  readonly deflated?: Buffer;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly declaredCompressed?: number;
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  /** Points the directory at the entry with this index instead. */
  readonly sameDataAs?: number;
}

/** A zip container written byte by byte, so that tests can break it in one place at a time. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const data = part.deflated ?? (part.stored ? content : deflateRawSync(content));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0, 2);
    fields.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    fields.writeUInt32LE(part.declaredCrc ?? crc32(content), 10);
    fields.writeUInt32LE(part.declaredCompressed ?? data.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? content.length, 18);
    const name = Buffer.from(part.name);
    const localName = Buffer.from(part.localName ?? part.name);
    const offset = part.sameDataAs === undefined ? at : (offsets[part.sameDataAs] ?? 0);
    offsets.push(offset);
    if (part.sameDataAs === undefined) {
      fields.writeUInt16LE(localName.length, 22);
      const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, localName, data]);
      pieces.push(local);
      at += local.length;
    }
    fields.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 'latin1');
    fields.copy(central, 6);
    central.writeUInt16LE(0, 30);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, entries, end]);
}
