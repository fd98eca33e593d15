import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../shared/report/report.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { askFor, cellOf, goodReport, idsAndCells, judged, withFigures } from './reports.ts';

const good = goodReport('q1');
const allOfTheBlock = ['HS_TN_TT', 'HS_TN_TRT', 'HS_KT', 'HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH', 'HS_DGQ_TH', 'HS_DGQ_QH'];
const emptied = (codes: readonly string[]) =>
  withFigures(good, Object.fromEntries(codes.map((code) => [code, 'missing'] as const)));

describe('required figures', () => {
  test('an empty required figure is an error in its own cell', () => {
    expect(idsAndCells(judged(emptied(['HS_KT']), 'q1'))).toEqual([`figure-missing ${cellOf(good, 'HS_KT')}`]);
  });

  test('an explanation does not stand in for a figure', () => {
    const report = withFigures(good, { HS_KT: { value: 'missing', explanation: 'chưa tổng hợp' } });
    expect(idsAndCells(judged(report, 'q1'))).toEqual([`figure-missing ${cellOf(good, 'HS_KT')}`]);
  });

  test('an empty figure that is not required is nobody’s mistake', () => {
    expect(judged(emptied(['HS_SH']), 'q1')).toEqual([]);
  });

  test('five empty cells of a column are one finding that lists them', () => {
    const observations = judged(emptied(allOfTheBlock), 'q1');
    const first = cellOf(good, 'HS_TN_TT');
    const last = cellOf(good, 'HS_DGQ_QH');
    expect(idsAndCells(observations)).toEqual([`figures-missing ${first}:${last}`]);
    expect(observations[0]?.params).toEqual({ count: 8, cells: `${first}–${last}` });
  });

  test('four empty cells are told one by one', () => {
    expect(judged(emptied(allOfTheBlock.slice(0, 4)), 'q1').map(({ id }) => id)).toEqual(
      Array(4).fill('figure-missing'),
    );
  });

  test('a cell that could not be read is not also called empty', () => {
    const cell = cellOf(good, 'HS_KT');
    const seen = [{ id: 'figure-not-a-number', sheet: 'Số liệu', cell: `E1:${cell}` }] as const;
    expect(judged(emptied(['HS_KT']), 'q1', [], { seen })).toEqual([]);
    expect(judged(emptied(['HS_KT']), 'q1', [], { seen: [{ ...seen[0], sheet: 'Nhiệm vụ' }] })).toHaveLength(1);
    const listed = (cells: string) => [{ ...seen[0], params: { cells } }];
    expect(judged(emptied(['HS_KT']), 'q1', [], { seen: listed(`F1–F2, ${cell}`) })).toEqual([]);
    expect(judged(emptied(['HS_KT']), 'q1', [], { seen: listed('F1–F2, F999') })).toHaveLength(1);
  });
});

describe('size of figures', () => {
  test('a billion of anything is asked about', () => {
    const [observation] = judged(withFigures(good, { DOI_THOAI: 1e9 }), 'q1');
    expect(observation).toMatchObject({
      id: 'figure-implausible',
      cell: cellOf(good, 'DOI_THOAI'),
      found: '1.000.000.000',
    });
  });

  test('a little less is not', () => {
    expect(judged(withFigures(good, { DOI_THOAI: 999_999_999 }), 'q1')).toEqual([]);
  });
});

describe('part and whole', () => {
  test('a part above its whole is an error that names both cells and both figures', () => {
    const observations = judged(withFigures(good, { HS_SH: 1001 }), 'q1');
    expect(idsAndCells(observations)).toEqual([`part-exceeds-whole ${cellOf(good, 'HS_SH')}`]);
    expect(observations[0]).toMatchObject({
      code: 'DIGITISATION_FILES',
      found: '1.001',
      expected: '≤ 1.000',
      params: {
        partCells: cellOf(good, 'HS_SH'),
        wholeCells: `${cellOf(good, 'HS_TN_TT')}–${cellOf(good, 'HS_TN_TRT')}`,
      },
    });
  });

  test('a part equal to its whole is fine', () => {
    expect(judged(withFigures(good, { HS_SH: 1000 }), 'q1')).toEqual([]);
  });

  test('nothing is compared while a figure of the sum is missing', () => {
    const ids = judged(withFigures(good, { HS_SH: 5000, HS_TN_TRT: 'missing' }), 'q1').map(({ id }) => id);
    expect(ids).toEqual(['figure-missing']);
  });

  test('growth and cuts against a plan may pass 100 %', () => {
    const ask = askFor('q1');
    const growth = {
      code: 'BUDGET_REVENUE_GROWTH',
      title: 'Tăng thu ngân sách',
      unit: '%',
      basis: 'measures',
      numerator: ['HS_KT'],
      denominator: ['HS_GQ_QH'],
      direction: 'higher-is-better',
      area: 'tai_chinh_cong',
    } as const;
    const share = { ...growth, code: 'SOME_SHARE' };
    expect(judged(good, 'q1', [], { ask: { ...ask, indicators: [{ indicator: growth }] } })).toEqual([]);
    expect(judged(good, 'q1', [], { ask: { ...ask, indicators: [{ indicator: share }] } })).toHaveLength(1);
  });

  test('two indicators of the same sums are told once', () => {
    const ask = askFor('q1');
    const twice = { ...ask, indicators: [...ask.indicators, ...ask.indicators] };
    expect(judged(withFigures(good, { HS_SH: 1001 }), 'q1', [], { ask: twice })).toHaveLength(1);
  });
});

