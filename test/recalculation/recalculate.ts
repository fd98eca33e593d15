import { read, utils, type CellObject, type Range, type WorkBook } from '@e965/xlsx';
import {
  CellError,
  compare,
  functions,
  isArea,
  number,
  scalar,
  text,
  truth,
  type Argument,
  type Value,
} from './functions.ts';
import { parseFormula, type Formula } from './parse.ts';

/** A cell with a formula: what the file says it shows, and what it comes to from the constants up. */
export interface Recalculated {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly cached: Value;
  /** `#N/A` and its kin as text. */
  readonly value: Value;
}

type Reference = Extract<Formula, { readonly kind: 'reference' }>;

/**
 * Every formula of a workbook, calculated anew from the constants by nothing that wrote it: another library reads the file,
 * and cached values are not looked at. Throws where a name is not defined, a formula refers to itself, or a function is not
 * one of those our sheets may use.
 */
export function recalculate(file: Uint8Array): Recalculated[] {
  const book = read(file, { type: 'buffer', cellText: false, cellHTML: false });
  const values = new Map<string, Value>();
  const underway = new Set<string>();
  const names = namesOf(book);

  const cellAt = (sheet: string, cell: string): Value => {
    const key = `${sheet}!${cell}`;
    if (values.has(key)) return values.get(key);
    const held = cellOf(book, sheet, cell);
    if (held?.f === undefined) return held === undefined ? undefined : constantOf(held);
    if (underway.has(key)) throw new SyntaxError(`${key} refers to itself`);
    underway.add(key);
    try {
      const value = scalar(evaluate(parseFormula(held.f), sheet));
      values.set(key, value);
      return value;
    } finally {
      // An error is met again by the next cell that refers here: that is no circle.
      underway.delete(key);
    }
  };

  const areaOf = ({ sheet, from, to }: Reference, home: string): Argument => {
    const { s, e } = rangeOf({ from, to });
    const where = sheet ?? home;
    if (book.Sheets[where] === undefined) throw new SyntaxError(`no sheet ${where}`);
    const columns = e.c - s.c + 1;
    const cells = Array.from({ length: columns * (e.r - s.r + 1) }, (_, place) =>
      cellAt(where, utils.encode_cell({ r: s.r + Math.floor(place / columns), c: s.c + (place % columns) })),
    );
    return { columns, cells };
  };

  /** The cells that a corner of a span refers to. */
  const referenceOf = (formula: Formula, home: string): Reference => {
    if (formula.kind === 'reference') return { ...formula, sheet: formula.sheet ?? home };
    if (formula.kind === 'name') return named(formula.name);
    const [area, row, column] = formula.kind === 'call' && formula.name === 'INDEX' ? formula.parts : [];
    if (area === undefined || row === undefined) throw new SyntaxError('a span between what are no references');
    const { sheet, ...corners } = referenceOf(area, home);
    const { s, e } = rangeOf(corners);
    const [down, across] = [row, column].map((part) => (part === undefined ? 0 : number(evaluate(part, home)) - 1));
    const cell = { r: s.r + (down ?? 0), c: s.c + (across ?? 0) };
    if (cell.r > e.r || cell.c > e.c) throw new CellError('#REF!');
    const at = utils.encode_cell(cell);
    return { kind: 'reference', sheet: sheet ?? home, from: at, to: at };
  };

  const named = (name: string): Reference => {
    const reference = names.get(name);
    if (reference === undefined) throw new SyntaxError(`the name ${name} is not defined`);
    return reference;
  };

  /** What stands in a named column does not change while a thousand formulas count in it. */
  const columns = new Map<string, Argument>();
  const columnOf = (name: string, home: string): Argument => {
    const column = columns.get(name) ?? areaOf(named(name), home);
    columns.set(name, column);
    return column;
  };

  const evaluate = (formula: Formula, home: string): Argument => {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'reference':
        return areaOf(formula, home);
      case 'name':
        return columnOf(formula.name, home);
      case 'span': {
        const [start, end] = [referenceOf(formula.from, home), referenceOf(formula.to, home)];
        return areaOf({ ...start, to: end.to }, home);
      }
      case 'operation':
        return operation(formula.sign, evaluate(formula.left, home), evaluate(formula.right, home));
      case 'call':
        return call(formula.name, formula.parts, (part) => evaluate(part, home));
    }
  };

  return book.SheetNames.flatMap((sheet) =>
    formulasOf(book, sheet).map(({ cell, formula, cached }) => ({
      sheet,
      cell,
      formula,
      cached,
      value: shown(() => cellAt(sheet, cell)),
    })),
  );
}

