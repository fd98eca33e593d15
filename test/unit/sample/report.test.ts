import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { SAMPLE_MARK, sampleReport } from '../../../infra/sample/report.ts';
import { sampleFiles } from '../../../infra/sample/quarter.ts';
import { findPeriod } from '../../../shared/period/calendar.ts';
import type { Ask } from '../../../shared/plan/ask.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { judge, type PastReport } from '../../../shared/report/judge.ts';
import type { Report } from '../../../shared/report/report.ts';

const province = sampleProvince();
const units = province.units.map(({ code }) => code);
const asks = new Map(units.map((unit) => [unit, province.periods.map(({ id }) => askFor(unit, id))]));

function askFor(unit: string, period: string): Ask {
  const ask = askOf(province, unit, period);
  if (!ask) throw new Error(`${unit} is not asked in ${period}`);
  return ask;
}

/** The reports of one unit for the whole year. */
function yearOf(unit: string, seed: string): readonly { readonly ask: Ask; readonly report: Report }[] {
  return (asks.get(unit) ?? []).map((ask) => ({ ask, report: sampleReport(ask, seed) }));
}

const years = units.map((unit) => ({ unit, year: yearOf(unit, SAMPLE_SEED) }));

const numberOf = (report: Report, code: string): number => {
  const value = report.figures.find(({ measure }) => measure === code)?.value;
  return typeof value === 'number' ? value : Number.NaN;
};

/** Everything that the rules have to say about a year of reports, each judged with those before it. */
function remarksOn(unit: string, seed: string): string[] {
  const history: PastReport[] = [];
  const remarks: string[] = [];
  for (const { ask, report } of yearOf(unit, seed)) {
    for (const { id, code = '' } of judge(report, { ask, history })) {
      remarks.push(`${unit} ${ask.period.id}: ${id} ${code}`);
    }
    history.push({ period: ask.period, report, sha256: `${unit} ${ask.period.id}` });
  }
  return remarks;
}

describe('a good report of the sample', () => {
  test('has nothing said about it, of any unit in any period, with the year before it', () => {
    expect(units).toHaveLength(60);
    expect(units.flatMap((unit) => remarksOn(unit, SAMPLE_SEED))).toEqual([]);
  });

  test('is as good with any other seed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.string(), (unit, seed) => {
        expect(remarksOn(unit, seed)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('answers everything the form asks, with whole numbers', () => {
    for (const { year } of years) {
      for (const { ask, report } of year) {
        expect(report.figures.map(({ measure }) => measure)).toEqual(ask.measures.map(({ code }) => code));
        expect(report.figures.filter(({ value }) => !Number.isInteger(value) || Number(value) < 0)).toEqual([]);
        expect(report.tasks.map(({ task }) => task)).toEqual(ask.tasks.map(({ code }) => code));
      }
    }
  });

  test('says in its own text that it is made up', () => {
    for (const { year } of years) {
      for (const { report } of year) {
        expect(report.cover.preparedBy).toContain(SAMPLE_MARK);
        expect(report.cover.approvedBy).toContain(SAMPLE_MARK);
        for (const answer of Object.values(report.narrative)) expect(answer).toContain(SAMPLE_MARK);
      }
    }
  });
});

describe('the figures of a sample year', () => {
  test('keep parts within wholes', () => {
    // The catalogue's two percentages that are not shares: what was cut or gained, against what was planned or had before.
    const growing = new Set(['PAYROLL_REDUCTION', 'BUDGET_REVENUE_GROWTH']);
    const beyond = years.flatMap(({ unit, year }) =>
      year.flatMap(({ ask, report }) => {
        const total = (codes: readonly string[]) => codes.reduce((sum, code) => sum + numberOf(report, code), 0);
        return ask.indicators
          .map(({ indicator }) => indicator)
          .filter(({ code, denominator }) => denominator.length > 0 && !growing.has(code))
          .filter(({ numerator, denominator }) => !(total(numerator) <= total(denominator)))
          .map(({ code }) => `${unit} ${ask.period.id} ${code}`);
      }),
    );
    expect(beyond).toEqual([]);
  });

  test('balance: files received and carried over are resolved or open; the half year opens as the quarter did', () => {
    for (const { year: reports } of years) {
      const [first, half, third, year] = reports.map(
        ({ report }) =>
          (code: string) =>
            numberOf(report, code),
      );
      for (const at of [first!, half!, third!, year!]) {
        expect(at('HS_TN_TT') + at('HS_TN_TRT') + at('HS_KT')).toBe(
          at('HS_GQ_TH') + at('HS_GQ_DH') + at('HS_GQ_QH') + at('HS_DGQ_TH') + at('HS_DGQ_QH'),
        );
      }
      expect([half!('HS_KT'), year!('HS_KT')]).toEqual([first!('HS_KT'), first!('HS_KT')]);
      expect(third!('HS_KT')).toBe(half!('HS_DGQ_TH') + half!('HS_DGQ_QH'));
      expect(year!('HS_TN_TT')).toBeGreaterThan(half!('HS_TN_TT') + third!('HS_TN_TT'));
    }
  });

  test('differ from unit to unit: the ranking has something to rank', () => {
    const online = new Set(years.map(({ year }) => numberOf(year[0]!.report, 'HS_TN_TT')));
    expect(online.size).toBeGreaterThan(50);
  });
});

describe('the same seed', () => {
  test('gives the same reports, and another seed other ones', () => {
    expect(units.map((unit) => ({ unit, year: yearOf(unit, SAMPLE_SEED) }))).toEqual(years);
    expect(yearOf('15091', 'khác')).not.toEqual(years[0]!.year);
  });

  test('gives the same files, byte for byte', async () => {
    const small = sampleProvince(3);
    const period = findPeriod(small.periods, '2026-Q1')!;
    const [once, again] = [
      await sampleFiles(small, period, SAMPLE_SEED),
      await sampleFiles(small, period, SAMPLE_SEED),
    ];
    const told = (files: typeof once) => files.map(({ name, at, bytes }) => [name, at, hash('sha256', bytes)]);
    expect(once).toHaveLength(3);
    expect(told(again)).toEqual(told(once));
  });
});
