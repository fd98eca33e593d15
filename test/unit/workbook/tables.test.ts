import { describe, expect, it } from 'vitest';
import { textOf } from '../../../shared/workbook/display.ts';
import type { TableLayout } from '../../../shared/workbook/table.ts';
import { readTable } from '../../../shared/workbook/tables.ts';
import { workbookOf } from './book-of.ts';

const layout = {
  sheet: 'Số liệu',
  columns: {
    code: { header: 'Mã', required: true },
    title: { header: 'Nội dung' },
    value: { header: 'Số liệu kỳ này *', aliases: ['Kỳ này'], required: true },
    note: { header: 'Giải trình' },
  },
  key: 'code',
} as const satisfies TableLayout<string>;

type Lines = Parameters<typeof workbookOf>[0][string];
const read = (lines: Lines, name = 'Số liệu') => readTable(workbookOf({ Bìa: [['x']], [name]: lines }), layout);

/** Codes, values and the address of each value. */
function found(lines: Lines, name?: string) {
  const reading = read(lines, name);
  if (!reading.ok) return reading.observations.map(({ id, sheet, cell, expected }) => ({ id, sheet, cell, expected }));
  return reading.table.rows.map((row) => [
    textOf(row.cells.code),
    row.cells.value?.type === 'number' ? row.cells.value.number : undefined,
    row.address('value'),
  ]);
}

const plain: Lines = [
  ['ỦY BAN NHÂN DÂN XÃ'],
  ['Mã', 'Nội dung', 'Số liệu kỳ này*', 'Giải trình'],
  ['HS_1', 'Hồ sơ', 12],
  ['HS_2', 'Hồ sơ', null, 'chưa có'],
];

describe('a declared table', () => {
  it('is found below titles, with the address of each cell, empty or not', () => {
    expect(found(plain)).toEqual([
      ['HS_1', 12, 'C3'],
      ['HS_2', undefined, 'C4'],
    ]);
    const reading = read(plain);
    expect(reading.ok && [reading.table.headerRow, reading.table.sheet, [...reading.table.columns]]).toEqual([
      2,
      'Số liệu',
      ['code', 'title', 'value', 'note'],
    ]);
  });

  it('is found when rows and columns were inserted and moved', () => {
    const moved: Lines = [
      [],
      [],
      ['Ghi', 'Kỳ này', 'Thêm', 'Giải trình', 'Mã'],
      ['', 12, 'x', '', 'HS_1'],
      [],
      ['', 13, 'x', '', 'HS_2'],
    ];
    expect(found(moved)).toEqual([
      ['HS_1', 12, 'B4'],
      ['HS_2', 13, 'B6'],
    ]);
  });

  it('is found whatever the spelling of its headers and its sheet', () => {
    const spelled: Lines = [
      [' MÃ\u00a0', 'Nội dung'.normalize('NFD'), 'SỐ LIỆU\nKỲ NÀY (*):'],
      ['HS_1', 'Hồ sơ', 12],
    ];
    expect(found(spelled, ' SỐ  LIỆU ')).toEqual([['HS_1', 12, 'C2']]);
  });

  it('is found on a renamed sheet, and says as what it was read', () => {
    expect(found(plain, 'Sheet1')).toHaveLength(2);
    expect(read(plain, 'Sheet1').observations).toEqual([
      { id: 'table-sheet-renamed', sheet: 'Sheet1', cell: '', found: 'Sheet1', expected: 'Số liệu' },
    ]);
  });

  it('stands twice: a copy that differs in anything typed is an error that names both', () => {
    const anotherFigure = plain.with(2, ['HS_1', 'Hồ sơ', 13]);
    const anExplanation = plain.with(2, ['HS_1', 'Hồ sơ', 12, 'ước tính']);
    for (const other of [anotherFigure, anExplanation, plain.slice(0, 3)]) {
      const reading = readTable(workbookOf({ 'Số liệu (2)': other, 'Số liệu': plain }), layout);
      expect(reading.observations).toEqual([
        {
          id: 'table-sheet-twice',
          sheet: 'Số liệu',
          cell: '',
          found: '“Số liệu”, “Số liệu (2)”',
          expected: 'Số liệu',
        },
      ]);
      expect(reading.ok && reading.table.sheet).toBe('Số liệu');
    }
  });

  it('stands twice under other names: nobody can tell which counts', () => {
    const reading = readTable(workbookOf({ a: plain, b: plain.slice(0, 3) }), layout);
    expect(reading.observations).toMatchObject([
      { id: 'table-sheet-renamed', found: 'a' },
      { id: 'table-sheet-twice', found: '“a”, “b”' },
    ]);
  });

  it('stands twice with the same content, whatever the order of its rows: the copy is merely noted', () => {
    const moved = [...plain.slice(0, 2), [], ...plain.slice(2).toReversed()];
    const reading = readTable(workbookOf({ 'Số liệu': plain, 'Bản sao của Số liệu': moved }), layout);
    expect(reading.observations).toEqual([
      {
        id: 'table-sheet-copied',
        sheet: 'Số liệu',
        cell: '',
        found: '“Bản sao của Số liệu”',
        expected: 'Số liệu',
      },
    ]);
  });

  it('does not take a sheet with a few of its columns for a copy', () => {
    const own: Lines = [
      ['Mã', 'Kỳ này'],
      ['HS_1', 99],
    ];
    expect(readTable(workbookOf({ 'Số liệu': plain, 'Theo dõi': own }), layout).observations).toEqual([]);
  });

  it('is read by its stand-in where the column of the key was deleted, and says so', () => {
    const withoutKey: Lines = [[], ['Nội dung', 'Số liệu kỳ này'], ['Hồ sơ đã nhận', 12], ['Hồ sơ chuyển qua', 13]];
    const reading = readTable(workbookOf({ 'Số liệu': withoutKey }), { ...layout, standIn: 'title' });
    expect(reading.ok && reading.table.rows.map((row) => [textOf(row.cells.title), row.address('code')])).toEqual([
      ['Hồ sơ đã nhận', ''],
      ['Hồ sơ chuyển qua', ''],
    ]);
    expect(reading.observations).toEqual([
      { id: 'table-key-column-lost', sheet: 'Số liệu', cell: 'A2', found: 'Nội dung', expected: 'Mã' },
    ]);
    expect(readTable(workbookOf({ 'Số liệu': withoutKey }), layout).ok).toBe(false);
    expect(readTable(workbookOf({ Sheet1: withoutKey }), { ...layout, standIn: 'title' }).ok).toBe(false);
  });

  it('leaves out its header where it is repeated further down', () => {
    const repeated: Lines = [...plain, ['Mã', 'Nội dung', 'Số liệu kỳ này *', 'Giải trình'], ['HS_3', 'Hồ sơ', 5]];
    expect(found(repeated)).toEqual([
      ['HS_1', 12, 'C3'],
      ['HS_2', undefined, 'C4'],
      ['HS_3', 5, 'C6'],
    ]);
  });

  it('leaves out section titles, totals and empty rows, and nothing else', () => {
    const sections: Lines = [
      ...plain,
      [null, 'I. Thủ tục hành chính'],
      [null, 'II', 'Cải cách tài chính'],
      [],
      [null, 'Hồ sơ thêm', 5],
      [null, null, 6],
      [null, 'Hồ sơ không mã', 'abc', 'ghi chú'],
    ];
    expect(found(sections).slice(2)).toEqual([
      ['', 5, 'C8'],
      ['', 6, 'C9'],
      ['', undefined, 'C10'],
    ]);
  });

  it('takes the row with most of its headers for the header row', () => {
    const misleading: Lines = [['Mã', 'của đơn vị'], ['Nội dung', 'Giải trình'], ...plain];
    expect(found(misleading)[0]).toEqual(['HS_1', 12, 'C5']);
  });

  it('prefers a column of the very name to one of an alias', () => {
    const both: Lines = [
      ['Mã', 'Kỳ này', 'Số liệu kỳ này'],
      ['HS_1', 1, 2],
    ];
    expect(found(both)).toEqual([['HS_1', 2, 'C2']]);
    expect(read(both).observations).toEqual([]);
  });
});

