import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foreignBook } from '../../../functions/workbook/foreign.ts';
import { readDefinition } from '../../../functions/workbook/definition.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { describeInBook, isOfWrongFile } from '../../../shared/plan/book-finding.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { writeSummary } from '../../../shared/summary/write.ts';
import { workbookOf } from '../../unit/plan/workbook-of.ts';
import { smallBook } from '../../unit/summary/small-book.ts';

const formFile = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/forms/${name}`, import.meta.url)));

async function withoutIdentity(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  book.removeWorksheet('_form');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const idsOf = async (bytes: Uint8Array) => (await readDefinition(bytes)).observations.map(({ id }) => id);

describe('a file of another kind that is loaded as the province workbook has one finding, which says what it is', () => {
  test.each(['libreoffice-filled.xlsx', 'libreoffice-filled.xls', 'libreoffice-filled.ods'])(
    'a report form: %s',
    async (name) => {
      expect(await idsOf(formFile(name))).toEqual(['province-book-is-form']);
    },
  );

  test('a report form that has lost its hidden sheet', async () => {
    expect(await idsOf(await withoutIdentity(formFile('libreoffice-filled.xlsx')))).toEqual(['province-book-is-form']);
  });

  test('a summary workbook', async () => {
    expect(await idsOf(await writeSummary(smallBook))).toEqual(['province-book-is-summary']);
  });

  test('any other workbook: what it lacks, what it has, where to get the right one', () => {
    const other = workbookOf({ 'Số liệu': [['Mã', 'Nội dung']], 'Phụ lục 1': [['x']] });
    const found = foreignBook(other);
    expect(found && describeInBook(found, 'vi')).toEqual({
      id: 'province-book-other',
      severity: 'error',
      sheet: '',
      cell: '',
      message:
        'Tệp này không phải sổ của tỉnh: không có trang tính nào trong số “Tỉnh”, “Đơn vị”, “Kỳ báo cáo”, “Mục tiêu”. Tệp có các trang tính: “Số liệu”, “Phụ lục 1”.',
      hint: 'Tải sổ của tỉnh từ hệ thống, điền hoặc sửa trên tệp đó rồi nạp lại.',
    });
  });

  test('of hundreds of sheets a few are named', () => {
    const names = Array.from({ length: 300 }, (_, index) => [`S${index}`, [['x']]] as const);
    expect(foreignBook(workbookOf(Object.fromEntries(names)))?.params?.['sheets']).toMatch(/“S7”, …$/);
  });

  test('what is no workbook, with advice about the province workbook and not about reports', async () => {
    const { observations } = await readDefinition(new TextEncoder().encode('Kính gửi'));
    const [finding] = observations.map((observation) => describeInBook(observation, 'vi'));
    expect(finding).toMatchObject({ id: 'workbook-text', hint: expect.stringContaining('tải sổ từ hệ thống') });
    expect(finding?.hint).not.toContain('biểu mẫu');
  });
});

describe('a province workbook is read as one', () => {
  test('whole', async () => {
    const { province, observations } = await readDefinition(await writeProvinceBook(sampleProvince(3)));
    expect(province?.units).toHaveLength(3);
    expect(observations.filter(isOfWrongFile)).toEqual([]);
  });

  test('by one of its own sheets, in whatever spelling', () => {
    expect(foreignBook(workbookOf({ 'ĐƠN VỊ ': [['x']], Bìa: [['x']], 'Thuyết minh': [['x']] }))).toBeUndefined();
  });

  test('by what its first sheet asks for, where all sheets were renamed', () => {
    expect(foreignBook(workbookOf({ Sheet1: [['Mã tỉnh', '44']], Sheet2: [['Mã đơn vị']] }))).toBeUndefined();
  });
});
