import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { packWorkbook } from '../../../shared/workbook/pack.ts';
import { fitRow, put, setWidths } from '../../../shared/workbook/sheet-write.ts';
import { bodyStyle, safeText } from '../../../shared/workbook/style.ts';
import { heightFor, linesOf } from '../../../shared/workbook/text-width.ts';
import { oneOf } from '../../../shared/workbook/validation-write.ts';

function bookWith(value: ExcelJS.CellValue): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('A');
  sheet.getCell('A1').value = value;
  return book;
}

async function readBack(bytes: Uint8Array): Promise<ExcelJS.CellValue> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.getWorksheet('A')?.getCell('A1').value ?? null;
}

describe('a packed workbook', () => {
  it('holds typed formulas as text', async () => {
    for (const text of ['=1+1', '+84912345678', '-5 hồ sơ', '@SUM(A1)']) {
      expect(await readBack(await packWorkbook(bookWith(text)))).toBe(text);
    }
  });

  it('drops what XML cannot hold and what is longer than a cell', async () => {
    expect(await readBack(await packWorkbook(bookWith('a\u0000b\uFFFE\u0007c\uD800d')))).toBe('abcd');
    expect(safeText('x'.repeat(40_000))).toHaveLength(32_767);
    expect(safeText('dòng 1\ndòng 2\t😀')).toBe('dòng 1\ndòng 2\t😀');
  });

  it('has the same bytes for the same content, extended conditional formats included', async () => {
    const made = () => {
      const book = bookWith(1);
      for (const ref of ['A1:A9', 'B1:B9']) {
        book.getWorksheet('A')?.addConditionalFormatting({
          ref,
          rules: [{ type: 'dataBar', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }], gradient: false } as never],
        });
      }
      return packWorkbook(book);
    };
    const [first, second] = [Buffer.from(await made()), Buffer.from(await made())];
    expect(first.equals(second)).toBe(true);
    // 1 January 2026, midnight, as a zip writes it: no entry says when it was really made.
    expect(first.readUInt32LE(10)).toBe(0x5c21_0000);
  });

  it('is bytes of its own: what lies behind them is the archive and nothing else', async () => {
    const bytes = await packWorkbook(bookWith(1));
    expect(bytes.buffer.byteLength).toBe(bytes.length);
    expect(Buffer.isBuffer(bytes)).toBe(false);
  });

  it('says when it was made, if told', async () => {
    const at = async (madeAt?: string) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await packWorkbook(bookWith(1), madeAt)).slice().buffer);
      return book.created.toISOString();
    };
    expect(await at()).toBe('2026-01-01T00:00:00.000Z');
    expect(await at('2026-03-05T01:00:00.000Z')).toBe('2026-03-05T01:00:00.000Z');
  });
});

describe('rows with wrapped text', () => {
  it('grow with the text and the narrowness of the column', () => {
    const text = 'Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn trên tổng số hồ sơ đã giải quyết';
    expect(linesOf('Hồ sơ', 40)).toBe(1);
    expect(linesOf(text, 30)).toBeGreaterThan(linesOf(text, 60));
    expect(linesOf('một\nhai\nba', 40)).toBe(3);
    expect(heightFor(text, 30)).toBeGreaterThan(heightFor(text, 60));
    expect(heightFor('x '.repeat(9000), 10)).toBeLessThanOrEqual(409);
  });

  it('count decomposed marks once', () => {
    const text = 'Đơn vị thực hiện nhiệm vụ được giao đúng thời hạn';
    expect(linesOf(text.normalize('NFD'), 20)).toBe(linesOf(text, 20));
  });

  it('are as high as their highest cell', () => {
    const sheet = new ExcelJS.Workbook().addWorksheet('A');
    setWidths(sheet, [10, 40]);
    put(sheet, 1, 1, 'một hai ba bốn năm sáu bảy', bodyStyle('text'));
    put(sheet, 1, 2, 'một', bodyStyle('text'));
    fitRow(sheet, 1);
    expect(sheet.getRow(1).height).toBe(heightFor('một hai ba bốn năm sáu bảy', 10));
  });
});

describe('a list to choose from', () => {
  it('is refused when a cell rule cannot hold it', () => {
    const texts = { title: 'x', error: 'y' };
    expect(oneOf(['a', 'b'], texts).formulae).toEqual(['"a,b"']);
    expect(() => oneOf(['x'.repeat(256)], texts)).toThrow(RangeError);
    expect(() => oneOf(['a,b'], texts)).toThrow(RangeError);
  });
});
