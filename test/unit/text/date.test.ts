import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateToSerial, formatDate, localDate, readDate, serialToDate } from '../../../shared/text/date.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date typed as text', () => {
  it.each([
    ['15/01/2026', '2026-01-15'],
    ['15.01.2026', '2026-01-15'],
    ['15-1-2026', '2026-01-15'],
    ['5/3/2026', '2026-03-05'],
    ['15/01/26', '2026-01-15'],
    [' 15/01/2026. ', '2026-01-15'],
    ['15 / 01 / 2026', '2026-01-15'],
    ['15/01/2026\u00a0', '2026-01-15'],
    ['ngày 15/01/2026', '2026-01-15'],
    ['ngày 15 tháng 01 năm 2026', '2026-01-15'],
    ['Ngày 5 tháng 3 năm 2026'.normalize('NFD'), '2026-03-05'],
    ['15 tháng 1, 2026', '2026-01-15'],
    ['Ngọc Liên, ngày 15 tháng 3 năm 2026', '2026-03-15'],
    ['2026-01-15', '2026-01-15'],
    ['2026-01-15T00:00:00.000Z', '2026-01-15'],
    ['2026-01-15 08:30', '2026-01-15'],
    ['29/02/2028', '2028-02-29'],
  ])('%j is read day first', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '',
    'hôm qua',
    '31/04/2026',
    '29/02/2026',
    '01/13/2026',
    '0/1/2026',
    '15/01',
    '15/01/2026/3',
    '15/01-2026',
    '15/01/126',
    '01/2026',
    '15/01/1899',
    '20260115',
    '46037',
  ])('%j is no date', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('comes back from what we write', () => {
    expect(formatDate('2026-03-15')).toBe('15/03/2026');
    fc.assert(
      fc.property(day, (date) => {
        expect(readDate(formatDate(date))).toBe(date);
        expect(readDate(formatDate(date).replaceAll('/', '.'))).toBe(date);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789/.- ngàytháăm')) }), (text) => {
        const date = readDate(text);
        expect(date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
    );
  });
});

describe('a serial number of a spreadsheet', () => {
  it('is counted in the file’s own system', () => {
    expect(serialToDate(46_037, false)).toBe('2026-01-15');
    expect(serialToDate(46_037.999, false)).toBe('2026-01-15');
    expect(serialToDate(44_575, true)).toBe('2026-01-15');
    expect(serialToDate(1, false)).toBe('1900-01-01');
    expect(serialToDate(59, false)).toBe('1900-02-28');
    expect(serialToDate(61, false)).toBe('1900-03-01');
    expect(serialToDate(0, true)).toBe('1904-01-01');
  });

  it('has no day where the 1900 system is wrong or the number is out of range', () => {
    for (const serial of [60, 0, 0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2_958_465, 1e300]) {
      expect(serialToDate(serial, false)).toBeUndefined();
    }
  });

  it('moves one day with each number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 62, max: 100_000 }), fc.boolean(), (serial, date1904) => {
        const before = serialToDate(serial - 1, date1904) ?? '';
        expect(serialToDate(serial, date1904)).toBe(addDays(before, 1));
        // Ours are of 1900, to which those of 1904 are short by four years and a day.
        expect(dateToSerial(addDays(before, 1))).toBe(serial + (date1904 ? 1462 : 0));
      }),
    );
  });
});

describe('days', () => {
  it('exist or do not', () => {
    expect(localDate(2026, 2, 28)).toBe('2026-02-28');
    expect(localDate(2026, 2, 29)).toBeUndefined();
    expect(localDate(2026, 13, 1)).toBeUndefined();
    expect(localDate(Number.NaN, 1, 1)).toBeUndefined();
  });

  it('there and back again is the same day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    fc.assert(
      fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});
