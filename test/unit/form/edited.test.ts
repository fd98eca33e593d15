import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../shared/report/judge.ts';
import type { Report } from '../../../shared/report/report.ts';
import { severityOf, type Observation } from '../../../shared/text/finding.ts';
import { answered } from './answered.ts';
import { editedForm, readBytes, type Editing } from './edit.ts';
import { smallAsk } from './small-ask.ts';

/** What the form was filled with; every edit below must leave exactly this, or ask. */
const figures = Object.fromEntries(smallAsk.measures.map(({ code }) => [code, amountIn(answered, code)]));

function amountIn(report: Report | undefined, code: string): unknown {
  return report?.figures.find(({ measure }) => measure === code)?.value ?? 'missing';
}

async function edited(edit: (form: Editing) => void) {
  const reading = readBytes(await editedForm(edit, smallAsk, answered));
  const read = Object.fromEntries(reading.report?.figures.map(({ measure, value }) => [measure, value]) ?? []);
  const tasks = Object.fromEntries(reading.report?.tasks.map(({ task, status }) => [task, status]) ?? []);
  return { ...reading, figures: read, tasks, ids: reading.observations.map(({ id }) => id) };
}

const VALUE = 'Số liệu kỳ này *';
const blocking = (observations: readonly Observation[]) =>
  observations.filter((observation) => severityOf(observation) !== 'note').map(({ id }) => id);

/** The rows of a sheet that carry a code, with all their values. */
function codedRows(
  sheet: ExcelJS.Worksheet,
): { readonly row: number; readonly values: readonly ExcelJS.CellValue[] }[] {
  const codes = new Set<unknown>([...smallAsk.measures, ...smallAsk.tasks].map(({ code }) => code));
  return Array.from({ length: sheet.rowCount }, (_, index) => index + 1)
    .filter((row) => codes.has(sheet.getCell(row, 1).value))
    .map((row) => ({
      row,
      values: Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1).value),
    }));
}

function put(sheet: ExcelJS.Worksheet, row: number, values: readonly ExcelJS.CellValue[]): void {
  values.forEach((value, index) => {
    sheet.getCell(row, index + 1).value = value;
  });
}

function headerRow(sheet: ExcelJS.Worksheet): number {
  return sheet.getColumn(1).values.indexOf('Mã');
}

/** Puts the columns of a table into another order; `null` is an empty one between them. */
function arrange(sheet: ExcelJS.Worksheet, order: readonly (number | null)[]): void {
  for (let row = headerRow(sheet); row <= sheet.rowCount; row += 1) {
    const values = Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1).value);
    put(
      sheet,
      row,
      Array.from({ length: Math.max(order.length, values.length) }, () => null),
    );
    put(
      sheet,
      row,
      order.map((column) => (column === null ? null : (values[column - 1] ?? null))),
    );
  }
}

/** A second sheet with the same values, as Excel makes one. */
function copySheet({ book, sheet }: Editing, name: string, as: string): ExcelJS.Worksheet {
  const source = sheet(name);
  const copy = book.addWorksheet(as);
  source.eachRow((row, number) => row.eachCell((cell, column) => (copy.getCell(number, column).value = cell.value)));
  return copy;
}