describe('case block', () => {
  // The paragraph published for Hội An, Quý III/2020: total 10.455, new 10.133, carried over 612; resolved 9.986 = on time
  // 9.143 + late 743. What is open is what it leaves: 10.455 − 9.986.
  const hoiAn = withFigures(good, {
    HS_TN_TT: 0,
    HS_TN_TRT: 10_133,
    HS_KT: 612,
    HS_GQ_TH: 0,
    HS_GQ_DH: 9_143,
    HS_GQ_QH: 743,
    HS_DGQ_TH: 469,
    HS_DGQ_QH: 0,
  });

  test('the published figures of Hội An do not balance, and the sentence says by how much', () => {
    const [observation] = judged(hoiAn, 'q1');
    expect(observation).toMatchObject({
      id: 'case-block-unbalanced',
      cell: `${cellOf(good, 'HS_TN_TT')}:${cellOf(good, 'HS_DGQ_QH')}`,
    });
    const message = observation && inWords(observation, 'vi').message;
    expect(message).toContain('tiếp nhận cộng lại là 10.745');
    expect(message).toContain('đã giải quyết 9.886');
    expect(message).toContain('đang giải quyết 469');
    expect(message).toContain('là 10.355; lệch nhau 390 hồ sơ');
  });

  test('the same block with 390 files more in progress balances', () => {
    expect(judged(withFigures(hoiAn, { HS_DGQ_TH: 469 + 390 }), 'q1')).toEqual([]);
  });

  test('too few files received are told as well as too many', () => {
    const [observation] = judged(withFigures(hoiAn, { HS_DGQ_TH: 469 + 400 }), 'q1');
    expect(observation).toMatchObject({ id: 'case-block-unbalanced', params: { difference: '10' } });
  });

  test('a block with a figure missing is not added up', () => {
    expect(judged(withFigures(hoiAn, { HS_GQ_TH: 'missing' }), 'q1').map(({ id }) => id)).toEqual(['figure-missing']);
  });
});

describe('not applicable', () => {
  const kad = (code: string, more: Partial<Figure> = {}) =>
    withFigures(good, { [code]: { value: 'not-applicable', ...more } });

  test('KAD beside counted figures of the same sum is asked about and names one of them', () => {
    const observations = judged(kad('HS_KT'), 'q1');
    expect(idsAndCells(observations)).toEqual([`not-applicable-in-sum ${cellOf(good, 'HS_KT')}`]);
    expect(observations[0]?.params).toMatchObject({ counted: cellOf(good, 'HS_TN_TT') });
  });

  test('KAD below the line of a rate that counts something above it is asked about', () => {
    expect(idsAndCells(judged(kad('HS_NVTC'), 'q1'))).toEqual([`not-applicable-in-sum ${cellOf(good, 'HS_NVTC')}`]);
  });

  test('KAD in both figures of a rate is fine', () => {
    const report = withFigures(good, { HS_TTTT: 'not-applicable', HS_NVTC: 'not-applicable' });
    expect(judged(report, 'q1')).toEqual([]);
  });

  test('KAD in a required figure wants a reason even where nothing else is counted', () => {
    const report = withFigures(
      good,
      Object.fromEntries(allOfTheBlock.map((code) => [code, 'not-applicable'] as const)),
    );
    const ask = { ...askFor('q1'), indicators: [] };
    const explained = withFigures(
      report,
      Object.fromEntries(allOfTheBlock.slice(0, 4).map((code) => [code, { explanation: 'Mới thành lập' }] as const)),
    );
    const four = judged(explained, 'q1', [], { ask }).map(({ id }) => id);
    expect(four.toSorted()).toEqual([
      ...Array<string>(4).fill('required-not-applicable'),
      ...Array<string>(4).fill('required-not-applicable-explained'),
    ]);
    const [all, ...rest] = judged(report, 'q1', [], { ask });
    expect(rest).toEqual([]);
    expect(all).toMatchObject({ id: 'figures-not-applicable', params: { count: 8 } });
  });

  test('with a reason it is a note that repeats the reason', () => {
    const [observation] = judged(kad('HS_KT', { explanation: ' Xã mới  thành lập ' }), 'q1');
    expect(observation).toMatchObject({ id: 'not-applicable-in-sum-explained', cell: cellOf(good, 'HS_KT') });
    expect(observation && inWords(observation, 'vi').message).toContain('“Xã mới thành lập”');
  });
});
