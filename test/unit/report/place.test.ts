import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, listCells, readAddress, spanOf } from '../../../shared/report/place.ts';
import { address } from '../../../shared/workbook/address.ts';

test('an address is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
      expect(readAddress(address(row, column))).toEqual({ row, column });
    }),
  );
  expect(readAddress('AA10:AB20')).toEqual({ row: 10, column: 27 });
  expect(readAddress('')).toBeUndefined();
  expect(readAddress('f12')).toBeUndefined();
});

test('cells of one column become a range, others their first', () => {
  expect(spanOf(['F9', 'F12', 'F10'])).toBe('F9:F12');
  expect(spanOf(['F9', '', 'F9'])).toBe('F9');
  expect(spanOf(['G3', 'F9'])).toBe('G3');
  expect(spanOf([''])).toBe('');
});

test('a list draws neighbours together', () => {
  expect(listCells(['F17', 'F12', 'F14', 'F13', 'F20', 'F21'])).toBe('F12–F14, F17, F20–F21');
  expect(listCells(['F5', 'G5'])).toBe('F5, G5');
  expect(listCells([''])).toBe('');
});

test('a range covers what stands in it', () => {
  expect(covers('F5:G9', 'G7')).toBe(true);
  expect(covers('F5:G9', 'G10')).toBe(false);
  expect(covers('F5:G9', 'H7')).toBe(false);
  expect(covers('F5', 'F5')).toBe(true);
  expect(covers('F5', 'F6')).toBe(false);
  expect(covers('F5', '')).toBe(false);
});
