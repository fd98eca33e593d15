import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sampleMaterials } from '../../../infra/sample/material.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import { summarySheets } from '../../../shared/summary/layout.ts';
import { placesOfData } from '../../../shared/summary/write/places.ts';
import { writeOverview } from '../../../shared/summary/write/overview.ts';
import type { NumberCells, PlacedChart, TextCells } from '../../../shared/workbook/chart/chart.ts';
import { filing, input, province, unit } from './small-province.ts';
import { now, past } from './small-year.ts';

interface Page {
  readonly sheet: ExcelJS.Worksheet;
  readonly charts: readonly PlacedChart[];
}

function pageOf(comparison: Comparison): Page {
  const sheet = new ExcelJS.Workbook().addWorksheet(summarySheets.overview);
  return { sheet, charts: writeOverview(sheet, comparison, placesOfData(comparison)) };
}

function textsOf({ sheet }: Page): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master === cell && typeof cell.value === 'string') texts.push(cell.value);
    });
  });
  return texts;
}

/** Points of the smallest text when the page is fitted to A4 landscape, by the widths and heights of the sheet itself. */
function smallestPrinted({ sheet }: Page): number {
  const { left = 0, right = 0, top = 0, bottom = 0 } = sheet.pageSetup.margins ?? {};
  const room = { width: (11.69 - left - right) * 72, height: (8.27 - top - bottom) * 72 };
  let [width, height, smallest] = [0, 0, 99];
  for (let column = 1; column <= 25; column += 1) width += (sheet.getColumn(column).width ?? 9) * 7 * 0.75;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    height += row.height;
    row.eachCell((cell) => {
      if (cell.value !== null) smallest = Math.min(smallest, cell.style.font?.size ?? 99);
    });
  });
  return smallest * Math.min(1, room.width / width, room.height / height);
}

const scorecards = [
  {
    id: 'S',
    components: [{ indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 }],
    bands: [
      { name: 'Tốt', from: 50 },
      { name: 'Yếu', from: 0 },
    ],
  },
];
const ranked = province({ scorecards });
const figures = { EARLY: 4, DONE: 4, ALL: 10, LATE: 1, TALKS: 2 };

const materials = sampleMaterials(sampleProvince(40));
const [first, , , last] = materials;
if (!first || !last) throw new Error('the sample has four periods');
const { closedAt: _closed, ...open } = first;
const nobody = { ...open, filings: [], standings: [], attempts: [] };

