import { describe, expect, it } from 'vitest';
import {
  defaultCalendar,
  earlierPeriods,
  findPeriod,
  isPeriodId,
  periodId,
  priorPeriod,
  readPeriodId,
} from '../../../shared/period/calendar.ts';
import { VIETNAM } from '../../../shared/period/zone.ts';

describe('the calendar of letter 581', () => {
  const periods = defaultCalendar(2026, VIETNAM);

  it('has the four windows, of which only Quý III stands alone', () => {
    expect(periods.map(({ id, name, dataFrom, dataTo, kind }) => [id, name, dataFrom, dataTo, kind])).toEqual([
      ['2026-Q1', 'Quý I', '2025-12-15', '2026-03-14', 'year-to-date'],
      ['2026-Q2', '6 tháng', '2025-12-15', '2026-06-14', 'year-to-date'],
      ['2026-Q3', 'Quý III', '2026-06-15', '2026-09-14', 'in-period'],
      ['2026-Q4', 'Năm', '2025-12-15', '2026-12-14', 'year-to-date'],
    ]);
  });

  it('opens on the 5th, closes to units with the 17th and to the province with the 20th', () => {
    expect(periods[0]).toMatchObject({
      opensAt: '2026-03-04T17:00:00.000Z',
      dueAt: '2026-03-17T16:59:59.999Z',
      provinceDueAt: '2026-03-20T16:59:59.999Z',
    });
    expect(periods[3]).toMatchObject({ opensAt: '2026-12-04T17:00:00.000Z', dueAt: '2026-12-17T16:59:59.999Z' });
  });

  it('continues from year to year without a gap', () => {
    const next = defaultCalendar(2027, VIETNAM);
    expect(next[0]?.dataFrom).toBe('2026-12-15');
    expect(() => defaultCalendar(12, VIETNAM)).toThrow(RangeError);
  });
});

describe('periods of a list', () => {
  const periods = [...defaultCalendar(2027, VIETNAM), ...defaultCalendar(2026, VIETNAM)];

  it('are found by id', () => {
    expect(findPeriod(periods, '2026-Q3')?.name).toBe('Quý III');
    expect(findPeriod(periods, '2025-Q3')).toBeUndefined();
  });

  it('come one after another, across years, whatever order they are listed in', () => {
    expect(priorPeriod(periods, '2027-Q1')?.id).toBe('2026-Q4');
    expect(priorPeriod(periods, '2026-Q1')).toBeUndefined();
    expect(earlierPeriods(periods, '2027-Q2').map(({ id }) => id)).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
      '2027-Q1',
    ]);
  });

  it('have ids of one form', () => {
    expect(['2026-Q1', '2026-Q4'].every(isPeriodId)).toBe(true);
    expect(['2026-Q0', '2026-Q5', '2026-q1', 'Quý I', ' 2026-Q1', '2026-Q1\n', '1926-Q1'].some(isPeriodId)).toBe(false);
    expect(readPeriodId('2026-Q3')).toEqual({ year: 2026, quarter: 3 });
    expect(readPeriodId('2026')).toBeUndefined();
    expect(periodId(2026, 3)).toBe('2026-Q3');
  });
});
