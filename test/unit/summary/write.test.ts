import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../shared/period/calendar.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import { summarySheets } from '../../../shared/summary/layout.ts';
import { blocksOf } from '../../../shared/summary/write/matrix.ts';
import { writeSummary } from '../../../shared/summary/write.ts';
import { address } from '../../../shared/workbook/address.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import type { Cell, Sheet, Workbook } from '../../../shared/workbook/workbook.ts';
import { filing, indicator, input, measure, province, target, unit } from './small-province.ts';

const scorecards = [
  {
    id: 'S',
    components: [
      { indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 },
      { indicator: 'LATE_RATE', max: 6, fullFrom: 100, atZero: 6 },
    ],
    bands: [{ name: 'Tốt', from: 0 }],
  },
];
const units = [
  unit('00001', { name: '=HYPERLINK("http://x","Xã Một")' }),
  unit('00002', { name: 'Xã Hai & <Ba> _x0041_' }),
  unit('00003'),
  unit('00004'),
];
const comparison = compare(
  input(
    [
      filing('00001', { EARLY: 4, DONE: 5, ALL: 10, LATE: 1, TALKS: 2 }, { fileName: '=1+1.xlsx' }),
      filing('00002', { EARLY: 1, DONE: 1, ALL: 3, LATE: 'missing', TALKS: 1.25 }),
      filing('00003', { EARLY: 7, DONE: 0, ALL: 'missing', LATE: 0, TALKS: 'not-applicable' }),
    ],
    { province: province({ units, scorecards }) },
  ),
);

async function reopened(of: Comparison): Promise<Workbook> {
  const opening = openWorkbook(await writeSummary(of));
  if (!opening.ok) throw new Error(opening.observation.id);
  return opening.workbook;
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function textsOf(sheet: Sheet): string[][] {
  return [...sheet.rows.values()].map((row) => [...row.values()].map((cell) => displayOf(cell)));
}

/** Rows of a sheet as records by the header row that holds `key`. */
function records(sheet: Sheet, key: string): ReadonlyMap<string, Cell>[] {
  const rows = [...sheet.rows];
  const at = rows.findIndex(([, row]) => [...row.values()].some((cell) => displayOf(cell) === key));
  const header = [...(rows[at]?.[1] ?? [])];
  return rows.slice(at + 1).map(
    ([, row]) =>
      new Map(
        header.flatMap(([column, head]) => {
          const cell = row.get(column);
          return cell === undefined ? [] : [[displayOf(head), cell] as const];
        }),
      ),
  );
}

function numberIn(record: ReadonlyMap<string, Cell> | undefined, key: string): number | undefined {
  const cell = record?.get(key);
  return cell?.type === 'number' ? cell.number : undefined;
}

const workbook = await reopened(comparison);

describe('the summary workbook', () => {
  it('has its sheets in the order of the contract, all visible', () => {
    expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual(
      Object.values(summarySheets).map((name) => [name, 'visible']),
    );
  });

  it('comes out the same byte for byte', async () => {
    expect(Buffer.from(await writeSummary(comparison)).equals(Buffer.from(await writeSummary(comparison)))).toBe(true);
  });

  it('writes what officers typed as text, never as a formula', async () => {
    const parts = unzipSync(await writeSummary(comparison));
    const formulas = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<f[^>]*>(.*?)<\/f>/gs)].map(([, text = '']) => text));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((text) => /http|1\+1|Xã/.test(text))).toEqual([]);
    const names = records(sheetOf(workbook, summarySheets.data), 'Mã đơn vị').map((row) =>
      displayOf(row.get('Tên đơn vị')),
    );
    expect(names).toContain('=HYPERLINK("http://x","Xã Một")');
    expect(names).toContain('Xã Hai & <Ba> _x0041_');
  });
});

describe('the sheet Theo chỉ tiêu', () => {
  const byCode = new Map(
    records(sheetOf(workbook, summarySheets.indicators), 'Chỉ tiêu').map((row) => [displayOf(row.get('Mã')), row]),
  );

  it('holds live totals whose stored results are those of the comparison', () => {
    for (const {
      indicator: { code },
      num,
      den,
      value,
    } of comparison.indicators) {
      const row = byCode.get(code);
      expect(numberIn(row, 'Tử số toàn tỉnh')).toBe(num);
      expect(numberIn(row, 'Mẫu số toàn tỉnh')).toBe(den);
      expect(numberIn(row, 'Kết quả toàn tỉnh')).toBe(value);
      expect(row?.get('Kết quả toàn tỉnh')?.formula).toBe(true);
    }
  });

  it('holds totals that a program finds again in the lines of Dữ liệu', () => {
    const lines = records(sheetOf(workbook, summarySheets.data), 'Mã đơn vị').filter(
      (row) => displayOf(row.get('Loại')) === 'Chỉ tiêu' && displayOf(row.get('Trạng thái')) === 'Có số liệu',
    );
    for (const {
      indicator: { code },
      num,
      den,
    } of comparison.indicators) {
      const own = lines.filter((row) => displayOf(row.get('Mã')) === code);
      expect(own.reduce((total, row) => total + (numberIn(row, 'Tử số') ?? 0), 0)).toBe(num);
      expect(own.reduce((total, row) => total + (numberIn(row, 'Mẫu số') ?? 0), 0)).toBe(den ?? 0);
    }
  });

  it('shows the coverage beside the total', () => {
    expect(displayOf(byCode.get('RATE')?.get('Đơn vị có số liệu'))).toBe('2/4');
    expect(displayOf(byCode.get('TALKS')?.get('Không áp dụng'))).toBe('1');
  });
});

