import * as z from 'zod';

/**
 * A value as DynamoDB's JSON writes it: `{"S":"a"}`, `{"N":"1"}`, bytes in base 64. Sets are not used here.
 * Source: DynamoDB developer guide, "DynamoDB low-level API": data type descriptors.
 */
type Notation =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly B: string }
  | { readonly L: readonly Notation[] }
  | { readonly M: Readonly<Record<string, Notation>> };

/** Writes an item, a key, or the values of an expression; undefined is left out. Throws on what a table cannot hold. */
export function written(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, Notation>> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, notationOf(value)]])),
  );
}

function notationOf(value: unknown): Notation {
  if (typeof value === 'string') return { S: value };
  // Keeps 38 digits, more than a number has; what is no number would be refused by name only there.
  if (typeof value === 'number' && Number.isFinite(value)) return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) {
    return { B: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  }
  if (Array.isArray(value)) return { L: value.filter((entry) => entry !== undefined).map(notationOf) };
  if (typeof value === 'object' && isPlain(value)) return { M: written({ ...value }) };
  throw new TypeError(`A ${kindOf(value)} cannot be stored`);
}

/** Not an object of a class, such as a date, a map or a set: what these hold is not in their attributes and would be lost. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null ? value.constructor.name : typeof value;
}

/** An item as it came, read; what is not written so is a fault. */
export const item = z.record(z.string(), z.unknown()).transform(valuesOf);

function valuesOf(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, valueOf(value)]));
}

/** By hand: thousands of values come at once, and a schema tries one kind after the other. */
function valueOf(notation: unknown): unknown {
  const [[kind, value] = [], ...more] = Object.entries(notation ?? {});
  if (more.length === 0) {
    if (kind === 'S' && typeof value === 'string') return value;
    if (kind === 'N' && typeof value === 'string') return Number(value);
    if (kind === 'BOOL' && typeof value === 'boolean') return value;
    if (kind === 'NULL') return null;
    if (kind === 'B' && typeof value === 'string') return Buffer.from(value, 'base64');
    if (kind === 'L' && Array.isArray(value)) return value.map(valueOf);
    if (kind === 'M' && typeof value === 'object' && value !== null) return valuesOf({ ...value });
  }
  throw new TypeError(`The table answered with a value of an unknown kind: ${kind ?? 'none'}`);
}
