import { describe, expect, it } from 'vitest';
import type { Target } from '../../../shared/plan/target.ts';
import type { Amount, Figure } from '../../../shared/report/report.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { PeriodMaterial, SummaryInput } from '../../../shared/summary/input.ts';
import type { Warning, WarningId } from '../../../shared/summary/warning.ts';
import { warningText, warningTexts } from '../../../shared/text/messages/warning.ts';
import { filing, indicator, input, measure, province, quarter, target } from './small-province.ts';
import { now, past } from './small-year.ts';

type Reported = Readonly<Record<string, Amount>>;

const unit = '00001';
const quiet = { EARLY: 0, LATE: 0, TALKS: 0 };

function warnings(id: WarningId, material: SummaryInput): readonly Warning[] {
  return compare(material).warnings.filter((warning) => warning.id === id);
}

/** One unit's reports of the year so far. */
function course(...reports: readonly Reported[]): SummaryInput {
  const ids = reports.map((_, index) => `2026-Q${String(index + 1)}`);
  const earlier = reports.slice(0, -1).map((figures, index) => past(ids[index] ?? '', { [unit]: figures }));
  return now(ids.at(-1) ?? '', { [unit]: reports.at(-1) ?? {} }, earlier);
}

function explained(material: SummaryInput, measures: readonly string[]): SummaryInput {
  return { ...material, filings: withExplanations(material.filings, measures) };
}

function withExplanations(filings: SummaryInput['filings'], measures: readonly string[]): SummaryInput['filings'] {
  const explain = (figure: Figure): Figure =>
    measures.includes(figure.measure) ? { ...figure, explanation: 'Đợt cao điểm.' } : figure;
  return filings.map(({ report, ...each }) =>
    report === undefined ? each : { ...each, report: { ...report, figures: report.figures.map(explain) } },
  );
}

function only(reports: readonly Warning[]): Warning {
  const [first, ...others] = reports;
  if (first === undefined || others.length > 0) throw new Error(`${String(reports.length)} warnings instead of one`);
  return first;
}

describe('a year to date below what the periods before it add up to', () => {
  it('is told once a unit, with every figure that falls', () => {
    const first = { ...quiet, DONE: 90, ALL: 100 };
    const warning = only(warnings('falling-total', course(first, { ...quiet, DONE: 80, ALL: 95 })));
    expect(warning).toMatchObject({ unit, params: { count: 2, window: 'Quý II/2026' } });
    expect(warningText(warning, 'vi').message).toContain('“Số DONE”; “Số ALL”');
  });

  it('is nothing where the figures grow or stand still', () => {
    const same = { ...quiet, DONE: 90, ALL: 100 };
    expect(warnings('falling-total', course(same, same))).toEqual([]);
  });
});

