import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../../shared/plan/scorecard.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Ranking } from '../../../shared/summary/comparison.ts';
import type { Amount } from '../../../shared/report/report.ts';
import { filing, indicator, input, measure, province, unit } from './small-province.ts';

/** ON_TIME: 20 points at 100 %, nothing at 0/0. REUSE: 2 points from 80 %. PETITIONS: 6 points, all of them at 0/0. */
const scorecard: Scorecard = {
  id: 'S',
  components: [
    { indicator: 'ON_TIME', max: 20, fullFrom: 100, atZero: 0 },
    { indicator: 'REUSE', max: 2, fullFrom: 80, atZero: 0 },
    { indicator: 'PETITIONS', max: 6, fullFrom: 100, atZero: 6 },
  ],
  bands: [
    { name: 'Yếu', from: 0 },
    { name: 'Xuất sắc', from: 90 },
    { name: 'Tốt', from: 80 },
  ],
};

const codes = ['T', 'T_OF', 'R', 'R_OF', 'P', 'P_OF'];
const none = 'not-applicable';
type Figures = readonly [t: Amount, tOf: Amount, r: Amount, rOf: Amount, p: Amount, pOf: Amount];

function rank(reports: readonly (Figures | undefined)[], card = scorecard): Ranking {
  const units = reports.map((_, index) => unit(`0000${String(index + 1)}`));
  const filings = reports.flatMap((figures, index) =>
    figures === undefined
      ? []
      : [filing(`0000${String(index + 1)}`, Object.fromEntries(codes.map((code, at) => [code, figures[at] ?? 0])))],
  );
  const comparison = compare(
    input(filings, {
      province: province({
        units,
        measures: codes.map((code) => measure(code)),
        indicators: [
          indicator('ON_TIME', ['T'], ['T_OF']),
          indicator('REUSE', ['R'], ['R_OF']),
          indicator('PETITIONS', ['P'], ['P_OF']),
        ],
        targets: [],
        scorecards: [card],
      }),
    }),
  );
  const [ranking] = comparison.rankings;
  if (ranking === undefined) throw new Error('no ranking');
  return ranking;
}

describe('the score of decision 766', () => {
  it('is max × rate ÷ threshold, capped, each with 2 decimals', () => {
    // 20 × 86.94 ÷ 100 = 17.388 → 17.39; 2 × 33.33 ÷ 80 = 0.83325 → 0.83; 6 × 66.67 ÷ 100 = 4.0002 → 4.
    const [first] = rank([[8694, 10000, 1, 3, 2, 3]]).ranked;
    expect(first?.components.map(({ points }) => points)).toEqual([17.39, 0.83, 4]);
    expect(first).toMatchObject({ score: 22.22, max: 28, share: 79.36 });
  });

  it('gives no more than the maximum beyond the threshold', () => {
    expect(rank([[1, 1, 9, 10, 1, 1]]).ranked[0]).toMatchObject({ score: 28, max: 28, share: 100 });
  });

  it('lets nothing to measure count by each component’s own rule: no petitions is full marks, no dossiers is none', () => {
    const [first] = rank([[0, 0, 0, 0, 0, 0]]).ranked;
    expect(first?.components.map(({ points, state }) => [points, state])).toEqual([
      [0, 'zero-denominator'],
      [0, 'zero-denominator'],
      [6, 'zero-denominator'],
    ]);
    expect(first).toMatchObject({ score: 6, max: 28 });
  });

  it('removes what is not the unit’s task and takes the share of its own maximum', () => {
    const ranking = rank([
      [9, 10, 'not-applicable', 'not-applicable', 1, 1],
      [1, 1, 4, 10, 1, 1],
    ]);
    // 18 + 6 of 26 = 92.31 %; 20 + 1 + 6 of 28 = 96.43 %.
    expect(ranking.ranked.map(({ unit: code, score, max, share }) => [code, score, max, share])).toEqual([
      ['00002', 27, 28, 96.43],
      ['00001', 24, 26, 92.31],
    ]);
  });
});

describe('a ranking', () => {
  it('gives equal shares the same place and skips the next', () => {
    const ranking = rank([
      [5, 10, 1, 1, 1, 1],
      [9, 10, 1, 1, 1, 1],
      [90, 100, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1],
    ]);
    expect(ranking.ranked.map(({ unit: code, rank: place, tied }) => [code, place, tied])).toEqual([
      ['00004', 1, false],
      ['00002', 2, true],
      ['00003', 2, true],
      ['00001', 4, false],
    ]);
  });

  it('keeps units with a hole out, and says why', () => {
    const ranking = rank([
      [1, 1, 'missing', 1, 1, 1],
      undefined,
      [none, none, none, none, none, none],
      [1, 1, 1, 1, 1, 1],
    ]);
    expect(ranking.ranked.map(({ unit: code, rank: place }) => [code, place])).toEqual([['00004', 1]]);
    expect(ranking.unranked.map(({ unit: code, reason, missing }) => [code, reason, missing])).toEqual([
      ['00001', 'missing-components', ['REUSE']],
      ['00002', 'no-report', ['ON_TIME', 'REUSE', 'PETITIONS']],
      ['00003', 'nothing-applies', []],
    ]);
  });

  it('bands the rounded share half open', () => {
    const card = { ...scorecard, components: [{ indicator: 'ON_TIME', max: 100, fullFrom: 100, atZero: 0 }] };
    const reports = [9000, 8999, 8000, 7999].map((done): Figures => [done, 10000, 1, 1, 1, 1]);
    expect(rank(reports, card).ranked.map(({ share, band }) => [share, band])).toEqual([
      [90, 'Xuất sắc'],
      [89.99, 'Tốt'],
      [80, 'Tốt'],
      [79.99, 'Yếu'],
    ]);
  });

  it('holds the denominators, for people to judge a score by', () => {
    const [first] = rank([[9, 10, 1, 1, 2, 2]]).ranked;
    expect(first?.components.map(({ den }) => den)).toEqual([10, 1, 2]);
  });
});
