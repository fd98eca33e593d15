import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../shared/form/read/amount.ts';
import type { Cell } from '../../../shared/workbook/workbook.ts';

const at = { row: 12, column: 6, formula: false };
const text = (value: string): Cell => ({ ...at, type: 'text', text: value });
const number = (value: number): Cell => ({ ...at, type: 'number', number: value, percent: false });
const ids = (cell: Cell | undefined, decimals: 0 | 2 = 0) => readAmount(cell, decimals).seen.map(({ id }) => id);

describe('the cell of a figure', () => {
  it('is missing when empty, and never zero', () => {
    expect(readAmount(undefined, 0)).toEqual({ value: 'missing', seen: [] });
    expect(readAmount(text(' \u00A0 '), 0)).toEqual({ value: 'missing', seen: [] });
  });

  it.each(['KPS', 'kps', ' K.P.S. ', 'không phát sinh', 'KHÔNG PHÁT SINH'.normalize('NFD')])(
    'reads %s as a reported zero, and remembers the word',
    (word) => {
      expect(readAmount(text(word), 0)).toEqual({ value: 0, typed: word, seen: [] });
    },
  );

  it.each(['KAD', 'Kad', 'không áp dụng'])('reads %s as not applicable', (word) => {
    expect(readAmount(text(word), 0)).toEqual({ value: 'not-applicable', seen: [] });
  });

  it('takes whole numbers as they are, also typed as text', () => {
    expect(readAmount(number(1204), 0)).toEqual({ value: 1204, seen: [] });
    expect(readAmount(text('1204'), 0)).toEqual({ value: 1204, seen: [] });
  });

  it('says what it read where marks or spaces had to be understood', () => {
    expect(readAmount(text('10.455'), 0)).toEqual({
      value: 10455,
      seen: [{ id: 'figure-thousands-assumed', found: '10.455', expected: '10455', params: { mark: '.' } }],
    });
    expect(readAmount(text('10,455'), 0)).toMatchObject({
      value: 10455,
      seen: [{ id: 'figure-thousands-assumed', found: '10,455', expected: '10455', params: { mark: ',' } }],
    });
    expect(readAmount(text('1 916 '), 0)).toMatchObject({ value: 1916, seen: [{ id: 'figure-repaired' }] });
  });

  it('never guesses where decimals are allowed', () => {
    expect(ids(text('10.455'), 2)).toEqual(['figure-ambiguous']);
    expect(readAmount(text('1.234,5'), 2)).toEqual({ value: 1234.5, seen: [] });
  });

  it.each([
    ['a fraction of a count', number(12.5), 'figure-not-whole'],
    ['a negative number', number(-1), 'figure-negative'],
    ['a negative number typed as text', text('-5'), 'figure-negative'],
    ['a word', text('khoảng 1200'), 'figure-not-a-number'],
    ['a lone dash', text('-'), 'figure-not-a-number'],
    ['a lone dot', text('.'), 'figure-not-a-number'],
    ['a truth value', { ...at, type: 'boolean', boolean: true } as const, 'figure-not-a-number'],
    ['a date', { ...at, type: 'date', date: '2026-02-01' } as const, 'figure-date'],
    ['a failed formula', { ...at, formula: true, type: 'error', code: '#REF!' } as const, 'figure-formula-error'],
    ['a percentage', { ...at, type: 'number', number: 0.8694, percent: true } as const, 'figure-percent'],
    ['a percentage typed as text', text('86,94 %'), 'figure-percent'],
    ['a number beyond all reason', number(1e15), 'figure-too-large'],
  ])('refuses %s and shows what stands there', (_, cell, id) => {
    const { value, seen } = readAmount(cell, 0);
    expect(value).toBe('missing');
    expect(seen.map((remark) => remark.id)).toEqual([id]);
    expect(seen[0]?.found).not.toBe('');
  });

  it('refuses a third decimal rather than rounding it', () => {
    expect(ids(number(1.234), 2)).toEqual(['figure-too-precise']);
    expect(readAmount(number(0.1 + 0.2), 2)).toEqual({ value: 0.3, seen: [] });
  });

  it('takes the stored result of a formula and says so', () => {
    expect(readAmount({ ...at, formula: true, type: 'number', number: 7, percent: false }, 0)).toEqual({
      value: 7,
      seen: [{ id: 'figure-formula', found: '7' }],
    });
  });
});
