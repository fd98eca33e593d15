/** What stands in a cell; undefined where it is blank. */
export type Value = number | string | boolean | undefined;

/** Cells of a rectangle, row by row. */
export interface Area {
  readonly columns: number;
  readonly cells: readonly Value[];
}

export type Argument = Value | Area;

/** What a cell shows instead of a value: `#N/A`. Thrown, since it spreads to everything that refers to the cell. */
export class CellError extends Error {}

export function isArea(argument: Argument): argument is Area {
  return typeof argument === 'object';
}

/** One value. An area there would need array entry, or mean whatever stands in the same row: our sheets must not. */
export function scalar(argument: Argument): Value {
  if (!isArea(argument)) return argument;
  if (argument.cells.length !== 1) throw new SyntaxError('an area stands where one value belongs');
  return argument.cells[0];
}

export function number(argument: Argument): number {
  const value = scalar(argument) ?? 0;
  const read = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(read)) throw new CellError('#VALUE!');
  return read;
}

export function text(argument: Argument): string {
  const value = scalar(argument) ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function truth(argument: Argument): boolean {
  const value = scalar(argument) ?? false;
  if (typeof value === 'string') throw new CellError('#VALUE!');
  return value !== 0 && value !== false;
}

/** Thousands of formulas compare the same few texts. */
const lowered = new Map<string, string>();

function caseless(value: Value): Value {
  if (typeof value !== 'string') return value;
  const lower = lowered.get(value) ?? value.toLocaleLowerCase('vi');
  lowered.set(value, lower);
  return lower;
}

/** Numbers before texts before truths; texts whatever their case; a blank is 0 or no text. */
export function compare(a: Value, b: Value): number {
  const left = a ?? (typeof b === 'string' ? '' : 0);
  const right = b ?? (typeof a === 'string' ? '' : 0);
  const rank = (value: Value): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [x, y] = [caseless(left), caseless(right)];
  return x === y || x === undefined || y === undefined ? 0 : x < y ? -1 : 1;
}

/**
 * Halves away from zero, on the 15 significant digits that spreadsheet programs show: a double beside 1,035 is 1,035 to
 * them.
 */
function round(value: number, digits: number): number {
  const shown = Number(Math.abs(value).toPrecision(15));
  const shifted = Math.round(timesTen(shown, digits));
  return Math.sign(value) * timesTen(shifted, -digits);
}

/** The decimal moved by so many places, as it is written: small and large numbers are written with an exponent of their own. */
function timesTen(value: number, places: number): number {
  const [written = '', exponent = '0'] = String(value).split('e');
  return Number(`${written}e${String(Number(exponent) + places)}`);
}

function cells(argument: Argument): readonly Value[] {
  return isArea(argument) ? argument.cells : [argument];
}

/** Only numbers count in areas: not texts, truths or blanks. */
function numbers(parts: readonly Argument[]): number[] {
  return parts.flatMap((part) => cells(part).filter((value) => typeof value === 'number'));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function quartile(values: readonly number[], which: number): number {
  if (values.length === 0) throw new CellError('#NUM!');
  const sorted = values.toSorted((a, b) => a - b);
  const place = (which / 4) * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/** `">=80"`, `"Đạt"`, `5`: what COUNTIF and its kin ask of a cell. Wildcards are refused: we have no use for them. */
function asks(criterion: Argument): (value: Value) => boolean {
  const wanted = scalar(criterion);
  if (typeof wanted !== 'string') return (value) => typeof value === 'number' && value === (wanted ?? 0);
  const [, sign = '', rest = ''] = /^(<=|>=|<>|[<>=])?(.*)$/su.exec(wanted) ?? [];
  if (/[*?~]/.test(rest)) throw new SyntaxError(`wildcard in ${wanted}`);
  const figure = rest !== '' && !Number.isNaN(Number(rest)) ? Number(rest) : undefined;
  if (sign === '<>') return (value) => value === undefined || compare(value, figure ?? rest) !== 0;
  return (value) => {
    if (rest === '') return value === undefined || (sign === '' && value === '');
    if (typeof value !== (figure === undefined ? 'string' : 'number')) return false;
    const order = compare(value, figure ?? rest);
    return sign === '<'
      ? order < 0
      : sign === '<='
        ? order <= 0
        : sign === '>'
          ? order > 0
          : sign === '>='
            ? order >= 0
            : order === 0;
  };
}

/** Which places fulfil every pair of area and criterion. */
function fulfilled(pairs: readonly Argument[]): boolean[] {
  const tests = Array.from({ length: pairs.length / 2 }, (_, index) => ({
    area: cells(pairs[index * 2]),
    holds: asks(pairs[index * 2 + 1]),
  }));
  const size = tests[0]?.area.length ?? 0;
  if (tests.some(({ area }) => area.length !== size)) throw new CellError('#VALUE!');
  return Array.from({ length: size }, (_, place) => tests.every(({ area, holds }) => holds(area[place])));
}

function matching(wanted: Value, area: readonly Value[], how: number): number {
  const comparable = (value: Value): boolean => typeof value === typeof wanted;
  const place =
    how === 0
      ? area.findIndex((value) => comparable(value) && compare(value, wanted) === 0)
      : area.findLastIndex((value) => comparable(value) && compare(value, wanted) * how <= 0);
  if (place < 0) throw new CellError('#N/A');
  return place;
}

/** Functions that Excel 2010 and LibreOffice both know; IF and IFERROR look at their parts one by one and stand elsewhere. */
export const functions: Readonly<Record<string, (...parts: Argument[]) => Value>> = {
  ABS: (value) => Math.abs(number(value)),
  AND: (...parts) => parts.every(truth),
  OR: (...parts) => parts.some(truth),
  NOT: (value) => !truth(value),
  SUM: (...parts) => total(numbers(parts)),
  COUNT: (...parts) => numbers(parts).length,
  COUNTA: (...parts) => parts.flatMap(cells).filter((value) => value !== undefined).length,
  MIN: (...parts) => numbers(parts).reduce((least, value) => Math.min(least, value), numbers(parts)[0] ?? 0),
  MAX: (...parts) => numbers(parts).reduce((most, value) => Math.max(most, value), numbers(parts)[0] ?? 0),
  MEDIAN: (...parts) => quartile(numbers(parts), 2),
  QUARTILE: (area, which) => quartile(numbers([area]), number(which)),
  ROUND: (value, digits) => round(number(value), number(digits)),
  // As a program in English has it: thousands set apart by commas, unless they are not wanted.
  FIXED: (value, digits = 2, plain = false) => {
    const [whole = '', fraction] = round(number(value), number(digits)).toFixed(number(digits)).split('.');
    const grouped = truth(plain) ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  },
  SUBSTITUTE: (from, old, replacement) => text(from).replaceAll(text(old), text(replacement)),
  COUNTIF: (area, criterion) => fulfilled([area, criterion]).filter(Boolean).length,
  COUNTIFS: (...pairs) => fulfilled(pairs).filter(Boolean).length,
  SUMIFS: (area, ...pairs) => {
    const chosen = fulfilled(pairs);
    return total(numbers(cells(area).filter((_, place) => chosen[place])));
  },
  RANK: (value, area, order) => {
    const own = number(value);
    const field = numbers([area]);
    if (!field.includes(own)) throw new CellError('#N/A');
    const better = number(order) === 0 ? (other: number) => other > own : (other: number) => other < own;
    return field.filter(better).length + 1;
  },
  MATCH: (wanted, area, how = 1) => matching(scalar(wanted), cells(area), number(how)) + 1,
  LOOKUP: (wanted, area, results) => cells(results ?? area)[matching(scalar(wanted), cells(area), 1)],
  INDEX: (area, row, column) => {
    if (!isArea(area)) throw new SyntaxError('INDEX of no area');
    const flat = area.cells.length === area.columns && column === undefined;
    const place = flat ? number(row) - 1 : (number(row) - 1) * area.columns + number(column ?? 1) - 1;
    if (place < 0 || place >= area.cells.length) throw new CellError('#REF!');
    return area.cells[place];
  },
  SUMPRODUCT: (...areas) => {
    const lists = areas.map(cells);
    return total((lists[0] ?? []).map((_, place) => lists.reduce((product, list) => product * figure(list[place]), 1)));
  },
};

const figure = (value: Value): number => (typeof value === 'number' ? value : 0);
