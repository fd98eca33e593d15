import { describe, expect, it } from 'vitest';
import { displayOf, textOf } from '../../../shared/workbook/display.ts';
import type { Cell } from '../../../shared/workbook/workbook.ts';

const place = { row: 1, column: 1, formula: false };
const number = (value: number, percent = false): Cell => ({ ...place, type: 'number', number: value, percent });

describe('a cell as the officer reads it', () => {
  it.each<[string, Cell | undefined, string, string]>([
    ['no cell', undefined, '', ''],
    ['a count', number(1_234_567), '1.234.567', '1234567'],
    ['a code that became a number', number(15_091), '15.091', '15091'],
    ['decimals', number(0.1 + 0.2), '0,3', '0.3'],
    ['a percentage', number(0.8694, true), '86,94%', '0.8694'],
    ['a date', { ...place, type: 'date', date: '2026-03-15' }, '15/03/2026', '15/03/2026'],
    ['a boolean', { ...place, type: 'boolean', boolean: true }, 'TRUE', 'TRUE'],
    ['an error', { ...place, type: 'error', code: '#REF!' }, '#REF!', '#REF!'],
    ['a text', { ...place, type: 'text', text: ' a\u00a0\n b ' }, ' a\u00a0\n b ', 'a b'],
  ])('%s', (_, cell, display, text) => {
    expect([displayOf(cell), textOf(cell)]).toEqual([display, text]);
  });
});
