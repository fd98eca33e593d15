import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { item, written } from '../../../shared/store/table/notation.ts';

/** Any text that is text: no half of a pair, which no encoding can carry. */
const text = fc.string({ unit: 'binary', maxLength: 12 });
const bytes = fc.uint8Array({ maxLength: 12 });
const number = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e15, max: 1e15 }),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 0.1, 1e-7, 1e-130, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
);
/** The one name that the SDK itself, and schemas, treat as something else. */
const name = text.filter((candidate) => candidate !== '__proto__');

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    bytes,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}));
const attributes = fc.dictionary(name, value, { maxKeys: 5 });

/** As the SDK puts it on the wire. */
function onTheWire(attribute: unknown): unknown {
  const json = JSON.stringify(attribute, (_, found: unknown) =>
    found instanceof Uint8Array ? Buffer.from(found).toString('base64') : found,
  );
  return JSON.parse(json);
}

/** Buffers are bytes too; only their letters count here. */
function plainBytes(found: unknown): unknown {
  if (found instanceof Uint8Array) return new Uint8Array(found);
  if (Array.isArray(found)) return found.map(plainBytes);
  if (typeof found !== 'object' || found === null) return found;
  return Object.fromEntries(Object.entries(found).map(([key, inner]) => [key, plainBytes(inner)]));
}

describe('an item', () => {
  test('is written as the SDK writes it, undefined left out at every depth', () => {
    fc.assert(
      fc.property(attributes, (attribute) => {
        expect(onTheWire(written(attribute))).toEqual(onTheWire(marshall(attribute, { removeUndefinedValues: true })));
      }),
      { numRuns: 300 },
    );
  });

  test('comes back as the SDK reads it', () => {
    fc.assert(
      fc.property(attributes, (attribute) => {
        const marshalled = marshall(attribute, { removeUndefinedValues: true });
        expect(plainBytes(item.parse(onTheWire(marshalled)))).toEqual(plainBytes(unmarshall(marshalled)));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps of bytes only those it shows, not what else lies in the same memory', () => {
    const memory = Buffer.from('secret shown secret');
    expect(written({ part: memory.subarray(7, 12) })).toEqual({ part: { B: Buffer.from('shown').toString('base64') } });
  });

  test.each([
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['NaN', Number.NaN],
    ['function', () => 'secret'],
    ['symbol', Symbol('secret')],
    ['bigint', 12n],
    ['Date', new Date(0)],
    ['Map', new Map([['secret', 1]])],
    ['Set', new Set(['secret'])],
    ['ArrayBuffer', new ArrayBuffer(2)],
  ])('cannot hold a %s, at any depth, and is told so', (kind, what) => {
    for (const attribute of [{ a: what }, { a: [what] }, { a: { b: [{ c: what }] } }]) {
      expect(() => written(attribute)).toThrow(new TypeError(`A ${kind} cannot be stored`));
    }
  });

  test('may come from an object without a prototype', () => {
    const bare: unknown = Object.assign(Object.create(null), { b: 1 });
    expect(written({ a: bare })).toEqual({ a: { M: { b: { N: '1' } } } });
  });

  test.each([
    ['SS', { SS: ['secret'] }],
    ['NS', { NS: ['12'] }],
    ['X', { X: 'secret' }],
    ['S', { S: 12 }],
    ['N', { N: 12 }],
    ['BOOL', { BOOL: 'secret' }],
    ['B', { B: null }],
    ['L', { L: { 0: { S: 'secret' } } }],
    ['M', { M: null }],
    ['S', { S: 'secret', N: '12' }],
    ['none', {}],
    ['none', null],
    ['none', undefined],
    ['none', 12],
    ['0', 'secret'],
  ])('with a value of kind %s as %j is a fault that names the kind and not the value', (kind, notation) => {
    for (const came of [{ a: notation }, { a: { L: [notation] } }, { a: { M: { b: notation } } }]) {
      expect(() => item.parse(came)).toThrow(
        new TypeError(`The table answered with a value of an unknown kind: ${kind}`),
      );
    }
  });
});
