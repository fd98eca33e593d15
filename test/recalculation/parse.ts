/** A formula as a tree. References are as written: `'Dữ liệu'!$H$120`, `A1:B2`; a name may stand for one. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'reference'; readonly sheet?: string; readonly from: string; readonly to: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Formula[] }
  /** From one corner to another, each a reference or what INDEX refers to: `INDEX(A,1):INDEX(A,5)`. */
  | { readonly kind: 'span'; readonly from: Formula; readonly to: Formula }
  | { readonly kind: 'operation'; readonly sign: string; readonly left: Formula; readonly right: Formula };

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d*`;
const TOKEN = new RegExp(
  [
    String.raw`(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?:(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\d_.]*))!)?(?<from>${CELL})(?::(?<to>${CELL}))?(?![\w(.])`,
    String.raw`(?<call>[A-Z][A-Z.]*)\(`,
    String.raw`(?<name>[A-Za-z_][A-Za-z\d_.]*)`,
    String.raw`(?<sign><=|>=|<>|[-+*/^&=<>%(),:])`,
  ].join('|'),
  'uy',
);

/** Weakest first; all are left-associative, and the sign before a number binds tighter than any. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

interface Token {
  readonly sign?: string;
  readonly call?: string;
  readonly leaf?: Formula;
}

/** Parses the text of a formula, without its `=`. Throws on whatever our sheets do not use: that is news to the test. */
export function parseFormula(text: string): Formula {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (sign: string): boolean => tokens[at]?.sign === sign && (at += 1) > 0;
  const expect = (sign: string): void => {
    if (!next(sign)) throw new SyntaxError(`“${sign}” expected at token ${String(at)} of ${text}`);
  };
  const level = (depth: number): Formula => {
    const signs = LEVELS[depth];
    if (signs === undefined) return signed();
    let left = level(depth + 1);
    for (let sign = tokens[at]?.sign; sign !== undefined && signs.includes(sign); sign = tokens[at]?.sign) {
      at += 1;
      left = { kind: 'operation', sign, left, right: level(depth + 1) };
    }
    return left;
  };
  const signed = (): Formula => {
    if (next('-')) return { kind: 'operation', sign: '-', left: { kind: 'constant', value: 0 }, right: signed() };
    if (next('+')) return signed();
    const corner = primary();
    const operand: Formula = next(':') ? { kind: 'span', from: corner, to: primary() } : corner;
    return next('%')
      ? { kind: 'operation', sign: '/', left: operand, right: { kind: 'constant', value: 100 } }
      : operand;
  };
  const primary = (): Formula => {
    if (next('(')) {
      const inner = level(0);
      expect(')');
      return inner;
    }
    const token = tokens[at];
    at += 1;
    if (token?.leaf !== undefined) return token.leaf;
    if (token?.call === undefined) throw new SyntaxError(`a value expected at token ${String(at)} of ${text}`);
    const parts: Formula[] = [];
    if (!next(')')) {
      do parts.push(level(0));
      while (next(','));
      expect(')');
    }
    return { kind: 'call', name: token.call, parts };
  };
  const formula = level(0);
  if (at < tokens.length) throw new SyntaxError(`something follows the end of ${text}`);
  return formula;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) throw new SyntaxError(`cannot read ${text.slice(start)} in ${text}`);
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf(groups: Readonly<Partial<Record<string, string>>>): Token {
  const { number, text, quoted, plain, from, to, call, name, sign } = groups;
  if (number !== undefined) return { leaf: { kind: 'constant', value: Number(number) } };
  if (text !== undefined) return { leaf: { kind: 'constant', value: text.replaceAll('""', '"') } };
  if (from !== undefined) {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    return { leaf: { kind: 'reference', ...(sheet === undefined ? {} : { sheet }), from, to: to ?? from } };
  }
  if (call !== undefined) return { call };
  if (name === 'TRUE' || name === 'FALSE') return { leaf: { kind: 'constant', value: name === 'TRUE' } };
  if (name !== undefined) return { leaf: { kind: 'name', name } };
  return sign === undefined ? {} : { sign };
}
