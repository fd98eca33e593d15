import { malformed } from './xml-characters.ts';

/**
 * Name of an element or attribute with its prefix. XML allows more letters; the parts of a workbook that are read use none
 * of them, so a document that does is refused.
 */
export const xmlName = /^[A-Za-z_:][\w.:-]*$/;

/** A name that was checked. */
export interface Name {
  readonly full: string;
  /** Without the prefix. */
  readonly local: string;
}

/**
 * Names already checked, by their first and last character and length: few names make up a whole document, and finding one
 * here is much cheaper than cutting it out and looking it up. A name that falls on another's place simply replaces it.
 */
export function makeNames(): (source: string, start: number, end: number) => Name {
  const places = 256;
  const seen: (Name | undefined)[] = Array.from({ length: places });
  return (source, start, end) => {
    const mix = source.charCodeAt(start) + 3 * source.charCodeAt(end - 1) + 31 * (end - start);
    const known = seen[mix % places];
    if (known !== undefined && known.full.length === end - start && source.startsWith(known.full, start)) return known;
    const full = source.slice(start, end);
    if (!xmlName.test(full)) malformed('name');
    const name = { full, local: full.slice(full.indexOf(':') + 1) };
    seen[mix % places] = name;
    return name;
  };
}
