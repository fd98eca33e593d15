import { utils, write, type WorkSheet } from '@e965/xlsx';
import { openOle } from '../../../shared/workbook/ole.ts';
import { oleOf } from './ole-of.ts';

/** A sheet as SheetJS makes it, as an .xls file. */
export function xlsOf(sheet: WorkSheet, more: Readonly<Record<string, WorkSheet>> = {}): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Số liệu');
  for (const [name, other] of Object.entries(more)) utils.book_append_sheet(book, other, name);
  const made: unknown = write(book, { type: 'buffer', bookType: 'biff8' });
  if (!Buffer.isBuffer(made)) throw new Error('no bytes');
  return made;
}

export function recordsOf(file: Buffer): Buffer {
  const stream = openOle(file).read('Workbook');
  if (!stream) throw new Error('no stream');
  return stream;
}

/** The records of an .xls file, changed and put into a container of ours. */
export function withRecords(file: Buffer, change: (stream: Buffer) => Buffer): Buffer {
  return oleOf({ Workbook: change(recordsOf(file)) });
}

export function placesOf(stream: Buffer, kind: number): number[] {
  const places: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) === kind) places.push(at);
  }
  return places;
}

export const record = (kind: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};
