import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeForm } from '../../../shared/form/write.ts';
import { conditionOf } from '../../../shared/form/write/verdict.ts';
import type { Target } from '../../../shared/plan/target.ts';
import { meets } from '../../../shared/plan/targets.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import type { Workbook } from '../../../shared/workbook/workbook.ts';
import { answered, before } from './answered.ts';
import { ISSUED_AT, editedForm } from './edit.ts';
import { smallAsk } from './small-ask.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

function headersOf(sheet: ExcelJS.Worksheet | undefined): unknown[] {
  for (let row = 1; row <= (sheet?.rowCount ?? 0); row += 1) {
    if (sheet?.getCell(row, 1).value === 'Mã') return sheet.getRow(row).values as unknown[];
  }
  return [];
}

function recalculatedByLibreOffice(): Uint8Array {
  return new Uint8Array(readFileSync(new URL('../../fixtures/forms/libreoffice-recalculated.xlsx', import.meta.url)));
}

/** Every formula cell with its stored result, as `sheet!cell`. */
function resultsOf(bytes: Uint8Array): Record<string, unknown> {
  const reading = openWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.observation.id);
  const results: Record<string, unknown> = {};
  for (const sheet of (reading.workbook satisfies Workbook).sheets) {
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (!cell.formula) continue;
        results[`${sheet.name}!R${String(row)}C${String(column)}`] =
          cell.type === 'number' ? cell.number : cell.type === 'text' ? cell.text : cell.type;
      }
    }
  }
  return results;
}

describe('the blank form', () => {
  it('has the sheets of the contract in order, its identity hidden from the menus', async () => {
    const book = await opened(await writeForm(smallAsk, undefined, ISSUED_AT));
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Bìa', 'visible'],
      ['Số liệu', 'visible'],
      ['Chỉ tiêu', 'visible'],
      ['Nhiệm vụ', 'visible'],
      ['Thuyết minh', 'visible'],
      ['Hướng dẫn', 'visible'],
      ['_form', 'veryHidden'],
    ]);
  });

  it('has the columns of the contract', async () => {
    const book = await opened(await writeForm(smallAsk, undefined, ISSUED_AT));
    const headers = (name: string) => headersOf(book.getWorksheet(name)).filter(Boolean).join(' | ');
    expect(headers('Số liệu')).toBe('Mã | STT | Nội dung | Đơn vị tính | Kỳ trước | Số liệu kỳ này * | Giải trình');
    expect(headers('Chỉ tiêu')).toBe(
      'Mã | STT | Chỉ tiêu | Đơn vị tính | Tử số | Mẫu số | Kết quả | Mục tiêu | Đánh giá | Kỳ trước',
    );
    expect(headers('Nhiệm vụ')).toBe(
      'Mã | STT | Nhiệm vụ | Sản phẩm | Chủ trì | Phối hợp | Thời hạn | Tình trạng * | Ngày hoàn thành | Số, ký hiệu văn bản | Ghi chú',
    );
    expect(headers('Thuyết minh')).toBe('Mã | Nội dung | Trả lời');
  });

  it('is the same file, byte for byte, when asked twice', async () => {
    const [first, second] = [
      await writeForm(smallAsk, before, ISSUED_AT),
      await writeForm(smallAsk, before, ISSUED_AT),
    ];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('lets people type into input cells only', async () => {
    const places: string[] = [];
    await editedForm(({ book }) => {
      for (const sheet of book.worksheets) {
        sheet.eachRow((row) =>
          row.eachCell({ includeEmpty: true }, (cell) => {
            if (cell.style.protection?.locked === false)
              places.push(`${sheet.name}!${cell.address.replace(/\d+/, '')}`);
          }),
        );
      }
    });
    expect([...new Set(places)].sort()).toEqual([
      'Bìa!B',
      'Nhiệm vụ!H',
      'Nhiệm vụ!I',
      'Nhiệm vụ!J',
      'Nhiệm vụ!K',
      'Số liệu!F',
      'Số liệu!G',
      'Thuyết minh!C',
    ]);
    expect(places.filter((place) => place === 'Bìa!B')).toHaveLength(7);
    expect(places.filter((place) => place === 'Số liệu!F')).toHaveLength(smallAsk.measures.length);
  });

  it('protects every visible sheet without a password', async () => {
    const bytes = Buffer.from(await writeForm(smallAsk, undefined, ISSUED_AT));
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/sheet[1-6]\.xml$/.test(name));
    expect(parts).toHaveLength(6);
    for (const [, xml] of parts) {
      expect(strFromU8(xml)).toMatch(/<sheetProtection sheet="1"[^>]*\/>/);
      expect(strFromU8(xml)).not.toMatch(/hashValue|password/);
    }
  });

  it('shows the last report beside the empty cells and keeps what rarely changes', async () => {
    const book = await opened(await writeForm(smallAsk, before, ISSUED_AT));
    const figures = book.getWorksheet('Số liệu');
    const shown: Record<string, unknown> = {};
    figures?.eachRow((row) => {
      const code = row.getCell(1).value;
      if (typeof code === 'string') shown[code] = [row.getCell(5).value, row.getCell(6).value];
    });
    expect(shown).toMatchObject({ HS_TN_TT: [100, null], HS_KT: ['KAD', null], SANG_KIEN: [null, null] });
    const cover = book.getWorksheet('Bìa');
    const texts = JSON.stringify(cover?.getSheetValues());
    expect(texts).toContain('Nguyễn Thị Hòa');
    expect(texts).not.toContain('1/BC-UBND');
    expect(JSON.stringify(book.getWorksheet('Nhiệm vụ')?.getSheetValues())).toContain('12/KH-UBND');
  });

  it('says whether figures are cumulative or of the period, from when to when, and until when they are due', async () => {
    const inPeriod = {
      ...smallAsk,
      period: { ...smallAsk.period, id: '2026-Q3', name: 'Quý III', kind: 'in-period' as const },
    };
    for (const [ask, words] of [
      [smallAsk, 'lũy kế từ ngày 15/12/2025 đến hết ngày 14/03/2026'],
      [inPeriod, 'chỉ tính trong kỳ, từ ngày 15/12/2025 đến hết ngày 14/03/2026'],
    ] as const) {
      const book = await opened(await writeForm(ask, undefined, ISSUED_AT));
      for (const name of ['Bìa', 'Số liệu', 'Hướng dẫn']) {
        expect(JSON.stringify(book.getWorksheet(name)?.getSheetValues())).toContain(words);
      }
      expect(JSON.stringify(book.getWorksheet('Bìa')?.getSheetValues())).toContain('23:59 ngày 17/03/2026');
    }
  });

  it('prints on A4, one page wide, with its header on every page', async () => {
    const book = await opened(await writeForm(smallAsk, undefined, ISSUED_AT));
    for (const sheet of book.worksheets.filter(({ state }) => state === 'visible')) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.pageSetup.printArea).toMatch(/^A1:[A-Z]+\d+$/);
      expect(sheet.headerFooter.oddFooter).toContain('Trang &P/&N');
    }
    expect(book.getWorksheet('Số liệu')?.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/);
  });
});