describe('a table that cannot be read', () => {
  it('is missing its sheet', () => {
    expect(found([['x']], 'Khác')).toEqual([
      { id: 'table-sheet-missing', sheet: 'Số liệu', cell: '', expected: 'Số liệu' },
    ]);
  });

  it('is missing its header row', () => {
    expect(found([['HS_1', 12]])).toEqual([
      {
        id: 'table-header-missing',
        sheet: 'Số liệu',
        cell: '',
        expected: 'Mã, Nội dung, Số liệu kỳ này *, Giải trình',
      },
    ]);
  });

  it('is missing required columns, each named', () => {
    expect(found([[], ['x', 'Nội dung', 'Giải trình']])).toEqual([
      { id: 'table-column-missing', sheet: 'Số liệu', cell: 'B2', expected: 'Mã' },
      { id: 'table-column-missing', sheet: 'Số liệu', cell: 'B2', expected: 'Số liệu kỳ này *' },
    ]);
  });

  it('has two headers that say different things of its columns: nobody can tell which of them the figures follow', () => {
    const other = ['Mã', 'Số liệu kỳ này', 'Nội dung', 'Giải trình'];
    const reading = read([plain[1]!, other, ['HS_1', 12, 'Hồ sơ']]);
    expect(reading.observations.map(({ id, cell, params }) => ({ id, cell, params }))).toEqual([
      { id: 'table-column-twice', cell: 'B2', params: { first: 'C1' } },
      { id: 'table-column-twice', cell: 'C2', params: { first: 'B1' } },
    ]);
  });

  it('has two columns of one name: the first is read, and the finding names both', () => {
    const reading = read([
      ['Mã', 'Số liệu kỳ này', 'Số liệu kỳ này'],
      ['HS_1', 1, 2],
    ]);
    expect(reading).toMatchObject({
      ok: true,
      observations: [{ id: 'table-column-twice', cell: 'C1', params: { first: 'B1' }, expected: 'Số liệu kỳ này *' }],
    });
  });
});
