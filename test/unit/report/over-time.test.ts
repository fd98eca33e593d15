import { describe, expect, test } from 'vitest';
import { caseBlockCodes } from '../../../shared/plan/case-block.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { askFor, cellOf, goodReport, historyOf, judged, past, withFigures } from './reports.ts';

const q1 = goodReport('q1');
const q2 = goodReport('q2');
const q3 = goodReport('q3');
const q4 = goodReport('q4');
const firstHalf = historyOf('lastYear', 'q1', 'q2');
const untilAutumn = historyOf('lastYear', 'q1', 'q2', 'q3');

describe('carried over', () => {
  /** Opens with other files than the sample, balanced by files within time. */
  const opening = (report: typeof q1, files: number) =>
    withFigures(report, {
      HS_KT: files,
      HS_DGQ_TH: 80 + files - (report.period === '2026-Q3' ? 90 : 50),
    });

  test('Quý I opens with what last year left open', () => {
    const [observation, ...rest] = judged(opening(q1, 47), 'q1', historyOf('lastYear'));
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({
      id: 'carried-over-differs',
      cell: cellOf(q1, 'HS_KT'),
      found: '47',
      expected: '50',
    });
  });

  test('Quý III opens with what 6 tháng left open', () => {
    const [observation, ...rest] = judged(opening(q3, 50), 'q3', firstHalf);
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({
      id: 'carried-over-differs',
      cell: cellOf(q3, 'HS_KT'),
      found: '50',
      expected: '90',
    });
    expect(observation?.params).toMatchObject({ from: '6 tháng (2026-Q2)' });
  });

  test('6 tháng opens as the year opened, not as Quý I closed', () => {
    const [observation] = judged(opening(q2, 90), 'q2', historyOf('lastYear', 'q1'));
    expect(observation).toMatchObject({
      id: 'opening-changed',
      cell: cellOf(q2, 'HS_KT'),
      found: '90',
      expected: '50',
    });
  });

  test('where Quý I is not known, last year’s report says how the year opened', () => {
    expect(judged(opening(q2, 49), 'q2', historyOf('lastYear')).map(({ id }) => id)).toEqual(['carried-over-differs']);
  });

  test('Quý III says nothing of the year’s opening, and an unknown past nothing at all', () => {
    expect(judged(opening(q3, 50), 'q3', historyOf('lastYear', 'q1'))).toEqual([]);
    expect(judged(opening(q1, 47), 'q1')).toEqual([]);
  });

  test('an explanation settles it', () => {
    const report = withFigures(opening(q1, 47), { HS_KT: { value: 47, explanation: 'Rà soát, loại 3 hồ sơ trùng' } });
    expect(judged(report, 'q1', historyOf('lastYear')).map(({ id }) => id)).toEqual(['carried-over-differs-explained']);
  });
});