describe('the live formulas of the form', () => {
  it('are those that LibreOffice was given to calculate: else make the fixture anew', async () => {
    const formulas = async (bytes: Uint8Array) => {
      const found: Record<string, string> = {};
      for (const sheet of (await opened(bytes)).worksheets) {
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            if (cell.formula) found[`${sheet.name}!${cell.address}`] = cell.formula;
          }),
        );
      }
      return found;
    };
    expect(await formulas(await writeForm(smallAsk, before, ISSUED_AT, answered))).toEqual(
      await formulas(recalculatedByLibreOffice()),
    );
  });

  it('store the results that LibreOffice calculates', async () => {
    const ours = resultsOf(await writeForm(smallAsk, before, ISSUED_AT, answered));
    const recalculated = resultsOf(recalculatedByLibreOffice());
    expect(Object.keys(ours).length).toBeGreaterThan(20);
    expect(ours).toEqual(recalculated);
    expect(Object.values(ours)).toEqual(
      expect.arrayContaining(['Lệch 56', 'Không áp dụng', 'Đạt', 'Chưa đạt', 66.67, 'Ngày 06 tháng 03 năm 2026']),
    );
  });

  it('call a share above its whole neither met nor unmet, for the check rejects it', async () => {
    const verdictsWith = async (part: number) => {
      const figures = answered.figures.map((each) => (each.measure === 'VB_DUNG' ? { ...each, value: part } : each));
      const results = resultsOf(await writeForm(smallAsk, before, ISSUED_AT, { ...answered, figures }));
      return Object.values(results).filter((text) => typeof text === 'string' && /^(?:Đạt|Chưa đạt|Vượt)/.test(text));
    };
    expect(await verdictsWith(3)).toEqual(['Đạt', 'Đạt', 'Đạt']);
    expect(await verdictsWith(4)).toEqual(['Đạt', 'Vượt 100%, xem lại', 'Đạt']);
  });

  it('compare with a target exactly as the rules of targets do', () => {
    const holds = (condition: string, value: number) => {
      const [, sign, level] = /^G1(>=|<=|>)([\d.]+)$/.exec(condition) ?? [];
      const number = Number(level);
      return sign === '>=' ? value >= number : sign === '<=' ? value <= number : value > number;
    };
    const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(
        fc.constantFrom('>', '>=', '=', '<=', 'between'),
        fc.constantFrom('higher-is-better', 'lower-is-better'),
        percent,
        percent,
        fc.boolean(),
        (comparator, direction, level, other, same) => {
          const target: Target = {
            plan: 'mau',
            indicators: ['X'],
            title: 'X',
            comparator,
            value: level,
            valueMax: level + 1,
            due: '2026',
            source: 'I',
            status: 'in-force',
          };
          const value = same ? level : other;
          expect(holds(conditionOf(target, direction, 'G1') ?? '', value)).toBe(meets(target, direction, value));
        },
      ),
    );
  });
});