describe('the sheet So sánh chỉ tiêu', () => {
  const texts = textsOf(sheetOf(workbook, summarySheets.matrix));

  it('tells missing from not applicable in every unit’s line', () => {
    expect(texts.find((row) => row[1] === 'Xã 00003')).toEqual(['3', 'Xã 00003', '—', '—', 'KAD']);
    expect(texts.find((row) => row[1] === 'Xã 00004')).toEqual(['4', 'Xã 00004', '—', '—', '—']);
  });

  it('marks met and unmet by a sign in the number format and by a fill', async () => {
    const parts = unzipSync(await writeSummary(comparison));
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('&quot; ✓&quot;');
    expect(styles).toContain('&quot; ✗&quot;');
  });

  it('breaks into equal pages of at most twelve indicators', async () => {
    expect(blocksOf(0)).toEqual([]);
    expect(blocksOf(12)).toEqual([[0, 12]]);
    expect(blocksOf(25)).toEqual([
      [0, 8],
      [8, 8],
      [16, 9],
    ]);
    const codes = Array.from({ length: 25 }, (_, index) => `M${String(index)}`);
    const wide = compare(
      input([], {
        province: province({
          measures: codes.map((code) => measure(code)),
          indicators: codes.map((code) => indicator(code, [code], [])),
          targets: codes.map((code) => target('P', code, 1)),
        }),
      }),
    );
    const sheet = strFromU8(unzipSync(await writeSummary(wide))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect([...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, column]) => Number(column))).toEqual([10, 18]);
  });
});

describe('the sheets Dữ liệu and Nguồn', () => {
  const data = records(sheetOf(workbook, summarySheets.data), 'Mã đơn vị');
  const sources = records(sheetOf(workbook, summarySheets.sources), 'Mã đơn vị');

  it('hold a line for every unit and measure, with its state', () => {
    const lines = data.filter((row) => displayOf(row.get('Loại')) === 'Số liệu');
    expect(lines).toHaveLength(comparison.figures.length);
    const line = (code: string, name: string) =>
      lines.find((row) => displayOf(row.get('Mã đơn vị')) === code && displayOf(row.get('Mã')) === name);
    expect(numberIn(line('00002', 'TALKS'), 'Giá trị')).toBe(1.25);
    expect(displayOf(line('00003', 'ALL')?.get('Trạng thái'))).toBe('Thiếu');
    expect(displayOf(line('00003', 'TALKS')?.get('Trạng thái'))).toBe('Không áp dụng');
    expect(line('00003', 'ALL')?.has('Giá trị')).toBe(false);
  });

  it('lead from every figure to file, attempt, sheet, cell, time and hash', () => {
    expect(sources).toHaveLength(15);
    const [first] = sources;
    expect([...(first?.values() ?? [])].map((cell) => displayOf(cell))).toEqual([
      '00001',
      '2026-Q1',
      'DONE',
      '5',
      '=1+1.xlsx',
      'Số liệu',
      address(9, 6),
      'A-00001',
      '09:00 ngày 16/03/2026',
      '00001ff'.padEnd(64, '0'),
      'RATE',
    ]);
  });

  it('lead from every line of a figure to its own line of Nguồn', () => {
    const led = data.filter((row) => row.has('Dòng ở Nguồn'));
    expect(led).toHaveLength(15);
    for (const line of led) {
      const row = sources[(numberIn(line, 'Dòng ở Nguồn') ?? 0) - 2];
      expect(displayOf(row?.get('Mã đơn vị'))).toBe(displayOf(line.get('Mã đơn vị')));
      expect(displayOf(row?.get('Mã số liệu'))).toBe(displayOf(line.get('Mã')));
    }
  });
});

describe('the overview', () => {
  const texts = textsOf(sheetOf(workbook, summarySheets.overview)).flat();

  it('says the period, the window, that figures are provisional, and who has not submitted', () => {
    expect(texts).toContain('Quý I năm 2026 – Tỉnh Thử');
    expect(texts).toContain('Số liệu từ ngày 15/12/2025 đến ngày 14/03/2026 (lũy kế từ đầu kỳ báo cáo năm)');
    expect(texts).toContain('SỐ LIỆU TẠM TÍNH đến 09:00 ngày 16/03/2026');
    expect(texts).toContain('3/4 đơn vị');
    expect(texts).toContain('Chưa có báo cáo được tiếp nhận: Xã 00004.');
    expect(texts).toContain('NGƯỜI LẬP BIỂU');
  });

  it('is written as well for a province where nobody reported and nothing is ranked', async () => {
    const empty = compare(
      input([], {
        province: province({ units: [unit('00001')], scorecards: [], periods: defaultCalendar(2026, 'UTC') }),
      }),
    );
    const sheets = (await reopened(empty)).sheets;
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(summarySheets));
  });
});
