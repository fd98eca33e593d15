import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../shared/period/calendar.ts';
import { cumulativeFigure, quarterFigure, type PeriodFigure } from '../../../shared/period/derived.ts';
import { VIETNAM } from '../../../shared/period/zone.ts';

const calendar = defaultCalendar(2026, VIETNAM);

/** Figures of Quý I, 6 tháng, Quý III, Năm; undefined: not reported. */
function reported(...values: readonly (number | undefined)[]): PeriodFigure[] {
  return calendar.flatMap((period, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ period, value }];
  });
}

const figure = (value: number) => ({ ok: true, value });
const count = fc.integer({ min: 0, max: 1_000_000 });

describe('a flow', () => {
  const figures = reported(100, 250, 80, 400);

  it('of a derived quarter is what the reports leave over', () => {
    expect(quarterFigure('flow', 2026, 1, figures)).toMatchObject(figure(100));
    expect(quarterFigure('flow', 2026, 2, figures)).toEqual({
      ok: true,
      value: 150,
      from: '2026-03-15',
      to: '2026-06-14',
    });
    expect(quarterFigure('flow', 2026, 3, figures)).toMatchObject(figure(80));
    expect(quarterFigure('flow', 2026, 4, figures)).toEqual({
      ok: true,
      value: 70,
      from: '2026-09-15',
      to: '2026-12-14',
    });
  });

  it('of nine months is six months and Quý III', () => {
    expect(cumulativeFigure('flow', 2026, 3, figures)).toEqual({
      ok: true,
      value: 330,
      from: '2025-12-15',
      to: '2026-09-14',
    });
    expect(cumulativeFigure('flow', 2026, 2, figures)).toMatchObject(figure(250));
    expect(cumulativeFigure('flow', 2026, 4, figures)).toMatchObject(figure(400));
  });

  it('gives back the four quarters from which the reports were made', () => {
    fc.assert(
      fc.property(count, count, count, count, (q1, q2, q3, q4) => {
        const reports = reported(q1, q1 + q2, q3, q1 + q2 + q3 + q4);
        expect(quarterFigure('flow', 2026, 1, reports)).toMatchObject(figure(q1));
        expect(quarterFigure('flow', 2026, 2, reports)).toMatchObject(figure(q2));
        expect(quarterFigure('flow', 2026, 3, reports)).toMatchObject(figure(q3));
        expect(quarterFigure('flow', 2026, 4, reports)).toMatchObject(figure(q4));
        expect(cumulativeFigure('flow', 2026, 3, reports)).toMatchObject(figure(q1 + q2 + q3));
      }),
    );
  });

  it('is exact for amounts with decimals', () => {
    expect(quarterFigure('flow', 2026, 2, reported(0.1, 0.3))).toMatchObject(figure(0.2));
    expect(cumulativeFigure('flow', 2026, 3, reported(undefined, 0.1, 0.2))).toMatchObject(figure(0.3));
  });

  it('that falls below an earlier one is an error, not a negative quarter', () => {
    expect(quarterFigure('flow', 2026, 2, reported(100, 90))).toEqual({ ok: false, why: 'falls' });
    expect(quarterFigure('flow', 2026, 4, reported(1, 250, 80, 329))).toEqual({ ok: false, why: 'falls' });
  });

  it('is not derived from reports that are missing, but from no more than it needs', () => {
    expect(quarterFigure('flow', 2026, 2, reported(undefined, 250))).toEqual({ ok: false, why: 'not-reported' });
    expect(quarterFigure('flow', 2026, 4, reported(100, undefined, 80, 400))).toEqual({
      ok: false,
      why: 'not-reported',
    });
    expect(quarterFigure('flow', 2026, 4, reported(undefined, 250, 80, 400))).toMatchObject(figure(70));
    expect(quarterFigure('flow', 2026, 3, reported(undefined, undefined, 80))).toMatchObject(figure(80));
  });
});

describe('other kinds', () => {
  const figures = reported(5, 6, 7, 8);

  it.each(['closing-stock', 'annual-constant', 'snapshot'] as const)('%s: the last report speaks', (kind) => {
    expect(quarterFigure(kind, 2026, 2, figures)).toMatchObject(figure(6));
    expect(quarterFigure(kind, 2026, 4, figures)).toMatchObject(figure(8));
    expect(cumulativeFigure(kind, 2026, 3, figures)).toMatchObject(figure(7));
  });

  it('opening stock: the first report speaks, and a quarter that no report opens has none', () => {
    expect(quarterFigure('opening-stock', 2026, 1, figures)).toMatchObject(figure(5));
    expect(quarterFigure('opening-stock', 2026, 3, figures)).toMatchObject(figure(7));
    expect(quarterFigure('opening-stock', 2026, 2, figures)).toEqual({ ok: false, why: 'not-derivable' });
    expect(cumulativeFigure('opening-stock', 2026, 3, figures)).toMatchObject(figure(6));
  });
});

describe('another calendar', () => {
  it('is never subtracted from this one', () => {
    // The national portal's Quý III: 1 July to 30 September.
    const mixed = reported(100, 250, 80, 400).map(({ period, value }) =>
      period.id === '2026-Q3'
        ? { value, period: { ...period, dataFrom: '2026-07-01', dataTo: '2026-09-30' } }
        : { period, value },
    );
    expect(cumulativeFigure('flow', 2026, 3, mixed)).toEqual({ ok: false, why: 'calendars-differ' });
    expect(quarterFigure('flow', 2026, 4, mixed)).toEqual({ ok: false, why: 'calendars-differ' });
    expect(quarterFigure('flow', 2026, 3, mixed)).toMatchObject(figure(80));
    const otherStart = reported(100, 250).map(({ period, value }) =>
      period.id === '2026-Q1' ? { value, period: { ...period, dataFrom: '2026-01-01' } } : { period, value },
    );
    expect(quarterFigure('flow', 2026, 2, otherStart)).toEqual({ ok: false, why: 'calendars-differ' });
  });

  it('in which Quý III accumulates too is derived by the same rules', () => {
    const accumulating = reported(100, 250, 330, 400).map(({ period, value }) =>
      period.id === '2026-Q3'
        ? { value, period: { ...period, dataFrom: '2025-12-15', kind: 'year-to-date' as const } }
        : { period, value },
    );
    expect(quarterFigure('flow', 2026, 3, accumulating)).toMatchObject(figure(80));
    expect(quarterFigure('flow', 2026, 4, accumulating)).toMatchObject(figure(70));
    expect(cumulativeFigure('flow', 2026, 3, accumulating)).toMatchObject(figure(330));
  });
});
