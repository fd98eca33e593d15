import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, formatInstant, isZone, startOfDay, VIETNAM } from '../../../shared/period/zone.ts';
import { addDays } from '../../../shared/text/date.ts';

/** Zones with every peculiarity: far east and west, halves of hours, clocks that jump over or back to midnight. */
const zones = [
  VIETNAM,
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Havana',
  'America/Sao_Paulo',
];
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day of the province', () => {
  it('is seven hours ahead of UTC in Vietnam', () => {
    expect(startOfDay('2026-03-15', VIETNAM)).toBe('2026-03-14T17:00:00.000Z');
    expect(endOfDay('2026-03-17', VIETNAM)).toBe('2026-03-17T16:59:59.999Z');
    expect(dayOf('2026-03-14T16:59:59.999Z', VIETNAM)).toBe('2026-03-14');
    expect(dayOf('2026-03-14T17:00:00.000Z', VIETNAM)).toBe('2026-03-15');
  });

  it('begins when the day before ends, in any zone and across clock changes', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (date, zone) => {
        const start = startOfDay(date, zone);
        expect(dayOf(start, zone)).toBe(date);
        expect(dayOf(endOfDay(addDays(date, -1), zone), zone)).toBe(addDays(date, -1));
        expect(Date.parse(start) - Date.parse(endOfDay(addDays(date, -1), zone))).toBe(1);
        expect(dayOf(endOfDay(date, zone), zone)).toBe(date);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    // Clocks jumped from 00:00 to 01:00: the day began at one o'clock.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    // Clocks went back from 24:00 to 23:00: midnight came on the second try.
    ['Asia/Beirut', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    // Clocks went back from 01:00 to 00:00: the earlier midnight counts.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('in %s, %s begins at %s', (zone, date, start) => {
    expect(startOfDay(date, zone)).toBe(start);
  });

  it('is written as officers read it', () => {
    expect(formatInstant('2026-03-15T10:05:00.000Z', VIETNAM)).toBe('17:05 ngày 15/03/2026');
    expect(formatInstant('2026-03-14T17:00:00.000Z', VIETNAM)).toBe('00:00 ngày 15/03/2026');
  });
});

describe('a zone', () => {
  it('is known or not', () => {
    expect(isZone(VIETNAM)).toBe(true);
    expect(isZone('Asia/Ha_Noi')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});