describe('a rate far from the unit’s own earlier quarters', () => {
  // Quarters alone: 90 %, 88 %, then what Quý III says.
  const before = [
    { ...quiet, DONE: 90, ALL: 100 },
    { ...quiet, DONE: 178, ALL: 200 },
  ];

  it('is told with the distance to the nearest of them', () => {
    const warning = only(warnings('outlier', course(...before, { ...quiet, DONE: 60, ALL: 100 })));
    expect(warning).toMatchObject({ unit, code: 'RATE' });
    expect(warning.params).toEqual({
      window: 'Quý III/2026',
      count: 1,
      rates: '“Tỷ lệ RATE” 60,00% (trước là 88,00–90,00%, chênh 28,00 điểm phần trăm)',
    });
  });

  it('is told once a unit, with all its rates, the farthest first', () => {
    const late = [
      { ...quiet, DONE: 90, LATE: 10, ALL: 100 },
      { ...quiet, DONE: 180, LATE: 20, ALL: 200 },
    ];
    const warning = only(warnings('outlier', course(...late, { ...quiet, DONE: 60, LATE: 90, ALL: 100 })));
    expect(warning.code).toBeUndefined();
    expect(warningText(warning, 'vi').message).toBe(
      'Quý III/2026 có 2 chỉ tiêu khác hẳn các quý trước của chính đơn vị: “Tỷ lệ LATE_RATE” 90,00% (trước là 10,00%, chênh 80,00 điểm phần trăm); “Tỷ lệ RATE” 60,00% (trước là 90,00%, chênh 30,00 điểm phần trăm).',
    );
  });

  it('spells out six rates and counts the rest', () => {
    const rates = Array.from({ length: 8 }, (_, index) => indicator(`R${String(index)}`, ['DONE'], ['ALL']));
    const defined = province({ indicators: rates, targets: rates.map(({ code }) => target('P', code, 50)) });
    const [first, second] = [
      { ...quiet, DONE: 90, ALL: 100 },
      { ...quiet, DONE: 100, ALL: 200 },
    ];
    const made = now('2026-Q2', { [unit]: second }, [past('2026-Q1', { [unit]: first }, { province: defined })], {
      province: defined,
    });
    const { params } = only(warnings('outlier', made));
    expect([params['count'], String(params['rates']).split('; ').at(-1)]).toEqual([8, 'và 2 chỉ tiêu khác']);
  });

  it('is told from twenty points on, in either direction', () => {
    const low = [{ ...quiet, DONE: 40, ALL: 100 }];
    const sixty = { ...quiet, DONE: 100, ALL: 200 };
    expect(warnings('outlier', course(...low, sixty))).toHaveLength(1);
    expect(warnings('outlier', course(...low, { ...sixty, DONE: 99 }))).toHaveLength(0);
    expect(warnings('outlier', course(...before, { ...quiet, DONE: 68, ALL: 100 }))).toHaveLength(1);
    expect(warnings('outlier', course(...before, { ...quiet, DONE: 69, ALL: 100 }))).toHaveLength(0);
  });

  it('is not called so between two that lie apart, nor where few cases speak', () => {
    const apart = [before[0] ?? {}, { ...quiet, DONE: 100, ALL: 200 }];
    expect(warnings('outlier', course(...apart, { ...quiet, DONE: 50, ALL: 100 }))).toHaveLength(0);
    expect(warnings('outlier', course(...before, { ...quiet, DONE: 10, ALL: 29 }))).toHaveLength(0);
    expect(warnings('outlier', course(...before, { ...quiet, DONE: 10, ALL: 30 }))).toHaveLength(1);
    expect(warnings('outlier', course({ ...quiet, DONE: 9, ALL: 9 }, { ...quiet, DONE: 19, ALL: 49 }))).toHaveLength(0);
  });

  it('is held against last year’s quarter only where that stood alone', () => {
    const lastYear = (of: string, dataFrom: string, dataTo: string): PeriodMaterial => {
      const period = { ...quarter(of), id: of.replace('2026', '2025'), dataFrom, dataTo };
      return past(of, { [unit]: before[0] ?? {} }, { period, province: province({ year: 2025, periods: [period] }) });
    };
    const report = { [unit]: { ...quiet, DONE: 50, ALL: 100 } };
    const alone = now('2026-Q1', report, [lastYear('2026-Q1', '2024-12-15', '2025-03-14')]);
    expect(only(warnings('outlier', alone)).params).toMatchObject({
      rates: expect.stringContaining('trước là 90,00%, chênh 40,00'),
    });
    const sixMonths = now('2026-Q2', report, [
      lastYear('2026-Q2', '2024-12-15', '2025-06-14'),
      past('2026-Q1', { [unit]: { ...quiet, DONE: 10, ALL: 20 } }),
    ]);
    expect(warnings('outlier', sixMonths)).toHaveLength(0);
  });
});

