import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import { summaryJson } from '../../../shared/summary/json.ts';
import { filing, input, province } from './small-province.ts';
import { now, past } from './small-year.ts';

const scorecards = [
  {
    id: 'S',
    components: [{ indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 }],
    bands: [{ name: 'Tốt', from: 80 }],
  },
];
const json = summaryJson(
  compare(
    input([filing('00001', { EARLY: 4, DONE: 5, ALL: 10, LATE: 1, TALKS: 2 }), filing('00002', { ALL: 0 })], {
      province: province({ scorecards }),
      standings: [
        { unit: '00001', firstAcceptedAt: '2026-03-16T02:00:00.000Z' },
        { unit: '00002', firstAcceptedAt: '2026-03-18T02:00:00.000Z' },
      ],
    }),
  ),
);

describe('the JSON of a summary', () => {
  it('has the keys of the contract, whatever is known', () => {
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining(['period', 'units', 'indicators', 'cells', 'ranking', 'completeness', 'timeliness']),
    );
    const indicatorKeys = 'code num den value reported missing notApplicable met unmet min median max'.split(' ');
    for (const each of json.indicators) {
      expect(Object.keys(each)).toEqual(expect.arrayContaining(indicatorKeys));
    }
    const cellKeys = 'unit indicator num den value target met rank score source'.split(' ');
    for (const each of json.cells) expect(Object.keys(each)).toEqual(expect.arrayContaining(cellKeys));
  });

  it('says the figures as numbers and what is unknown as null', () => {
    expect(json.period).toBe('2026-Q1');
    expect(json.indicators[0]).toMatchObject({ code: 'RATE', num: 9, den: 10, value: 90, met: 1, unmet: 0 });
    expect(json.cells[0]).toEqual({
      unit: '00001',
      indicator: 'RATE',
      state: 'reported',
      num: 9,
      den: 10,
      value: 90,
      target: 80,
      met: true,
      gap: null,
      rank: 1,
      score: 18,
      source: { file: 'bao-cao-00001.xlsx', sheet: 'Số liệu', cell: 'F8' },
    });
    expect(json.cells.find(({ unit, indicator }) => unit === '00003' && indicator === 'RATE')).toMatchObject({
      state: 'missing',
      num: null,
      value: null,
      met: null,
      rank: null,
      source: null,
    });
  });

  it('ranks, and says apart who is not ranked', () => {
    expect(json.ranking).toEqual([
      {
        unit: '00001',
        scorecard: 'S',
        score: 18,
        max: 20,
        share: 90,
        rank: 1,
        tied: false,
        band: 'Tốt',
        rankBefore: null,
      },
    ]);
    expect(json.unranked.map(({ unit, reason }) => [unit, reason])).toEqual([
      ['00002', 'missing-components'],
      ['00003', 'no-report'],
      ['00004', 'no-report'],
    ]);
  });

  it('tells who is missing and who was late', () => {
    expect(json.completeness).toMatchObject({ units: 4, accepted: 2, none: 2, notReported: ['00003', '00004'] });
    expect(json.timeliness).toMatchObject({ onTime: 1, late: 1, outstanding: 2, lateUnits: ['00002'] });
  });

  it('tells what it was made from and what is remarkable, in words', () => {
    expect(json).toMatchObject({ asOf: '2026-03-16T02:00:00.000Z', final: false });
    expect(json.edition).toMatch(/^[0-9a-f]{12}$/);
    expect(json.sentences[0]).toEqual({
      id: 'some-outstanding',
      text: '2/4 đơn vị đã có báo cáo được tiếp nhận (1 đúng hạn, 1 trễ hạn); còn 2 đơn vị chưa có.',
    });
    expect(json.baseline).toEqual({ period: null, why: 'first-period' });
  });

  it('tells the course of the year against the period before', () => {
    const defined = { province: province({ scorecards }) };
    const first = { '00001': { EARLY: 0, DONE: 90, ALL: 100, LATE: 0, TALKS: 0 } };
    const second = { '00001': { EARLY: 0, DONE: 100, ALL: 200, LATE: 0, TALKS: 0 } };
    const year = summaryJson(compare(now('2026-Q2', second, [past('2026-Q1', first, defined)], defined)));
    expect(year.baseline).toEqual({ period: '2026-Q1', why: null });
    expect(year.indicators[0]).toMatchObject({ value: 50, before: 90, lowerQuartile: 50, upperQuartile: 50 });
    expect(year.cells[0]).toMatchObject({ met: false, gap: 60 });
    expect(year.ranking[0]).toMatchObject({ rank: 1, rankBefore: 1 });
    expect(year.trends.windows.map(({ id }) => id)).toEqual(['2026-Q1', '2026-Q2', '2026-Q2/ytd']);
    expect(year.trends.points[1]).toEqual({
      indicator: 'RATE',
      window: '2026-Q2',
      num: 10,
      den: 100,
      value: 10,
      reported: 1,
      asked: 4,
    });
    expect(year.trends.cells[1]).toMatchObject({ unit: '00002', window: '2026-Q1', value: null, why: 'not-reported' });
    expect(year.warnings.map(({ id, unit, code }) => [id, unit, code])).toEqual([
      ['outlier', '00001', 'RATE'],
      ['unexplained-swing', '00001', 'DONE'],
    ]);
    expect(year.warnings[0]?.message).toContain(
      'Quý II/2026 có 1 chỉ tiêu khác hẳn các quý trước của chính đơn vị: “Tỷ lệ RATE” 10,00%',
    );
  });

  it('survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
