import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPlace, pathOf, placeOf, places, type PlaceId } from '../../../functions/portal/page/places.ts';

const ids = Object.keys(places) as PlaceId[];
/** Whatever may stand in an address: codes, and what somebody typed. */
const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/^\/+$/.test(text));

test('the address of a screen leads back to it, whatever its parts hold', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), part, part, (id, one, other) => {
      const names = [...places[id].path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      const parts = Object.fromEntries(names.map((name, index) => [name, index % 2 === 0 ? one : other]));
      expect(placeOf(pathOf(id, parts))).toEqual({ id, parts });
    }),
  );
});

test('no address is that of two screens', () => {
  const found = ids.map((id) => placeOf(pathOf(id, { period: 'p', unit: 'u', attempt: 'a', indicator: 'i' }))?.id);
  expect(found).toEqual(ids);
});

test.each(['/khong-co', '/ky', '/ky/%E0%A4%A', '/tinh/2026-Q1/don-vi'])('%s is no screen', (path) => {
  expect(placeOf(path)).toBeUndefined();
});

const ORIGIN = 'https://bao-cao.example';

test('whoever signs in comes back to the whole place: path, query and fragment', () => {
  expect(ownPlace('/ky/2026-Q1/lan/01?xem=1#again', ORIGIN)).toBe('/ky/2026-Q1/lan/01?xem=1#again');
});

test.each([
  '//elsewhere.example/',
  '/\\elsewhere.example',
  'https://elsewhere.example/ky',
  'javascript:alert(1)',
  '\t//x',
])('nobody is led to another site by %j', (back) => {
  expect(ownPlace(back, ORIGIN)).toBe('/');
});