describe('the page that is signed', () => {
  const variants: readonly (readonly [string, Comparison])[] = [
    ['a whole year of 40 units', compare(last)],
    ['a first quarter of 40 units', compare(first)],
    ['40 units, none of which reported', compare(nobody)],
    ['40 units without a scorecard', compare({ ...last, province: { ...last.province, scorecards: [] } })],
    ['one unit', compare(input([filing('00001', figures)], { province: province({ units: [unit('00001')] }) }))],
    ['no unit', compare(input([], { province: province({ units: [] }) }))],
  ];

  it('says by what it was made in words: the decision behind the scorecard, and which version of each', () => {
    const { versions, edition } = compare(last);
    const said = textsOf(pageOf(compare(last))).find((text) => text.startsWith(`Bản tổng hợp số ${edition}. `));
    expect(said).toContain(`bộ chỉ tiêu của tỉnh, phiên bản ${versions.definition}`);
    const [scorecard] = versions.scorecards;
    expect(said).toContain(
      `thang điểm Bộ chỉ số phục vụ người dân, doanh nghiệp theo Quyết định 766/QĐ-TTg, phiên bản ${scorecard?.version}`,
    );
    expect(said).not.toContain('QD766');
  });

  it.each(variants)('is one A4 page whose smallest text is readable on paper: %s', (_, comparison) => {
    const page = pageOf(comparison);
    expect(page.sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 1,
    });
    expect(smallestPrinted(page)).toBeGreaterThanOrEqual(8);
    expect(textsOf(page)).toContain('THỦ TRƯỞNG ĐƠN VỊ');
  });

  it.each(variants)('has charts whose stored values are those of the cells they refer to: %s', (_, comparison) => {
    const { sheet, charts } = pageOf(comparison);
    const heldIn = ({ area }: TextCells | NumberCells): unknown[] => {
      expect(area.sheet).toBe(summarySheets.overview);
      expect(area.columns[0]).toBe(area.columns[1]);
      return Array.from({ length: area.rows[1] - area.rows[0] + 1 }, (_row, index) => {
        const cell = sheet.getCell(area.rows[0] + index, area.columns[0]);
        return cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
      });
    };
    const numbersIn = (cells: NumberCells) =>
      heldIn(cells).map((held) => (typeof held === 'number' ? held : undefined));
    for (const { chart } of charts) {
      expect(chart.alt).toMatch(/^Biểu đồ .{20,}/);
      const { texts } = chart.categories;
      // A heading between two groups of rows is no category.
      const held = heldIn(chart.categories).map((text, index) => (texts[index] === '' ? '' : text));
      expect(texts).toEqual(held);
      for (const series of [...chart.bars, ...(chart.lines ?? [])]) {
        expect(series.name.texts).toEqual(heldIn(series.name));
        expect(series.values.numbers).toEqual(numbersIn(series.values));
      }
    }
  });

  it('draws the trend, the areas and the ranking when there is something to draw', () => {
    expect(pageOf(compare(last)).charts).toHaveLength(3);
    expect(pageOf(compare(nobody)).charts).toHaveLength(1);
  });

  it('has no number of the period that is typed: counts, rates and ranks are formulas', () => {
    const { sheet } = pageOf(compare(last));
    const typed: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // What the baseline said, and targets, are facts of their own: their formats say so.
        const known = /trước|≥|≤|>/.test(cell.style.numFmt ?? '');
        if (cell.master === cell && typeof cell.value === 'number' && !known) typed.push(cell.address);
      });
    });
    // Ranks of the baseline stand in one column, beside the live ones.
    expect(new Set(typed.map((address) => address.replace(/\d+/, '')))).toEqual(new Set(['O']));
  });

  it('says plainly why nothing is compared, and with what where something is', () => {
    const alone = pageOf(compare(input([filing('00001', figures)])));
    expect(textsOf(alone)).toContain('I. Kết quả chính (chưa có kỳ trước để so sánh)');
    const filed = { '00001': figures, '00002': figures };
    const second = pageOf(compare(now('2026-Q2', filed, [past('2026-Q1', filed)])));
    expect(textsOf(second)).toContain('I. Kết quả chính (▲▼ so với Quý I năm 2026)');
    const year = pageOf(compare(last));
    expect(textsOf(year)[5]).toMatch(/^Năm 2026 – /);
  });

  it('shows a change of rank beside the rank of the baseline', () => {
    const before = { '00001': { ...figures, DONE: 0 }, '00002': { ...figures, DONE: 5 } };
    const after = { '00001': { ...figures, DONE: 6 }, '00002': { ...figures, DONE: 5 } };
    const over = { province: ranked };
    const { sheet } = pageOf(compare(now('2026-Q2', after, [past('2026-Q1', before, over)], over)));
    const changes: unknown[] = [];
    sheet.eachRow((row) => {
      const cell = row.getCell(16);
      if (cell.style.numFmt?.startsWith('"▲"') === true) changes.push(cell.result);
    });
    expect(changes).toEqual([1, -1]);
  });

  it('writes counts, the scorecard and the place as a document of the province does', () => {
    const page = pageOf(compare(last));
    const live: unknown[] = [];
    page.sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && live.push(cell.result)));
    const tasks = live.find((text) => typeof text === 'string' && /\/[\d.]{5,} /.test(text));
    expect(tasks).toMatch(/^(?:\d{1,3}\.)?\d{1,3}\/\d{1,3}\.\d{3} /);
    const texts = textsOf(page);
    expect(texts).toContain('V. Xếp hạng theo thang điểm Quyết định 766/QĐ-TTg (tỷ lệ điểm, %)');
    expect(texts).toContain('Mẫu (số liệu mẫu), ngày …… tháng …… năm 2026');
  });

  it('names up to six missing units and leads to the sheet of all of them', () => {
    const few = pageOf(compare(input([filing('00001', figures)])));
    expect(textsOf(few)).toContain('Chưa có báo cáo được tiếp nhận: Xã 00002, Xã 00003, Xã 00004.');
    const many = textsOf(pageOf(compare(nobody))).find((text) => text.startsWith('Chưa có báo cáo được'));
    expect(many?.split(', ')).toHaveLength(7);
    expect(many).toContain('“Tình hình nộp”');
    const all = ['00001', '00002', '00003', '00004'].map((code) => filing(code, figures));
    expect(textsOf(pageOf(compare(input(all))))).toContain('Tất cả các đơn vị đã có báo cáo được tiếp nhận.');
  });
});

describe('the ranking of Tổng quan', () => {
  /** Twelve units, each with so many cases of ten done. */
  const listed = (...done: readonly number[]) => {
    const units = done.map((_, index) => unit(String(10_001 + index)));
    const filings = done.map((own, index) => filing(String(10_001 + index), { ...figures, EARLY: 0, DONE: own }));
    const { sheet } = pageOf(compare(input(filings, { province: { ...ranked, units } })));
    const shown: unknown[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cell.master === cell && shown.push(cell.result ?? cell.value)));
    return shown.filter((text) => typeof text === 'string' && text.startsWith('Đơn vị c'));
  };

  it('says how many units of the same rank it has no line for', () => {
    expect(listed(9, 9, 9, 9, 9, 9, 9, 5, 4, 3, 2, 1)).toContain('Đơn vị cao nhất (còn 2 đơn vị khác đồng hạng 1)');
    expect(listed(9, 8, 7, 6, 6, 3, 3, 3, 3, 3, 3, 2)).toContain(
      'Đơn vị có tỷ lệ điểm thấp nhất (còn 2 đơn vị khác đồng hạng 6)',
    );
    expect(listed(9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1, 0)).toEqual(['Đơn vị cao nhất', 'Đơn vị có tỷ lệ điểm thấp nhất']);
  });

  it('calls nobody to be helped who is level with the best', () => {
    expect(listed(9, 9, 9, 9, 9, 9, 9)).toEqual(['Đơn vị cao nhất (còn 2 đơn vị khác đồng hạng 1)']);
  });
});
