import type ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { attachCharts, type SheetCharts } from './chart/attach.ts';
import { extendSharedStrings, type SharedStrings } from './shared-strings-write.ts';
import { FONT, safeText } from './style.ts';
import { longZipPart, zipOf, zipPart, type ZipPart } from './zip-write.ts';

const MADE_AT = '2026-01-01T00:00:00.000Z';

/**
 * What exceljs cannot write, or not cheaply: a part's new XML from its finished XML. `share` gives a text the number that a
 * cell of type `s` refers to. A long sheet comes a stretch at a time, as bytes: it is never whole.
 */
export type Finish = (xml: string, share: SharedStrings['share']) => string | Iterable<Uint8Array>;

/** By `partOf` the sheet. */
export type Finishes = ReadonlyMap<string, Finish>;

/** Name of a sheet's part inside the package. */
export function partOf(sheet: ExcelJS.Worksheet): string {
  return `xl/worksheets/sheet${String(sheet.id)}.xml`;
}

/**
 * Finishes a workbook: texts made safe, creation time fixed (or the moment given), random identifiers renumbered, native charts
 * added, zipped in one order with fixed times. The same content gives the same bytes, so that a stored file's hash says something.
 */
export async function packWorkbook(
  book: ExcelJS.Workbook,
  madeAt: string = MADE_AT,
  finishes: Finishes = new Map(),
  charts: SheetCharts = new Map(),
): Promise<Uint8Array> {
  makeTextsSafe(book);
  book.created = new Date(madeAt);
  book.modified = new Date(madeAt);
  const written = await book.xlsx.writeBuffer({ zip: { compression: 'STORE', compressionOptions: null } });
  const parts = unzipSync(new Uint8Array(written));
  const long = await applyFinishes(parts, finishes);
  attachCharts(parts, charts);
  const others = Object.entries(parts)
    .filter(([name]) => isFile(name))
    .map(([name, bytes]) => zipPart(name, settled(name, bytes)));
  return zipOf([...long, ...others].sort((a, b) => byPlace(a.name, b.name)));
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

const SHARED_STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/**
 * Applies the sheets' finishes, and makes our font the workbook's own: column widths are counted in digits of that font, and
 * where exceljs' Calibri is not installed a wider one stands in and pages break elsewhere. Returns the parts that came in
 * stretches, no longer among the others; one after another, since they share the numbers of texts.
 */
async function applyFinishes(parts: Record<string, Uint8Array>, finishes: Finishes): Promise<readonly ZipPart[]> {
  const change = (name: string, make: (xml: string) => string): void => {
    const bytes = parts[name];
    if (bytes) parts[name] = strToU8(make(strFromU8(bytes)));
  };
  change(STYLES, (xml) => xml.replace(DEFAULT_FONT, OWN_FONT));
  const [held, long] = [parts[SHARED_STRINGS], [] as ZipPart[]];
  if (finishes.size === 0 || !held) return long;
  const strings = extendSharedStrings(strFromU8(held));
  for (const [name, finish] of finishes) {
    const bytes = parts[name];
    if (!bytes) continue;
    const made = finish(strFromU8(bytes), strings.share);
    if (typeof made === 'string') {
      parts[name] = strToU8(made);
    } else {
      delete parts[name];
      long.push(await longZipPart(name, made));
    }
  }
  parts[SHARED_STRINGS] = strToU8(strings.xml());
  return long;
}

const DEFAULT_FONT = /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/;
const OWN_FONT = `<font><sz val="11"/><name val="${FONT}"/><family val="1"/></font>`;