describe('rows', () => {
  it.each<[string, (form: Editing) => void]>([
    [
      'sorted by code',
      ({ sheet }) => {
        const rows = codedRows(sheet('Số liệu'));
        const codeOf = (values: readonly ExcelJS.CellValue[]) => (typeof values[0] === 'string' ? values[0] : '');
        const sorted = rows.map(({ values }) => values).toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
        rows.forEach(({ row }, index) => put(sheet('Số liệu'), row, sorted[index] ?? []));
      },
    ],
    [
      'turned upside down',
      ({ sheet }) => {
        for (const name of ['Số liệu', 'Nhiệm vụ']) {
          const rows = codedRows(sheet(name));
          const reversed = rows.map(({ values }) => values).toReversed();
          rows.forEach(({ row }, index) => put(sheet(name), row, reversed[index] ?? []));
        }
      },
    ],
    [
      'moved to the end of the table',
      ({ sheet }) => {
        const [first] = codedRows(sheet('Số liệu'));
        put(sheet('Số liệu'), sheet('Số liệu').rowCount + 3, first?.values ?? []);
        put(
          sheet('Số liệu'),
          first?.row ?? 0,
          Array.from({ length: 7 }, () => null),
        );
      },
    ],
    [
      'inserted, blank and with words of the unit’s own',
      ({ sheet }) => {
        for (const { row } of codedRows(sheet('Số liệu')).slice(0, 4).toReversed()) {
          sheet('Số liệu').spliceRows(row, 0, [], [null, null, 'Ghi chú của xã'], [null, 'a)', 'Trong đó']);
        }
      },
    ],
    [
      'pushed down by ten rows above the header',
      ({ sheet }) => {
        for (const name of ['Số liệu', 'Nhiệm vụ', 'Thuyết minh']) {
          sheet(name).spliceRows(1, 0, ...Array.from({ length: 10 }, () => ['Báo cáo']));
        }
      },
    ],
    [
      'signed below the table',
      ({ sheet }) => {
        const last = sheet('Số liệu').rowCount;
        put(sheet('Số liệu'), last + 2, ['NGƯỜI LẬP BIỂU', null, null, null, null, 'THỦ TRƯỞNG ĐƠN VỊ']);
        put(sheet('Số liệu'), last + 6, ['Nguyễn Thị Hoà', null, null, null, null, 'Trần Văn Thuỷ']);
        put(sheet('Nhiệm vụ'), sheet('Nhiệm vụ').rowCount + 2, [
          'Người lập',
          null,
          null,
          null,
          null,
          null,
          null,
          'Duyệt',
        ]);
      },
    ],
    [
      'of totals and checks typed over',
      ({ sheet }) => {
        sheet('Số liệu').eachRow((row) => {
          const { value } = row.getCell(6);
          if (typeof value === 'object' && value !== null && 'formula' in value) row.getCell(6).value = 123_456;
        });
      },
    ],
    [
      'of the header repeated at a page break',
      ({ sheet }) => {
        const figuresSheet = sheet('Số liệu');
        const headers = figuresSheet.getRow(headerRow(figuresSheet)).values;
        const at = codedRows(figuresSheet)[5]?.row ?? 0;
        figuresSheet.spliceRows(at, 0, Array.isArray(headers) ? headers.slice(1) : []);
      },
    ],
  ])('%s change nothing', async (_, edit) => {
    const reading = await edited(edit);
    expect(reading.ids).toEqual([]);
    expect(reading.figures).toEqual(figures);
    expect(reading.tasks).toEqual({ '2.1': 'done', '2.10': 'missing', '37': 'missing', 'III.NV2': 'missing' });
  });

  it('deleted are missed by name, sheet by sheet', async () => {
    const { report, ids } = await edited(({ sheet }) => {
      const rows = codedRows(sheet('Số liệu'));
      sheet('Số liệu').spliceRows(rows.at(-1)?.row ?? 0, 1);
      sheet('Nhiệm vụ').spliceRows(codedRows(sheet('Nhiệm vụ'))[0]?.row ?? 0, 1);
    });
    expect(ids).toEqual([]);
    const missed = judge(report!, { ask: smallAsk, history: [] }).filter(({ id }) => id === 'rows-missing');
    expect(missed.map(({ sheet, params }) => [sheet, params?.['count']])).toEqual([
      ['Số liệu', 1],
      ['Nhiệm vụ', 1],
    ]);
  });

  it('whose figures were sorted without their codes are asked about, once, and no figure counts', async () => {
    const {
      observations,
      figures: read,
      report,
    } = await edited(({ sheet }) => {
      const rows = codedRows(sheet('Số liệu')).slice(0, 8);
      const codes = rows.map(({ values }) => values[0] ?? null).toReversed();
      rows.forEach(({ row }, index) => {
        sheet('Số liệu').getCell(row, 1).value = codes[index] ?? null;
      });
    });
    expect(observations).toHaveLength(1);
    expect(observations[0]).toMatchObject({ id: 'code-contradicts-title', params: { count: 8 } });
    expect(observations[0]?.cell).toMatch(/^F\d+:F\d+$/);
    expect(smallAsk.measures.slice(0, 8).map(({ code }) => read[code])).toEqual(
      Array.from({ length: 8 }, () => 'missing'),
    );
    // Nothing else is said of these rows: neither empty nor gone.
    const judged = judge(report!, { ask: smallAsk, history: [], seen: observations });
    expect(judged.map(({ id }) => id)).not.toContain('rows-missing');
    expect(judged.map(({ id }) => id)).not.toContain('figures-missing');
    expect(report!.typed?.length).toBeGreaterThanOrEqual(8);
  });
});

describe('merged cells', () => {
  it('hold one figure, in the first of them: the others are missing, never the same again', async () => {
    const { figures: read, report } = await edited(({ sheet, cell }) => {
      const first = cell('Số liệu', 'HS_GQ_TH', VALUE);
      sheet('Số liệu').mergeCells(Number(first.row), Number(first.col), Number(first.row) + 2, Number(first.col));
    });
    expect(read).toMatchObject({ HS_GQ_TH: 900, HS_GQ_DH: 'missing', HS_GQ_QH: 'missing' });
    const empty = judge(report!, { ask: smallAsk, history: [] }).filter(({ id }) => id === 'figure-missing');
    expect(empty.map(({ code }) => code)).toEqual(['HS_GQ_DH', 'HS_GQ_QH', 'KINH_PHI']);
  });

  it('of a figure and its explanation change nothing', async () => {
    const { figures: read, ids } = await edited(({ sheet, cell }) => {
      const { row, col } = cell('Số liệu', 'HS_TN_TT', VALUE);
      sheet('Số liệu').mergeCells(Number(row), Number(col), Number(row), Number(col) + 1);
    });
    expect(ids).toEqual([]);
    expect(read).toEqual(figures);
  });
});

