import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultCalendar } from '../../../shared/period/calendar.ts';
import { dayOf, endOfDay, startOfDay } from '../../../shared/period/zone.ts';
import { askedOn, daysLeft, occasionAt, occasions } from '../../../shared/reminder/occasion.ts';
import { addDays } from '../../../shared/text/date.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const [quarter] = defaultCalendar(2026, ZONE);
const period = quarter!;

test('occasions follow one another without overlap, each from its day on', () => {
  expect(occasions.map(({ day }) => day)).toEqual([-3, -1, 0, 1, 3]);
  occasions.forEach(({ day, lastDay }, index) => {
    expect(lastDay).toBeGreaterThanOrEqual(day);
    expect(lastDay).toBeLessThan(occasions[index + 1]?.day ?? Number.POSITIVE_INFINITY);
  });
});

test.each([
  ['2026-03-13', undefined],
  ['2026-03-14', 'before-3'],
  ['2026-03-15', 'before-3'],
  ['2026-03-16', 'before-1'],
  ['2026-03-17', 'due-day'],
  ['2026-03-18', 'after-1'],
  ['2026-03-19', 'after-1'],
  ['2026-03-20', 'after-3'],
  ['2026-03-22', 'after-3'],
  ['2026-03-23', undefined],
])('on %s of Viet Nam, from its first to its last moment, the occasion is %s', (day, reason) => {
  expect(occasionAt(period, startOfDay(day, ZONE), ZONE)).toBe(reason);
  expect(occasionAt(period, endOfDay(day, ZONE), ZONE)).toBe(reason);
});

test('days to the deadline are days of the calendar, whatever the hour, the zone and its summer time', () => {
  const zone = fc.constantFrom(ZONE, 'Europe/Berlin', 'America/New_York', 'UTC');
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(zone, moment, moment, (where, at, due) => {
      const days = daysLeft({ ...period, dueAt: due.toISOString() }, at.toISOString(), where);
      expect(addDays(dayOf(at.toISOString(), where), days)).toBe(dayOf(due.toISOString(), where));
    }),
  );
});

test('what the province asks for is one reason a day for each text, however its spaces and accents are written', () => {
  const words = fc.constantFrom('Nộp sớm', 'Nộp sớm.', 'Nộp ngay', 'Hạn chót 17 giờ');
  const spelled = fc.tuple(words, fc.constantFrom('NFC', 'NFD'), fc.constantFrom(' ', '\n', '  '));
  const day = fc.constantFrom('2026-03-16', '2026-03-17');
  fc.assert(
    fc.property(day, spelled, day, spelled, (one, [a, formA, spaceA], other, [b, formB, spaceB]) => {
      const reasonA = askedOn(one, ` ${a.normalize(formA).replaceAll(' ', spaceA)}`);
      const reasonB = askedOn(other, `${b.normalize(formB).replaceAll(' ', spaceB)} `);
      expect(reasonA === reasonB).toBe(one === other && a === b);
      expect(reasonA).toMatch(/^asked-2026-03-1[67]-[0-9a-f]{12}$/);
    }),
  );
  expect(askedOn('2026-03-16', ' \n')).toBe(askedOn('2026-03-16'));
});
