import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Entries carry one fixed time; local fields, because a zip stores local time and the bytes must not depend on the zone. */
const ZIP_TIME = new Date(2026, 0, 1, 0, 0, 0);
const CORE = 'docProps/core.xml';
const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/** The document with the moment it speaks of as its times, its parts in one order: the same content gives the same bytes. */
export function sealed(written: Uint8Array, asOf: string): Uint8Array {
  const parts = unzipSync(written);
  const ordered: Zippable = {};
  for (const name of Object.keys(parts)
    .filter((each) => !each.endsWith('/'))
    .sort(byPlace)) {
    const bytes = parts[name] ?? new Uint8Array();
    const settled = name === CORE ? strToU8(strFromU8(bytes).replace(TIMES, `$1${asOf}$2`)) : bytes;
    ordered[name] = [settled, { mtime: ZIP_TIME, level: 6 }];
  }
  return zipSync(ordered);
}

/** Readers that stream expect the content types first, then the package's relations. */
function byPlace(a: string, b: string): number {
  const place = (name: string) => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) + 1 || 3;
  return place(a) - place(b) || (a < b ? -1 : 1);
}
