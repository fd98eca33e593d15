import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import { summarySheets } from '../../../shared/summary/layout.ts';
import { blockStems } from '../../../shared/summary/names.ts';
import { placesOfData } from '../../../shared/summary/write/places.ts';
import { writeSummary } from '../../../shared/summary/write.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { now, past } from './small-year.ts';

const first = { '00001': { EARLY: 1, DONE: 2, ALL: 4, LATE: 1, TALKS: 1 } };
const half = {
  '00001': { EARLY: 2, DONE: 4, ALL: 10, LATE: 2, TALKS: 3 },
  '00002': { EARLY: 5, DONE: 5, ALL: 10, LATE: 0, TALKS: 2 },
};
const comparison = compare(now('2026-Q2', half, [past('2026-Q1', first)]));
const bytes = await writeSummary(comparison);
const opening = openWorkbook(bytes);
if (!opening.ok) throw new Error(opening.observation.id);
const sheets = new Map(opening.workbook.sheets.map((sheet) => [sheet.name, sheet]));
const rows = [...(sheets.get(summarySheets.data)?.rows ?? [])].map(([row, cells]) => ({
  row,
  cells: [...cells.values()].map((cell) => displayOf(cell)),
}));

/** First and last row of every workbook name over `Dữ liệu`. */
const names = new Map(
  [
    ...strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()).matchAll(
      /<definedName name="(\w+)">'Dữ liệu'!\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)<\/definedName>/g,
    ),
  ].map(([, name = '', from, to]) => [name, [Number(from), Number(to)] as const]),
);

describe('the blocks of Dữ liệu', () => {
  const places = placesOfData(comparison);

  it('have names that cover exactly the lines of one indicator, as reported and in each window', () => {
    for (const { indicator, window } of places.blocks.trends) {
      const [from, to] = names.get(places.trendBlock(indicator.code, window.id, 'value')) ?? [0, 0];
      const covered = rows.filter(({ row }) => row >= from && row <= to);
      expect(covered).toHaveLength(comparison.units.length);
      for (const { cells } of covered) expect(cells).toContain(indicator.code);
      expect(new Set(covered.map(({ cells }) => cells[2])).size).toBe(1);
    }
    for (const { indicator } of places.blocks.indicators) {
      const [from, to] = names.get(places.block(indicator.code, 'num')) ?? [0, 0];
      expect(rows.filter(({ row }) => row >= from && row <= to).map(({ cells }) => cells[4])).toEqual(
        comparison.units.map(() => indicator.code),
      );
    }
  });

  it('say nothing twice: the year to date of a cumulative report is the report', () => {
    expect(places.trendBlock('RATE', '2026-Q2/ytd', 'value')).toBe(places.block('RATE', 'value'));
    expect(places.trendBlock('RATE', '2026-Q1', 'value')).not.toBe(places.block('RATE', 'value'));
  });

  it('know no line of what nobody was asked', () => {
    expect(() => places.cell('99999', 'RATE', 'value')).toThrow(RangeError);
    expect(() => places.trendBlock('RATE', '2020-Q1', 'value')).toThrow(RangeError);
  });
});

describe('stems of names', () => {
  it('stay apart when codes differ only in case or in what a name may not hold', () => {
    const stems = blockStems();
    expect(stems.reported('A-B')).toBe('A_B');
    expect(stems.reported('a.b')).toBe('a_b_2');
    expect(stems.reported('A-B')).toBe('A_B');
    expect(stems.trend('A', '2026-Q2/ytd')).toBe('A_2026_Q2_ytd');
  });
});

describe('the sheet Xu hướng', () => {
  const lines = [...(sheets.get(summarySheets.trends)?.rows.values() ?? [])].map((row) => [...row.values()]);
  const line = lines.find((cells) => displayOf(cells[1]) === 'Tỷ lệ RATE') ?? [];

  it('shows each quarter alone, the year to date, the change and the coverage', () => {
    // Quarter 1: (1 + 2) ÷ 4; quarter 2 alone: (6 − 3) ÷ (10 − 4); year to date: (6 + 10) ÷ (10 + 10).
    expect(line.slice(3).map((cell) => displayOf(cell))).toEqual(['75', '50', '80', '-25', '1/4', '1/4', '2/4']);
    expect(line.slice(3).every((cell) => cell.formula)).toBe(true);
  });
});

describe('the sheet So sánh chỉ tiêu', () => {
  const texts = [...(sheets.get(summarySheets.matrix)?.rows.values() ?? [])].map((row) =>
    [...row.values()].map((cell) => displayOf(cell)),
  );

  it('states the province’s target, and what the plan asks above its units', () => {
    expect(texts.find((row) => row.includes('Mục tiêu của tỉnh'))).toEqual(['Mục tiêu của tỉnh', '≥ 90%']);
    const plan = texts.findIndex((row) => row.includes('Kế hoạch P'));
    expect(texts[plan + 1]).toEqual(['Mục tiêu của các đơn vị dưới đây', '≥ 80%', '≤ 5%', '≥ 2']);
    expect(texts[plan + 2]?.[1]).toBe('Xã 00001');
  });

  it('says below by how many cases a unit misses its target, and leaves out who misses none', () => {
    const title = texts.findIndex((row) => row.includes('CÒN THIẾU BAO NHIÊU ĐỂ ĐẠT MỤC TIÊU'));
    const below = texts.slice(title).filter((row) => row[1]?.startsWith('Xã'));
    // 6 ÷ 10 must reach 80 %: two more; 2 late of 10 must fall to 5 %: two fewer.
    expect(below).toEqual([['1', 'Xã 00001', '2', '2']]);
  });
});