describe('year to date', () => {
  test('6 tháng below Quý I is an error in its own cell', () => {
    const [observation, ...rest] = judged(withFigures(q2, { DOI_THOAI: 9 }), 'q2', historyOf('q1'));
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({
      id: 'year-to-date-fell',
      cell: cellOf(q2, 'DOI_THOAI'),
      found: '9',
      expected: '≥ 10',
    });
    expect(observation && severityOf(observation)).toBe('error');
  });

  test('equal is no fall', () => {
    expect(judged(withFigures(q2, { DOI_THOAI: 10 }), 'q2', historyOf('q1'))).toEqual([]);
  });

  test('the year holds 6 tháng and Quý III together', () => {
    const [observation] = judged(withFigures(q4, { DOI_THOAI: 29 }), 'q4', untilAutumn);
    expect(observation).toMatchObject({
      id: 'year-below-parts',
      found: '29',
      expected: '≥ 30',
      params: { from: '6 tháng + Quý III' },
    });
    expect(judged(withFigures(q4, { DOI_THOAI: 30 }), 'q4', untilAutumn)).toEqual([]);
  });

  test('without 6 tháng, Quý I and Quý III are what is known of the year', () => {
    const known = historyOf('q1', 'q3');
    expect(judged(withFigures(q4, { DOI_THOAI: 19 }), 'q4', known).map(({ id }) => id)).toEqual(['year-below-parts']);
    expect(judged(withFigures(q4, { DOI_THOAI: 20 }), 'q4', known)).toEqual([]);
  });

  test('a period of its own window may be below the year so far, and a new year below the last', () => {
    expect(judged(withFigures(q3, { DOI_THOAI: 1 }), 'q3', firstHalf)).toEqual([]);
    expect(judged(withFigures(q1, { DOI_THOAI: 1 }), 'q1', historyOf('lastYear'))).toEqual([]);
  });

  test('a whole column of the quarter alone is one finding that says what is wanted', () => {
    const quarterAlone = { ...goodReport('q1', askFor('q2')), period: q2.period };
    const history = [
      past(
        'q1',
        withFigures(
          q1,
          Object.fromEntries(
            q1.figures.map(({ measure, value }) => [measure, typeof value === 'number' ? value + 1 : value]),
          ),
        ),
      ),
    ];
    const many = judged(quarterAlone, 'q2', history).filter(({ id }) => id.startsWith('year-to-date'));
    expect(many.map(({ id }) => id)).toEqual(['year-to-date-fell-many']);
    expect(many[0]?.params).toMatchObject({ since: '15/12/2025', until: '14/06/2026' });
  });

  test('stocks and snapshots may fall', () => {
    const snapshots = withFigures(q2, { DV_TT: 190 });
    expect(judged(snapshots, 'q2', historyOf('q1'))).toEqual([]);
  });
});

describe('figures of the year', () => {
  const ask = askFor('q2');
  const constant = {
    ...ask,
    measures: ask.measures.map((measure) =>
      measure.code === 'DV_TT' ? { ...measure, kind: 'annual-constant' as const } : measure,
    ),
  };

  test('a change within the year is asked about', () => {
    const [observation, ...rest] = judged(withFigures(q2, { DV_TT: 190 }), 'q2', historyOf('q1'), { ask: constant });
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({
      id: 'annual-constant-changed',
      cell: cellOf(q2, 'DV_TT'),
      found: '190',
      expected: '200',
    });
  });

  test('a new year brings new figures', () => {
    expect(judged(withFigures(q2, { DV_TT: 190 }), 'q2', historyOf('lastYear'), { ask: constant })).toEqual([]);
  });
});

describe('copies', () => {
  const copy = { ...goodReport('q2', askFor('q3')), period: '2026-Q3' };
  const ids = (report: typeof copy) =>
    judged(report, 'q3', firstHalf)
      .map(({ id }) => id)
      .filter((id) => id.startsWith('figures-unchanged'));

  test('the same figures as last time, wherever anything is counted, are asked about', () => {
    expect(ids(copy)).toEqual(['figures-unchanged']);
  });

  test('one other figure makes it a new report', () => {
    expect(ids(withFigures(copy, { DOI_THOAI: 21 }))).toEqual([]);
  });

  test('an explanation in any of the rows settles it', () => {
    expect(ids(withFigures(copy, { DOI_THOAI: { explanation: 'Đã rà soát, không đổi' } }))).toEqual([
      'figures-unchanged-explained',
    ]);
  });

  test('two equal figures among noughts are chance', () => {
    const noughts = (report: typeof copy) =>
      withFigures(
        report,
        Object.fromEntries(
          report.figures.map(({ measure }) => [measure, ['HS_TN_TT', 'HS_GQ_TH'].includes(measure) ? 7 : 0]),
        ),
      );
    expect(judged(noughts(q2), 'q2', [past('q1', noughts(q1))])).toEqual([]);
  });

  test('the very same file is refused, whatever it holds', () => {
    const observations = judged(q3, 'q3', firstHalf, { sha256: 'sha256-of-q2' });
    expect(observations.map(({ id }) => id)).toEqual(['same-file-again']);
  });
});