describe('columns', () => {
  it.each<[string, (form: Editing) => void]>([
    ['turned round', ({ sheet }) => arrange(sheet('Số liệu'), [7, 6, 5, 4, 3, 2, 1])],
    ['inserted, blank', ({ sheet }) => arrange(sheet('Số liệu'), [null, 1, 2, null, 3, 4, 5, null, 6, 7])],
    [
      'of the unit’s own between ours',
      ({ sheet }) => {
        arrange(sheet('Số liệu'), [1, 2, 3, 4, 5, null, 6, 7]);
        sheet('Số liệu').getCell(headerRow(sheet('Số liệu')), 6).value = 'Cùng kỳ năm trước';
        for (const { row } of codedRows(sheet('Số liệu'))) sheet('Số liệu').getCell(row, 6).value = 4711;
      },
    ],
    [
      'named in capitals, with the tone mark elsewhere and without the asterisk',
      ({ sheet }) => {
        for (const [name, column, header] of [
          ['Số liệu', 6, 'SỐ LIỆU KỲ NÀY'],
          ['Số liệu', 7, 'Giaỉ trình'],
          ['Nhiệm vụ', 8, 'Tình trạng:'],
          ['Nhiệm vụ', 9, 'Ngày hoàn  thành'.normalize('NFD')],
        ] as const) {
          sheet(name).getCell(headerRow(sheet(name)), column).value = header;
        }
      },
    ],
    ['without those that are not needed', ({ sheet }) => arrange(sheet('Số liệu'), [1, 3, 6])],
  ])('%s change nothing', async (_, edit) => {
    const reading = await edited(edit);
    expect(reading.ids).toEqual([]);
    expect(reading.figures).toEqual(figures);
  });

  it('of one name are asked about with both places', async () => {
    const { observations } = await edited(({ sheet }) => arrange(sheet('Số liệu'), [1, 2, 3, 4, 5, 6, 6, 7]));
    expect(observations).toMatchObject([
      {
        id: 'table-column-twice',
        expected: VALUE,
        cell: expect.stringMatching(/^G/),
        params: { first: expect.stringMatching(/^F/) },
      },
    ]);
  });

  it('renamed beyond recognition are asked about by name', async () => {
    const { observations } = await edited(({ sheet }) => {
      sheet('Số liệu').getCell(headerRow(sheet('Số liệu')), 6).value = 'Quý I';
    });
    expect(observations).toMatchObject([{ id: 'table-column-missing', expected: VALUE, params: { row: 5 } }]);
  });

  it('of the codes may be deleted: every row is known by its title, and that is said once', async () => {
    const reading = await edited(({ sheet }) => {
      for (const name of ['Số liệu', 'Nhiệm vụ', 'Thuyết minh']) arrange(sheet(name), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      sheet('Thuyết minh').getCell(headerRow(sheet('Thuyết minh')) + 1, 2).value = null;
    });
    expect(new Set(reading.ids)).toEqual(new Set(['table-key-column-lost']));
    expect(reading.figures).toEqual(figures);
    expect(reading.tasks).toMatchObject({ '2.1': 'done', '2.10': 'missing' });
  });
});

describe('sheets', () => {
  it('renamed and in another order are found by what they hold, and named in the notes', async () => {
    const reading = await edited(({ book, sheet }) => {
      sheet('Số liệu').name = 'SL quý 1';
      sheet('Nhiệm vụ').name = 'Sheet3';
      sheet('Bìa').name = 'Trang đầu';
      sheet('Thuyết minh').name = 'TM';
      book.worksheets.forEach((worksheet, index) => Object.assign(worksheet, { orderNo: 20 - index }));
    });
    expect(reading.observations.map(({ id, found, expected }) => [id, found, expected])).toEqual([
      ['table-sheet-renamed', 'Trang đầu', 'Bìa'],
      ['table-sheet-renamed', 'SL quý 1', 'Số liệu'],
      ['table-sheet-renamed', 'Sheet3', 'Nhiệm vụ'],
      ['table-sheet-renamed', 'TM', 'Thuyết minh'],
    ]);
    expect(reading.figures).toEqual(figures);
    expect(reading.report!.sheets).toMatchObject({ figures: 'SL quý 1', tasks: 'Sheet3' });
  });

  it('copied and then changed are asked about: which one counts?', async () => {
    const { observations } = await edited((form) => {
      copySheet(form, 'Số liệu', 'Số liệu (2)');
      form.cell('Số liệu', 'HS_TN_TT', VALUE).value = 1300;
    });
    expect(observations).toMatchObject([
      { id: 'table-sheet-twice', sheet: 'Số liệu', found: '“Số liệu”, “Số liệu (2)”', expected: 'Số liệu' },
    ]);
    expect(blocking(observations)).toEqual(['table-sheet-twice']);
  });

  it('copied and left alone are noted', async () => {
    const reading = await edited((form) => {
      for (const name of ['Số liệu', 'Nhiệm vụ', 'Bìa', 'Thuyết minh']) copySheet(form, name, `${name} (2)`);
    });
    expect(new Set(reading.ids)).toEqual(new Set(['table-sheet-copied']));
    expect(reading.ids).toHaveLength(4);
    expect(reading.figures).toEqual(figures);
  });
});
