import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { safeText } from './style.ts';

/** Entries carry one fixed time; local fields, because a zip stores local time and the bytes must not depend on the zone. */
const ZIP_TIME = new Date(2026, 0, 1, 0, 0, 0);
const MADE_AT = '2026-01-01T00:00:00.000Z';

/**
 * Finishes a workbook: texts made safe, creation time fixed (or the moment given), random identifiers renumbered, zipped in one
 * order with fixed times. The same content gives the same bytes, so that a stored file's hash says something.
 */
export async function packWorkbook(book: ExcelJS.Workbook, madeAt: string = MADE_AT): Promise<Uint8Array> {
  makeTextsSafe(book);
  book.created = new Date(madeAt);
  book.modified = new Date(madeAt);
  const written = await book.xlsx.writeBuffer({ zip: { compression: 'STORE', compressionOptions: null } });
  const parts = unzipSync(new Uint8Array(written));
  const ordered: Zippable = {};
  for (const name of Object.keys(parts).filter(isFile).sort(byPlace)) {
    const bytes = parts[name];
    if (bytes) ordered[name] = [settled(name, bytes), { mtime: ZIP_TIME, level: 6 }];
  }
  return zipSync(ordered);
}

function makeTextsSafe(book: ExcelJS.Workbook): void {
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (typeof cell.value !== 'string') return;
        const safe = safeText(cell.value);
        if (safe !== cell.value) cell.value = safe;
      });
    });
  });
}

const isFile = (name: string) => !name.endsWith('/');

/** Readers that stream expect the content types first, then the package's relations. */
function byPlace(a: string, b: string): number {
  const place = (name: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) + 1 || 3;
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** Conditional formats of the extended kind carry random identifiers, twice each: here numbered in the order they appear. */
function settled(name: string, bytes: Uint8Array): Uint8Array {
  if (!name.startsWith('xl/worksheets/sheet')) return bytes;
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<x14:id>')) return bytes;
  let text = strFromU8(bytes);
  const ids = new Set([...text.matchAll(/<x14:id>(\{[0-9A-F-]{36}\})<\/x14:id>/gi)].map(([, id = '']) => id));
  let number = 0;
  for (const id of ids) {
    number += 1;
    text = text.replaceAll(id, `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`);
  }
  return strToU8(text);
}
