import { plainDigits } from './decimal.ts';

/** What was put right while reading; `assumed-thousands` rests on a convention and is worth telling the officer. */
type NumberRepair = 'separators' | 'spaces' | 'percent-sign' | 'assumed-thousands';

/**
 * Why a text is not the number asked for. not-a-number: no number, or one whose marks contradict each other; ambiguous:
 * `10.455` where decimals are allowed; not-whole: decimals in a count; too-precise: more decimals than allowed.
 */
export type NumberFault = 'not-a-number' | 'ambiguous' | 'negative' | 'not-whole' | 'too-large' | 'too-precise';

export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly repaired?: NumberRepair }
  | { readonly ok: false; readonly why: NumberFault };

/** Largest figure a form takes: small enough for every sum of a province to stay exact. */
export const LARGEST_FIGURE = 999_999_999_999;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const PLAIN = /^(\d+)(?:([.,])(\d+))?$/;
const POINTED = /^[.,](\d+)$/;
const GROUPED = /^([1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)$/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/;

interface Written {
  readonly whole: string;
  readonly fraction: string;
  readonly repaired?: NumberRepair;
}

/**
 * Reads a number that somebody typed as text, in Vietnamese (`1.234,5`) or English (`1,234.5`) writing. The kind of
 * measure settles what the marks cannot: in a count (`decimals: 0`) one mark before exactly three digits means
 * thousands and is reported as assumed; where decimals are allowed the same text is ambiguous and never guessed. A
 * per-cent sign is dropped where decimals are allowed; a count with one is no count. Source: docs/domain.md §8.
 */
export function readNumber(text: string, { decimals }: { readonly decimals: 0 | 2 }): NumberReading {
  const visible = text.replace(INVISIBLE, '');
  const trimmed = visible
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\u2212/, '-');
  const unsigned = trimmed.replace(/^[+-] ?/, '');
  const percent = decimals > 0 && unsigned.endsWith('%');
  const number = (percent ? unsigned.slice(0, -1) : unsigned).trimEnd();
  const body = number.replace(/\.$/, '');

  const written = readMarks(body, decimals);
  if (typeof written === 'string') return { ok: false, why: written };

  const fraction = written.fraction.replace(/(?<!0)0+$/, '');
  const value = Number(`${written.whole}.${fraction}`);
  if (trimmed.startsWith('-') && value !== 0) return { ok: false, why: 'negative' };
  if (value > LARGEST_FIGURE) return { ok: false, why: 'too-large' };
  if (fraction.length > decimals) return { ok: false, why: decimals === 0 ? 'not-whole' : 'too-precise' };

  const repaired =
    written.repaired ??
    (percent ? 'percent-sign' : body !== number ? 'separators' : trimmed !== text ? 'spaces' : undefined);
  return repaired === undefined ? { ok: true, value } : { ok: true, value, repaired };
}

/** Tells the whole part from the decimals by the marks alone; `separators` when they are not the Vietnamese ones. */
function readMarks(body: string, decimals: 0 | 2): Written | 'not-a-number' | 'ambiguous' {
  if (SPACED.test(body)) {
    const [whole = '', fraction = ''] = body.replaceAll(' ', '').split(/[.,]/);
    return { whole, fraction, repaired: 'spaces' };
  }
  if (GROUPED.test(body)) {
    const marks = body.replace(/\d/g, '');
    if (marks.length > 1) return readGroups(body, marks);
    if (decimals > 0) return 'ambiguous';
    return { whole: body.replace(marks, ''), fraction: '', repaired: 'assumed-thousands' };
  }
  const pointed = POINTED.exec(body);
  if (pointed !== null) return { whole: '0', fraction: pointed[1] ?? '', repaired: 'separators' };
  const plain = PLAIN.exec(body);
  if (plain === null) return 'not-a-number';
  const [, whole = '', mark, fraction = ''] = plain;
  return mark === '.' ? { whole, fraction, repaired: 'separators' } : { whole, fraction };
}

/** Two marks or more settle it: whichever comes first groups thousands, a different last one begins the decimals. */
function readGroups(body: string, marks: string): Written {
  const first = marks.charAt(0);
  const last = marks.charAt(marks.length - 1);
  const [whole = '', fraction = ''] = first === last ? [body] : body.split(last);
  const written = { whole: whole.replaceAll(first, ''), fraction };
  return first === '.' ? written : { ...written, repaired: 'separators' };
}

/**
 * Vietnamese writing: dots group thousands, a comma begins the decimals: `1.234,5`. With `digits`, exactly that many
 * decimals, rounded half away from zero; without, as many as the number has.
 */
export function formatNumber(value: number, digits?: number): string {
  const [whole = '', fraction] = plainDigits(value, digits).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
