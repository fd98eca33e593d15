/**
 * The words of Vietnamese deadlines, as pieces of patterns on lower-case NFC text. `\b` knows no Vietnamese letters,
 * hence edges of our own.
 */
export const EDGE = String.raw`(?<![\p{L}\d])`;
export const END = String.raw`(?![\p{L}\d])`;
export const QUARTER = '(?:quý|quí|qúy)';
export const NUMERAL = String.raw`(?:iv|i{1,3}|[1-4])${END}`;
export const UP_TO = '(?:-|–|—|đến|tới)';
export const LIST = `(?:,|&|và|hoặc|${UP_TO})`;

export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, `u${flags}`);
}

/** `iii` and `3` → 3. */
export function quarterNumber(numeral: string): number {
  if (numeral === 'iv') return 4;
  return numeral.startsWith('i') ? numeral.length : Number(numeral);
}

/** Empties what a pattern matched, keeping the places of the rest. */
export function blank(text: string, from: number, length: number): string {
  return text.slice(0, from) + ' '.repeat(length) + text.slice(from + length);
}
