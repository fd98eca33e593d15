/**
 * Decimal arithmetic on the numbers of a form. A figure means the decimal it is written as: 0.1 is one tenth, not the
 * binary fraction beside it. Sums and quotients are formed exactly on integers and turned back once, at the end.
 * Source: docs/domain.md §4.
 */

/** units ÷ 10^places; places is never negative. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** The decimal a number is written as (its shortest text). Throws on NaN and infinities: those are faults of ours. */
function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { units: BigInt(value), places: 0 };
  const written = WRITTEN.exec(String(value));
  if (written === null) throw new RangeError(`not a finite number: ${String(value)}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = written;
  const units = BigInt(sign + whole + fraction);
  const places = fraction.length - Number(exponent);
  return places < 0 ? { units: units * 10n ** BigInt(-places), places: 0 } : { units, places };
}

/** The number nearest to a decimal; parsing text rounds once and correctly, dividing large numbers by a power of ten may not. */
function numberOf({ units, places }: Decimal): number {
  return places === 0 ? Number(units) : Number(`${String(units)}e-${String(places)}`);
}

function inPlaces(decimal: Decimal, places: number): bigint {
  return decimal.units * 10n ** BigInt(places - decimal.places);
}

/** num ÷ den to the nearest integer, halves away from zero; den must not be 0. */
function nearest(num: bigint, den: bigint): bigint {
  const up = num < 0n ? -num : num;
  const down = den < 0n ? -den : den;
  const magnitude = (2n * up + down) / (2n * down);
  return num < 0n === den < 0n ? magnitude : -magnitude;
}

/** Exact sum: no order of the values, and no grouping of them, changes it (up to 15 significant digits). */
export function sum(values: readonly number[]): number {
  let whole = 0;
  let exact: Decimal | undefined;
  for (const value of values) {
    const next = whole + value;
    // Counts, nearly always: stay on plain integers for as long as they are safe.
    if (exact === undefined && Number.isSafeInteger(value) && Number.isSafeInteger(next)) {
      whole = next;
      continue;
    }
    exact ??= { units: BigInt(whole), places: 0 };
    const added = decimalOf(value);
    const places = Math.max(exact.places, added.places);
    exact = { units: inPlaces(exact, places) + inPlaces(added, places), places };
  }
  return exact === undefined ? whole : numberOf(exact);
}

/** round(num ÷ den × 10^shift) ÷ 10^digits, from the exact quotient; undefined when den is 0. */
function rounded(num: number, den: number, shift: number, digits: number): number | undefined {
  return roundedCounts(num, den, shift, digits) ?? roundedDecimals(num, den, shift, digits);
}

/**
 * The same of counts that are small enough for whole numbers to stay exact, a fifth of the time: all that a form of a commune
 * holds. The remainder is exact, and so is what is divided by `double`; the one division that rounds has two exact sides.
 */
function roundedCounts(num: number, den: number, shift: number, digits: number): number | undefined {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 0 || den <= 0) return undefined;
  const double = 2 * den;
  const above = 2 * num * 10 ** shift + den;
  if (above > Number.MAX_SAFE_INTEGER || double > Number.MAX_SAFE_INTEGER) return undefined;
  return (above - (above % double)) / double / 10 ** digits;
}

function roundedDecimals(num: number, den: number, shift: number, digits: number): number | undefined {
  const above = decimalOf(num);
  const below = decimalOf(den);
  if (below.units === 0n) return undefined;
  const places = Math.max(above.places, below.places);
  const units = nearest(inPlaces(above, places) * 10n ** BigInt(shift), inPlaces(below, places));
  return numberOf({ units, places: digits });
}

/** num ÷ den rounded once, half away from zero, from the exact quotient. Undefined when den is 0: not applicable. */
export function quotient(num: number, den: number, digits: number): number | undefined {
  return rounded(num, den, digits, digits);
}

/** num ÷ den × 100 with 2 decimals, rounded once, half away from zero. Undefined when den is 0: not applicable. */
export function percentage(num: number, den: number): number | undefined {
  return rounded(num, den, 4, 2);
}

/** Rounds the number as it is written, half away from zero: 1.005 to 2 digits is 1.01. */
export function roundTo(value: number, digits: number): number {
  if (Number.isSafeInteger(value)) return value;
  const decimal = decimalOf(value);
  if (decimal.places <= digits) return value;
  return numberOf({ units: nearest(decimal.units, 10n ** BigInt(decimal.places - digits)), places: digits });
}

/** Plain digits, never an exponent: `1234.5`; with `digits`, rounded to exactly that many places: `1234.50`. */
export function plainDigits(value: number, digits?: number): string {
  const decimal = decimalOf(digits === undefined ? value : roundTo(value, digits));
  const places = digits ?? decimal.places;
  const units = inPlaces(decimal, Math.max(places, decimal.places));
  const text = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const sign = units < 0n ? '-' : '';
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}
