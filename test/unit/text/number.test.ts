import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, readNumber, type NumberReading } from '../../../shared/text/number.ts';

/** Swaps the marks: Vietnamese writing to English. */
const english = (text: string) => text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));

const count = (text: string): NumberReading => readNumber(text, { decimals: 0 });
const money = (text: string): NumberReading => readNumber(text, { decimals: 2 });
const read = (value: number, repaired?: string) =>
  repaired === undefined ? { ok: true, value } : { ok: true, value, repaired };
const refused = (why: string) => ({ ok: false, why });

describe('a count typed as text', () => {
  it.each([
    ['0', read(0)],
    ['57', read(57)],
    ['+57', read(57)],
    ['007', read(7)],
    ['57,0', read(57)],
    ['57.00', read(57, 'separators')],
    ['57.', read(57, 'separators')],
    ['50\u00a0', read(50, 'spaces')],
    ['  50 ', read(50, 'spaces')],
    ['\u200b50', read(50, 'spaces')],
    ['10.455', read(10_455, 'assumed-thousands')],
    ['10,455', read(10_455, 'assumed-thousands')],
    [' 1.000 ', read(1_000, 'assumed-thousands')],
    ['1.234.567', read(1_234_567)],
    ['1,234,567', read(1_234_567, 'separators')],
    ['1 234 567', read(1_234_567, 'spaces')],
    ['1\u00a0234', read(1_234, 'spaces')],
    ['1\u202f234', read(1_234, 'spaces')],
    ['1.234,00', read(1_234)],
    ['-0', read(0)],
  ])('%j is read', (text, reading) => {
    expect(count(text)).toEqual(reading);
  });

  it.each([
    ['', 'not-a-number'],
    ['KPS', 'not-a-number'],
    ['-', 'not-a-number'],
    ['15 hồ sơ', 'not-a-number'],
    ['1.23.456', 'not-a-number'],
    ['12.3456.789', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1.234.567.8', 'not-a-number'],
    ['1,234.567,8', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x1F', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['(5)', 'not-a-number'],
    ['85%', 'not-a-number'],
    ['-5', 'negative'],
    ['\u22125', 'negative'],
    ['- 1.234', 'negative'],
    ['12,5', 'not-whole'],
    ['12.5', 'not-whole'],
    ['0.455', 'not-whole'],
    ['1234.567', 'not-whole'],
    ['1.234,5', 'not-whole'],
    ['1,234.5', 'not-whole'],
    ['1000000000000', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('%j is refused: %s', (text, why) => {
    expect(count(text)).toEqual(refused(why));
  });
});

describe('an amount with decimals typed as text', () => {
  it.each([
    ['12,5', read(12.5)],
    ['17.35', read(17.35, 'separators')],
    ['1.234,5', read(1_234.5)],
    ['1,234.5', read(1_234.5, 'separators')],
    ['1.234.567,89', read(1_234_567.89)],
    ['1,234,567.89', read(1_234_567.89, 'separators')],
    ['1.234.567', read(1_234_567)],
    ['1 234,5', read(1_234.5, 'spaces')],
    ['12,500', refused('ambiguous')],
    ['10.455', refused('ambiguous')],
    ['10,455', refused('ambiguous')],
    ['1234,500', read(1_234.5)],
    ['0,455', refused('too-precise')],
    ['1.234,567', refused('too-precise')],
    [',5', read(0.5, 'separators')],
    ['.75', read(0.75, 'separators')],
    ['86,94%', read(86.94, 'percent-sign')],
    ['86,94 %', read(86.94, 'percent-sign')],
    ['86,94\u00a0%', read(86.94, 'percent-sign')],
    ['86.94%', read(86.94, 'separators')],
    ['100%', read(100, 'percent-sign')],
    ['%', refused('not-a-number')],
    ['86%%', refused('not-a-number')],
    ['-1,5', refused('negative')],
  ])('%j', (text, reading) => {
    expect(money(text)).toEqual(reading);
  });
});

describe('what we write', () => {
  it('follows Vietnamese writing', () => {
    expect(formatNumber(1_234.5)).toBe('1.234,5');
    expect(formatNumber(1_234_567)).toBe('1.234.567');
    expect(formatNumber(-1_234.5)).toBe('-1.234,5');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(86.9, 2)).toBe('86,90');
    expect(formatNumber(1.005, 2)).toBe('1,01');
    expect(formatNumber(100, 2)).toBe('100,00');
  });

  const hundredths = fc.integer({ min: 0, max: 99_999_999_999_900 });
  it('reads back as the same count in every separator, repaired or not', () => {
    const whole = fc.integer({ min: 0, max: 999_999_999_999 });
    const separators = fc.constantFrom('.', ',', ' ', '\u00a0', '\u202f', '');
    fc.assert(
      fc.property(whole, separators, (value, separator) => {
        expect(count(formatNumber(value).replaceAll('.', separator))).toMatchObject({ ok: true, value });
      }),
    );
  });

  it('reads back as the same amount in Vietnamese and English writing unless one mark before three digits hides it', () => {
    fc.assert(
      fc.property(hundredths, fc.boolean(), (units, swap) => {
        const value = Number(`${String(units)}e-2`);
        const text = formatNumber(value);
        const expected = /^\d{1,3}\.\d{3}$/.test(text) ? refused('ambiguous') : { ok: true, value };
        expect(money(swap ? english(text) : text)).toMatchObject(expected);
      }),
    );
  });

  it('with two decimals always reads back, and in Vietnamese writing needs no repair', () => {
    fc.assert(
      fc.property(hundredths, (units) => {
        const value = Number(`${String(units)}e-2`);
        expect(money(formatNumber(value, 2))).toEqual({ ok: true, value });
        expect(money(english(formatNumber(value, 2)))).toMatchObject({ ok: true, value });
      }),
    );
  });
});

describe('any text at all', () => {
  it('is read as a figure within bounds or refused, never thrown over', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789., %-+\u00a0')) }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<0 | 2>(0, 2), (text, decimals) => {
        const reading = readNumber(text, { decimals });
        if (!reading.ok) return;
        expect(reading.value).toBeGreaterThanOrEqual(0);
        expect(Number(reading.value.toFixed(decimals))).toBe(reading.value);
      }),
      { numRuns: 500 },
    );
  });
});