/** Those whose cached value is not what the formula comes to, to a billionth part. */
export function differing(cells: readonly Recalculated[]): Recalculated[] {
  return cells.filter(({ cached, value }) =>
    typeof cached === 'number' && typeof value === 'number'
      ? Math.abs(cached - value) > 1e-9 * Math.max(1, Math.abs(cached))
      : (cached ?? '') !== (value ?? ''),
  );
}

function rangeOf({ from, to }: Pick<Reference, 'from' | 'to'>): Range {
  return utils.decode_range(`${from}:${to}`.replaceAll('$', ''));
}

function call(name: string, parts: readonly Formula[], evaluate: (part: Formula) => Argument): Argument {
  const [first, second, third] = parts;
  if (name === 'IF' && first !== undefined && second !== undefined) {
    const chosen = truth(evaluate(first)) ? second : third;
    return chosen === undefined ? false : evaluate(chosen);
  }
  if (name === 'IFERROR' && first !== undefined && second !== undefined) {
    try {
      return scalar(evaluate(first));
    } catch (error) {
      if (error instanceof CellError) return evaluate(second);
      throw error;
    }
  }
  const found = functions[name];
  if (found === undefined) throw new SyntaxError(`our sheets may not use ${name}`);
  return found(...parts.map(evaluate));
}

function operation(sign: string, left: Argument, right: Argument): Argument {
  if (isArea(left) && isArea(right) && left.cells.length > 1 && left.cells.length === right.cells.length) {
    throw new SyntaxError(`${sign} between areas needs array entry`);
  }
  const order = (): number => compare(scalar(left), scalar(right));
  switch (sign) {
    case '+':
      return number(left) + number(right);
    case '-':
      return number(left) - number(right);
    case '*':
      return number(left) * number(right);
    case '/':
      if (number(right) === 0) throw new CellError('#DIV/0!');
      return number(left) / number(right);
    case '^':
      return number(left) ** number(right);
    case '&':
      return text(left) + text(right);
    case '=':
      return order() === 0;
    case '<>':
      return order() !== 0;
    case '<':
      return order() < 0;
    case '<=':
      return order() <= 0;
    case '>':
      return order() > 0;
    case '>=':
      return order() >= 0;
    default:
      throw new SyntaxError(`no operator ${sign}`);
  }
}

/** Every name of the workbook with the cells it stands for; a name of anything else is not one of ours. */
function namesOf(book: WorkBook): ReadonlyMap<string, Reference> {
  const defined = (book.Workbook?.Names ?? []).filter(({ Name }) => !Name.startsWith('_xlnm.'));
  return new Map(
    defined.map(({ Name, Ref }) => {
      const reference = parseFormula(Ref);
      if (reference.kind !== 'reference' || book.Sheets[reference.sheet ?? ''] === undefined) {
        throw new SyntaxError(`${Name} stands for ${Ref}`);
      }
      return [Name, reference];
    }),
  );
}

function cellOf(book: WorkBook, sheet: string, cell: string): CellObject | undefined {
  // The library's type says any: a cell, or under a name with `!` something else.
  const held: unknown = book.Sheets[sheet]?.[cell];
  return isCell(held) ? held : undefined;
}

function isCell(held: unknown): held is CellObject {
  return typeof held === 'object' && held !== null && 't' in held;
}

function constantOf({ t, v, w }: CellObject): Value {
  if (t === 'e') throw new CellError(w ?? '#VALUE!');
  return t === 'z' || v instanceof Date ? undefined : v;
}

function formulasOf(book: WorkBook, sheet: string): { cell: string; formula: string; cached: Value }[] {
  return Object.keys(book.Sheets[sheet] ?? {}).flatMap((cell) => {
    const held = cellOf(book, sheet, cell);
    return held?.f === undefined ? [] : [{ cell, formula: held.f, cached: shown(() => constantOf(held)) }];
  });
}

function shown(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    if (error instanceof CellError) return error.message;
    throw error;
  }
}
