import { describe, expect, it } from 'vitest';
import type { FieldsLayout } from '../../../shared/workbook/table.ts';
import { readFields } from '../../../shared/workbook/tables.ts';
import { textOf } from '../../../shared/workbook/display.ts';
import { workbookOf } from './book-of.ts';

const layout = {
  sheet: 'Bìa',
  fields: {
    unit: { label: 'Mã đơn vị' },
    from: { label: 'Từ ngày' },
    to: { label: 'Đến ngày' },
    author: { label: 'Người lập biểu *', aliases: ['Người báo cáo'] },
  },
} as const satisfies FieldsLayout<string>;

type Lines = Parameters<typeof workbookOf>[0][string];

function read(lines: Lines, name = 'Bìa') {
  const reading = readFields(workbookOf({ [name]: lines, 'Số liệu': [['Mã', 'x']] }), layout);
  if (!reading.ok) return reading.observations.map(({ id }) => id);
  const entries = Object.entries(reading.fields).map(([key, field]) => [key, [field.address, textOf(field.cell)]]);
  return { ...Object.fromEntries(entries), findings: reading.observations.map(({ id, cell }) => [id, cell]) };
}

describe('a sheet of labels and values', () => {
  it('gives the value to the right of each label, and the address of an empty one', () => {
    const lines: Lines = [['BÁO CÁO'], ['Mã đơn vị', 15091], ['Từ ngày:', '15/12/2025'], ['NGƯỜI LẬP BIỂU*', null]];
    expect(read(lines)).toEqual({
      unit: ['B2', '15091'],
      from: ['B3', '15/12/2025'],
      author: ['B4', ''],
      findings: [],
    });
  });

  it('never takes a hint behind an empty value for the value', () => {
    const lines: Lines = [
      ['', 'Mã đơn vị', '15091', 'năm chữ số'],
      ['', 'Người báo cáo', null, 'họ và tên'],
    ];
    expect(read(lines)).toEqual({ unit: ['C1', '15091'], author: ['C2', ''], findings: [] });
  });

  it('finds values behind labels that are merged over several columns', () => {
    const lines: Lines = [
      ['Mã đơn vị', null, null, '15091'],
      ['Người lập biểu', null, null, null],
    ];
    expect(read(lines)).toEqual({ unit: ['D1', '15091'], author: ['D2', ''], findings: [] });
  });

  it('knows two labels in one row apart', () => {
    const lines: Lines = [
      ['Từ ngày', null, 'Đến ngày', '14/03/2026'],
      ['Mã đơn vị', '15091'],
    ];
    expect(read(lines)).toEqual({ from: ['B1', ''], to: ['D1', '14/03/2026'], unit: ['B2', '15091'], findings: [] });
    expect(read(lines.slice(0, 1))).toEqual({ from: ['B1', ''], to: ['D1', '14/03/2026'], findings: [] });
  });

  it('expects values in the next column when none was filled in', () => {
    expect(read([['Mã đơn vị'], ['Từ ngày']])).toEqual({ unit: ['B1', ''], from: ['B2', ''], findings: [] });
  });

  it('takes the label that has a value, and says when two differ', () => {
    const twice: Lines = [
      ['Mã đơn vị', null],
      ['Từ ngày', 'x'],
      ['Mã đơn vị', '15091'],
      ['Mã đơn vị', '19363'],
    ];
    expect(read(twice)).toMatchObject({ unit: ['B3', '15091'], findings: [['table-field-twice', 'B4']] });
  });

  it('stands twice: different copies are an error that names both, identical ones a note, hidden ones nothing', () => {
    const cover: Lines = [
      ['Mã đơn vị', '15091'],
      ['Từ ngày', '2'],
      ['Đến ngày', '3'],
    ];
    const other = cover.with(0, ['Mã đơn vị', '19363']);
    const observed = (sheets: Parameters<typeof workbookOf>[0]) => readFields(workbookOf(sheets), layout).observations;
    expect(observed({ 'Bìa cũ': other, Bìa: cover })).toEqual([
      { id: 'table-sheet-twice', sheet: 'Bìa', cell: '', found: '“Bìa”, “Bìa cũ”', expected: 'Bìa' },
    ]);
    expect(observed({ Bìa: cover, 'Bìa (2)': [[], ...cover] })).toMatchObject([
      { id: 'table-sheet-copied', found: '“Bìa (2)”' },
    ]);
    const { sheets, ...book } = workbookOf({ Bìa: cover, 'Bìa cũ': other });
    const hidden = {
      ...book,
      sheets: sheets.map((sheet, at) => ({ ...sheet, state: at === 1 ? 'hidden' : sheet.state })),
    };
    expect(readFields(hidden as ReturnType<typeof workbookOf>, layout).observations).toEqual([]);
  });

  it('is found under another name by most of its labels, or missed', () => {
    expect(
      read(
        [
          ['Mã đơn vị', '1'],
          ['Từ ngày', '2'],
          ['Đến ngày', '3'],
        ],
        'Trang 1',
      ),
    ).toMatchObject({ unit: ['B1', '1'] });
    expect(
      read(
        [
          ['Mã đơn vị', '1'],
          ['Từ ngày', '2'],
        ],
        'Trang 1',
      ),
    ).toEqual(['table-sheet-missing']);
  });
});