describe('swings', () => {
  test('a flow far above what the last report lets expect is asked about', () => {
    // 10 in the 90 days of Quý I are about 20 in the 182 days of 6 tháng.
    const [observation, ...rest] = judged(withFigures(q2, { DOI_THOAI: 120 }), 'q2', historyOf('q1'));
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({
      id: 'figure-swing',
      cell: cellOf(q2, 'DOI_THOAI'),
      found: '120',
      expected: '≈ 20',
      params: { before: '10' },
    });
  });

  test('the year is compared with all that is known of it, not with its last window', () => {
    // 300 in 6 tháng and 1 in Quý III: the year's 400 are a swing from Quý III, and none from the 301 of 274 days.
    const quiet = [past('q2', withFigures(q2, { DOI_THOAI: 300 })), past('q3', withFigures(q3, { DOI_THOAI: 1 }))];
    expect(judged(withFigures(q4, { DOI_THOAI: 400 }), 'q4', quiet)).toEqual([]);
    const [observation] = judged(withFigures(q4, { DOI_THOAI: 4_000 }), 'q4', quiet);
    expect(observation).toMatchObject({
      id: 'figure-swing',
      expected: '≈ 401',
      params: { from: '6 tháng + Quý III', before: '301' },
    });
  });

  test('five times as much of little, or much but less than five times, asks nobody anything', () => {
    expect(judged(withFigures(q2, { DOI_THOAI: 69 }), 'q2', historyOf('q1'))).toEqual([]);
    const larger = [past('q1', withFigures(q1, { DOI_THOAI: 100 }))];
    expect(judged(withFigures(q2, { DOI_THOAI: 1009 }), 'q2', larger)).toEqual([]);
    expect(judged(withFigures(q2, { DOI_THOAI: 1010 }), 'q2', larger).map(({ id }) => id)).toEqual(['figure-swing']);
  });

  test('a whole column ten times too large is told once', () => {
    const flows = askFor('q2').measures.filter(({ kind, code }) => kind === 'flow' && !caseBlockCodes.has(code));
    const tenfold = (times: number) => Object.fromEntries(flows.map(({ code }) => [code, times] as const));
    const before = [past('q1', withFigures(q1, tenfold(100)))];
    const swings = judged(withFigures(q2, tenfold(2000)), 'q2', before).filter(({ id }) => id.includes('swing'));
    expect(swings).toMatchObject([{ id: 'figures-swing', params: { count: flows.length } }]);
    const huge = judged(withFigures(q2, tenfold(2e9)), 'q2', before).filter(({ id }) => id.includes('implausible'));
    expect(huge).toMatchObject([{ id: 'figures-implausible', params: { count: flows.length } }]);
  });

  test('a drop of a snapshot is asked about, too', () => {
    const [observation] = judged(withFigures(q3, { DV_TT: 40, DV_KT_CCHC: 0, DV_TU_KT: 0 }), 'q3', firstHalf);
    expect(observation).toMatchObject({ id: 'figure-swing', found: '40', expected: '≈ 200' });
  });

  test('after a nought nothing is expected', () => {
    const nought = [past('q1', withFigures(q1, { DOI_THOAI: 0 }))];
    expect(judged(withFigures(q2, { DOI_THOAI: 500 }), 'q2', nought)).toEqual([]);
  });

  test('the last report that has the figure is the one to compare with', () => {
    const gap = [...historyOf('q1'), past('q2', withFigures(q2, { DOI_THOAI: 'missing' }))];
    expect(judged(withFigures(q3, { DOI_THOAI: 500 }), 'q3', gap).map(({ id }) => id)).toEqual(['figure-swing']);
  });

  test('a fall within the year is an error already and not asked about again', () => {
    const many = [past('q1', withFigures(q1, { DOI_THOAI: 900 }))];
    expect(judged(withFigures(q2, { DOI_THOAI: 10 }), 'q2', many).map(({ id }) => id)).toEqual(['year-to-date-fell']);
  });
});