describe('a report that repeats the one before', () => {
  const same = { EARLY: 1, DONE: 2, ALL: 3, LATE: 4, TALKS: 5 };

  it('is told, with how many figures repeat', () => {
    const warning = only(warnings('unchanged-copy', course(same, same)));
    expect(warning).toMatchObject({ unit, params: { count: 5, from: 'báo cáo Quý I (2026-Q1)' } });
  });

  it('is none where a single figure differs, or where few were counted at all', () => {
    expect(warnings('unchanged-copy', course(same, { ...same, TALKS: 6 }))).toHaveLength(0);
    expect(warnings('unchanged-copy', course({ ...same, TALKS: 0 }, { ...same, TALKS: 0 }))).toHaveLength(0);
    expect(warnings('unchanged-copy', course(same, { ...same, TALKS: 'missing' }))).toHaveLength(0);
  });

  it('is seen through the year to date: Quý III gives the figures of Quý II alone', () => {
    const sixMonths = { EARLY: 11, DONE: 22, ALL: 33, LATE: 44, TALKS: 55 };
    const secondQuarter = { EARLY: 10, DONE: 20, ALL: 30, LATE: 40, TALKS: 50 };
    const warning = only(warnings('unchanged-copy', course(same, sixMonths, secondQuarter)));
    expect(warning.params).toMatchObject({ from: 'số liệu riêng Quý II/2026' });
  });

  it('says nothing of a unit that has no report yet', () => {
    expect(warnings('unchanged-copy', now('2026-Q2', {}, [past('2026-Q1', { [unit]: same })]))).toHaveLength(0);
  });
});

describe('a leap of a quarter', () => {
  const first = { ...quiet, DONE: 20, ALL: 100 };
  const leapt = { ...quiet, DONE: 40, ALL: 600 };

  it('is told with both quarters where nothing explains it', () => {
    const warning = only(warnings('unexplained-swing', course(first, leapt)));
    expect(warning).toMatchObject({
      unit,
      code: 'ALL',
      params: { before: '100', value: '500', window: 'Quý II/2026', windowBefore: 'Quý I/2026' },
    });
  });

  it('begins at five times as much or a fifth, and at fifty cases', () => {
    const swings = (before: number, total: number) =>
      warnings('unexplained-swing', course({ ...quiet, ALL: before, DONE: 0 }, { ...quiet, ALL: total, DONE: 0 }))
        .length;
    expect(swings(100, 599)).toBe(0);
    expect(swings(100, 120)).toBe(1);
    expect(swings(100, 121)).toBe(0);
    expect(swings(12, 12 + 61)).toBe(0);
    expect(swings(13, 13 + 65)).toBe(1);
    expect(swings(12, 12 + 62)).toBe(1);
    expect(swings(0, 500)).toBe(0);
  });

  it('is not told where the officer explained it, then or in the quarter of the peak', () => {
    expect(warnings('unexplained-swing', explained(course(first, leapt), ['ALL']))).toHaveLength(0);
    const after = course(first, leapt, { ...quiet, DONE: 20, ALL: 90 });
    expect(warnings('unexplained-swing', after)).toHaveLength(1);
    const earlier = after.earlier.map((each) => ({ ...each, filings: withExplanations(each.filings, ['ALL']) }));
    expect(warnings('unexplained-swing', { ...after, earlier })).toHaveLength(0);
  });

  it('is not told beside a copy: the quarter’s zeros only follow from it', () => {
    const copy = { EARLY: 60, DONE: 60, ALL: 160, LATE: 60, TALKS: 60 };
    expect(compare(course(copy, copy)).warnings.map(({ id }) => id)).toEqual(['unchanged-copy']);
  });
});

