/**
 * Keys under which two spellings of one Vietnamese name meet. Nothing here is fuzzy: the keys absorb encoding, case,
 * spaces and where a tone mark is put, and nothing else. Source: docs/domain.md §8.
 */

/** A tone mark with the rest of its syllable behind it: grave, acute, tilde, hook above, dot below. */
const EARLY_TONE = /([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Far beyond any name, so that a cell stuffed with text costs no time. */
const LONGEST_NAME = 400;

const ISSUER = new RegExp(`^(?:ubnd|${toned('ủy ban nhân dân')})[ .:]+`, 'u');
const OF_PROVINCE = new RegExp(`(?: - | ?, ?)(?:${toned('tỉnh')}|${toned('thành phố')}|tp)[ .]+[^,]+$`, 'u');

/**
 * Lower case with every syllable's tone mark at its end: `Hoà` and `Hòa`, composed or decomposed, become one text. The
 * marks that make a letter (ă â ê ô ơ ư đ) stay: without them eight pairs of communes share a name inside one province.
 */
function toned(text: string): string {
  // Ð and ð (eth) look like Đ and stand for it in texts from old code pages.
  const parts = text.toLowerCase().replaceAll('ð', 'đ').normalize('NFD');
  return parts.replace(EARLY_TONE, '$2$1').normalize('NFC');
}

function spaced(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * Key of a unit's name: `UBND Xã Hoà Bình - tỉnh Phú Thọ` and `xã Hòa Bình` meet. The kind (xã, phường) stays part of
 * it, since one province may have both. Compare keys only within a province; unequal keys are a question for a person.
 */
export function nameKey(text: string): string {
  const name = spaced(toned(text.slice(0, LONGEST_NAME)))
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/(?<![ .;,])[ .;,]+$/, '');
  return name.replace(ISSUER, '').replace(OF_PROVINCE, '').replace(/ ?- ?/g, '-').trim();
}

/** Key of a header, label or sheet name: `Số liệu kỳ này (*):` in any case and spacing; `*`, colons, end dots dropped. */
export function labelKey(text: string): string {
  return spaced(toned(text).replace(/\(\*\)|[*:]/g, ' ')).replace(/(?<![ .])[ .]+$/, '');
}

let collator: Intl.Collator | undefined;

/** Order of a Vietnamese list: Đ after D, numbers by their value. */
export function compareVietnamese(a: string, b: string): number {
  // Made at the first use: whoever only reads a form never sorts, and loading the rules costs milliseconds.
  collator ??= new Intl.Collator('vi', { numeric: true });
  return collator.compare(a, b);
}
