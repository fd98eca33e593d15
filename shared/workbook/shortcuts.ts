/**
 * The few shapes of element that make up nearly all of a workbook, each recognised as a whole instead of tag by tag: that
 * makes a check three times as fast. Each takes nothing but well-formed XML, in a formula with at most the five named
 * references, so the scanner stays as strict as without them; everything else goes its ordinary way. The tests hold both
 * ways against each other.
 */

/** Text without references, section ends or characters that XML forbids. */
// oxlint-disable-next-line no-control-regex
const plain = /[^<&\]\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]*/.source;

const wholeFormula = new RegExp(`<f(?: aca="(?:false|true)")?>${plain}(?:&(?:amp|lt|gt|quot|apos);${plain})*</f>`, 'y');

/** Captures the text. */
const wholeString = new RegExp(`<si><t(?: xml:space="preserve")?>(${plain})</t></si>`, 'y');

const quote = 34;
const openingF = '<f';
const cellStart = '<c r="';
const valueStart = '<v>';
const valueEnd = '</v></c>';
const emptyEnd = '</c>';

/** Most digits of a row or a style; more are left to the scanner. */
const mostDigits = 7;

/** A plain cell. */
export interface WholeCell {
  /** Where the next element begins. */
  readonly end: number;
  readonly column: number;
  readonly row: number;
  readonly type: string;
  /** Index of the style, if the cell has one. */
  readonly style: number | undefined;
  readonly formula: boolean;
  readonly value: string;
}

/** The cell that begins at `start`, when it is a plain one: `<c r="B2" s="3" t="s"><v>17</v></c>`. */
export function matchCell(source: string, start: number): WholeCell | undefined {
  if (!source.startsWith(cellStart, start)) return undefined;
  let at = start + cellStart.length;
  let code = source.charCodeAt(at);
  let column = 0;
  for (; code >= 65 && code <= 90; code = source.charCodeAt(++at)) column = column * 26 + code - 64;
  const firstDigit = at;
  let row = 0;
  for (; code >= 48 && code <= 57; code = source.charCodeAt(++at)) row = row * 10 + code - 48;
  if (code !== quote || column === 0 || row === 0 || at - firstDigit > mostDigits) return undefined;
  at++;

  let style: number | undefined;
  if (isAttribute(source, at, 115)) {
    at += 4;
    const firstStyleDigit = at;
    style = 0;
    for (code = source.charCodeAt(at); code >= 48 && code <= 57; code = source.charCodeAt(++at)) {
      style = style * 10 + code - 48;
    }
    if (code !== quote || at === firstStyleDigit || at - firstStyleDigit > mostDigits) return undefined;
    at++;
  }

  let type = 'n';
  if (isAttribute(source, at, 116)) {
    at += 4;
    const firstLetter = at;
    for (code = source.charCodeAt(at) | 32; code >= 97 && code <= 122; code = source.charCodeAt(++at) | 32);
    if (source.charCodeAt(at) !== quote) return undefined;
    type = source.slice(firstLetter, at);
    at++;
  }

  if (source.startsWith('/>', at)) return { end: at + 2, column, row, type, style, formula: false, value: '' };
  if (source.charCodeAt(at) !== 62) return undefined;
  at++;
  const formula = source.startsWith(openingF, at);
  if (formula) {
    wholeFormula.lastIndex = at;
    if (!wholeFormula.test(source)) return undefined;
    at = wholeFormula.lastIndex;
  }
  if (!source.startsWith(valueStart, at)) {
    if (!source.startsWith(emptyEnd, at)) return undefined;
    return { end: at + emptyEnd.length, column, row, type, style, formula, value: '' };
  }
  at += valueStart.length;
  const firstCharacter = at;
  for (code = source.charCodeAt(at); isPlain(code); code = source.charCodeAt(++at));
  if (!source.startsWith(valueEnd, at)) return undefined;
  return { end: at + valueEnd.length, column, row, type, style, formula, value: source.slice(firstCharacter, at) };
}

/** Whether ` x="` stands at `at`, `letter` being the code of x. */
function isAttribute(source: string, at: number, letter: number): boolean {
  return (
    source.charCodeAt(at) === 32 &&
    source.charCodeAt(at + 1) === letter &&
    source.charCodeAt(at + 2) === 61 &&
    source.charCodeAt(at + 3) === quote
  );
}

/** The same characters as `plain`, less tabs and line ends. NaN, the code past the end, is none. */
function isPlain(code: number): boolean {
  return code >= 32 && code !== 60 && code !== 38 && code !== 93 && code < 0xfffe;
}

/** The shared string that begins at `at`, when it is a plain one. */
export function matchString(source: string, at: number): { readonly end: number; readonly text: string } | undefined {
  wholeString.lastIndex = at;
  const match = wholeString.exec(source);
  return match === null ? undefined : { end: wholeString.lastIndex, text: match[1] ?? '' };
}