describe('targets that contradict each other', () => {
  const stated = (...rows: Target[]) => input([], { province: province({ targets: rows }) });

  it('are told with their figures and places, of the province’s and of the units’ plans', () => {
    const marked = { status: 'conflict' as const, source: 'II.2' };
    const found = warnings(
      'contradicting-targets',
      stated(
        target('P', 'RATE', 70, marked),
        target('P', 'RATE', 80, { ...marked, source: 'III.1' }),
        target('TINH', 'LATE_RATE', 5, { comparator: '<=' }),
        target('TINH', 'LATE_RATE', 3, { comparator: '<=' }),
      ),
    );
    expect(found.map(({ unit: of, code, params }) => [of, code, params['plan'], params['figures']])).toEqual([
      [undefined, 'LATE_RATE', 'Mục tiêu chung của tỉnh', '≤ 5% (I.1); ≤ 3% (I.1)'],
      [undefined, 'RATE', 'Kế hoạch P', '≥ 70% (II.2); ≥ 80% (III.1)'],
    ]);
  });

  it('are not told of a plan that no unit follows', () => {
    const plans = [...province().plans, { id: 'Q', title: 'Kế hoạch Q' }];
    const rows = [target('Q', 'RATE', 70), target('Q', 'RATE', 80)];
    const followed = (plan: string) => {
      const units = province().units.map((each, index) => (index === 0 ? { ...each, plan } : each));
      return warnings('contradicting-targets', input([], { province: province({ plans, targets: rows, units }) }));
    };
    expect(followed('P')).toEqual([]);
    expect(followed('Q')).toHaveLength(1);
  });

  it('are exactly those that bind nobody', () => {
    const rows = [target('P', 'RATE', 80), target('P', 'RATE', 80, { comparator: '=' }), target('Q', 'RATE', 1)];
    expect(warnings('contradicting-targets', stated(...rows, target('Q', 'RATE', 2)))).toHaveLength(0);
    const settled = stated(target('P', 'RATE', 70, { status: 'set-aside' }), target('P', 'RATE', 80));
    expect(warnings('contradicting-targets', settled)).toHaveLength(0);
    expect(warnings('contradicting-targets', stated(target('P', 'RATE', 70), target('P', 'RATE', 80)))).toHaveLength(1);
  });
});

describe('points on few cases', () => {
  const scorecards = [
    {
      id: 'S',
      components: [
        { indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 },
        { indicator: 'LATE_RATE', max: 6, fullFrom: 100, atZero: 6 },
        { indicator: 'SMALL', max: 5, fullFrom: 100, atZero: 0 },
      ],
      bands: [],
    },
  ];
  const indicators = [...province().indicators, indicator('SMALL', ['EARLY'], ['TALKS'])];
  const scored = province({ scorecards, indicators, measures: [...province().measures, measure('EXTRA')] });
  const few = (all: number, talks = 9) =>
    input([filing(unit, { EARLY: 0, DONE: 1, ALL: all, LATE: 0, TALKS: talks })], { province: scored });

  it('are told once a unit and scorecard, naming the components and their cases', () => {
    const warning = only(warnings('small-denominator', few(4)));
    expect(warning.params).toMatchObject({
      scorecard: 'S',
      max: '26',
      limit: 5,
      components: 'Tỷ lệ RATE (4); Tỷ lệ LATE_RATE (4)',
    });
    expect(warning).toMatchObject({ unit });
    expect(warning).not.toHaveProperty('code');
  });

  it('begin below five cases and at six points, and not where nothing was measured', () => {
    expect(warnings('small-denominator', few(5))).toHaveLength(0);
    expect(warnings('small-denominator', few(9, 1))).toHaveLength(0);
    expect(warnings('small-denominator', few(0))).toHaveLength(0);
  });
});

describe('all warnings', () => {
  const targets = [...province().targets, target('P', 'TALKS', 9)];
  const units = province().units.toReversed();
  const reports = Object.fromEntries(
    units.map(({ code }) => [
      code,
      [
        { ...quiet, DONE: 90, ALL: 100 },
        { ...quiet, DONE: 100, ALL: 900 },
      ] as const,
    ]),
  );
  const at = (index: 0 | 1) => Object.fromEntries(Object.entries(reports).map(([code, both]) => [code, both[index]]));
  const defined = province({ targets, units });
  const found = compare(now('2026-Q2', at(1), [past('2026-Q1', at(0), { province: defined })], { province: defined }));

  it('come kind by kind, in the units’ order', () => {
    expect(found.warnings.map(({ id, unit: of }) => [id, of])).toEqual([
      ...units.map(({ code }) => ['outlier', code]),
      ...units.flatMap(({ code }) => [
        ['unexplained-swing', code],
        ['unexplained-swing', code],
      ]),
      ['contradicting-targets', undefined],
    ]);
  });

  it('are worded in full in both languages: no place is left open', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const warning of found.warnings) {
        const { title, message, hint } = warningText(warning, language);
        expect(`${title} ${message} ${hint}`).not.toMatch(/[{}]|undefined/);
      }
    }
    expect(Object.keys(warningTexts)).toHaveLength(6);
  });
});
