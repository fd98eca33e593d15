import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedCopy } from '../../../shared/form/mark.ts';
import { MARKED_SHEET, taskStatuses } from '../../../shared/form/layout.ts';
import { writeForm } from '../../../shared/form/write.ts';
import type { Report } from '../../../shared/report/report.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { before } from './answered.ts';
import { editedForm, type Editing } from './edit.ts';
import { blocking, correcting, judged, markedOf, partsOf, RECEIVED_AT } from './marking.ts';
import { smallAsk } from './small-ask.ts';

const VALUE = 'Số liệu kỳ này *';
const WHY = 'Giải trình';
const STATUS = 'Tình trạng *';

const intended: Readonly<Record<string, number>> = {
  HS_TN_TT: 1200,
  HS_TN_TRT: 300,
  HS_KT: 40,
  HS_GQ_TH: 900,
  HS_GQ_DH: 500,
  HS_GQ_QH: 40,
  HS_DGQ_TH: 90,
  HS_DGQ_QH: 10,
  VB_TONG: 7,
  VB_DUNG: 6,
  PAKN_TONG: 5,
  PAKN_HAN: 5,
  SANG_KIEN: 2,
  KINH_PHI: 12.5,
};
const tasks = smallAsk.tasks.map(({ code }) => code);

/** Fills a form as it should be filled: accepted without a word. */
function fillWell({ cell, sheet }: Editing): void {
  for (const [code, value] of Object.entries(intended)) cell('Số liệu', code, VALUE).value = value;
  for (const code of tasks) cell('Nhiệm vụ', code, STATUS).value = taskStatuses['in-progress'];
  sign(sheet('Bìa'), 'Người lập biểu *', 'Nguyễn Thị Hòa');
  sign(sheet('Bìa'), 'Người phê duyệt *', 'Trần Văn Thủy');
  sign(sheet('Bìa'), 'Ngày báo cáo *', new Date('2026-03-16'));
  cell('Thuyết minh', 'KET_QUA', 'Trả lời').value = 'Đã ban hành kế hoạch.';
}

function sign(cover: ReturnType<Editing['sheet']>, label: string, value: string | Date | null): void {
  cover.eachRow((row) => {
    if (row.getCell(1).value === label) row.getCell(2).value = value;
  });
}

const faulty = (edit: (form: Editing) => void) =>
  editedForm((form) => {
    fillWell(form);
    edit(form);
  });

async function copyOf(edit: (form: Editing) => void) {
  const file = await faulty(edit);
  return correcting(await markedOf(file));
}

const figuresOf = (report: Report | undefined) =>
  Object.fromEntries((report?.figures ?? []).map(({ measure, value }) => [measure, value]));

/** Where a marked copy has the cells of a code: the form is written by us, so its columns are where the layout says. */
function placeOf(book: Awaited<ReturnType<typeof correcting>>['book'], sheet: string, code: string, column: string) {
  const found = book.getWorksheet(sheet)!;
  for (let row = 1; row <= found.rowCount; row += 1) {
    if (found.getCell(row, 1).value === code) return `${sheet}!${column}${String(row)}`;
  }
  throw new Error(`no row ${code}`);
}

describe('a marked copy', () => {
  it('lets an officer who corrects the coloured cells alone get the figures accepted that were meant', async () => {
    const unreadable = fc.constantFrom('khoảng 120', '=SUM(A1)', '-5', '12,5 hồ sơ', '85%', 'chưa có', '1e3', '?');
    const slip = fc.oneof({ weight: 3, arbitrary: fc.constant('as meant') }, unreadable, fc.constant('empty'));
    const slips = fc.record({
      figures: fc.tuple(...Object.keys(intended).map((code) => slip.map((typed) => [code, typed] as const))),
      tasks: fc.tuple(
        ...tasks.map((code) => fc.constantFrom('as meant', 'xong', 'empty').map((typed) => [code, typed] as const)),
      ),
      date: fc.constantFrom('as meant', 'cuối tháng 3', 'empty'),
      deleted: fc.constantFrom(undefined, 'HS_KT', '2.10', 'KINH_PHI'),
    });
    await fc.assert(
      fc.asyncProperty(slips, async (typed) => {
        const required = new Set(smallAsk.measures.filter((measure) => measure.required).map(({ code }) => code));
        const file = await faulty(({ cell, sheet }) => {
          for (const [code, text] of typed.figures) {
            // Whoever leaves an optional figure empty means to.
            if (text === 'as meant' || (text === 'empty' && !required.has(code))) continue;
            cell('Số liệu', code, VALUE).value = text === 'empty' ? null : text;
          }
          for (const [code, text] of typed.tasks) {
            if (text !== 'as meant') cell('Nhiệm vụ', code, STATUS).value = text === 'empty' ? null : text;
          }
          if (typed.date !== 'as meant') {
            sign(sheet('Bìa'), 'Ngày báo cáo *', typed.date === 'empty' ? null : typed.date);
          }
          const { deleted } = typed;
          if (deleted !== undefined) {
            const target = cell(deleted in intended ? 'Số liệu' : 'Nhiệm vụ', deleted, 'Mã');
            target.worksheet.spliceRows(Number(target.row), 1);
          }
        });
        const found = judged(file);
        if (found.observations.length === 0) return;
        const copy = await correcting(await markedOf(file));
        const officer = new Map<string, number | string>([
          ...Object.entries(intended).map(
            ([code, value]) => [placeOf(copy.book, 'Số liệu', code, 'F'), value] as const,
          ),
          ...tasks.map((code) => [placeOf(copy.book, 'Nhiệm vụ', code, 'H'), taskStatuses['in-progress']] as const),
        ]);
        for (const place of copy.coloured) {
          copy.cell(place).value = place.startsWith('Bìa!') ? new Date('2026-03-16') : (officer.get(place) ?? null);
        }
        const corrected = judged(await copy.save());
        expect(blocking(corrected)).toEqual([]);
        expect(figuresOf(corrected.report)).toEqual(intended);
        expect(corrected.report?.tasks.map(({ status }) => status)).toEqual(tasks.map(() => 'in-progress'));
        expect(corrected.report?.narrative).toEqual({ KET_QUA: 'Đã ban hành kế hoạch.' });
      }),
      { numRuns: 8 },
    );
  });

  it('is judged as the file was when it is sent back as it came: nothing in it passes for corrected', async () => {
    const file = await faulty(({ cell, sheet }) => {
      cell('Số liệu', 'HS_GQ_QH', VALUE).value = 'không rõ';
      cell('Số liệu', 'VB_TONG', VALUE).value = '-3';
      cell('Nhiệm vụ', '37', STATUS).value = 'xong rồi';
      cell('Nhiệm vụ', '2.1', 'Ngày hoàn thành').value = 'giữa tháng 2';
      sign(sheet('Bìa'), 'Người phê duyệt *', null);
    });
    const first = judged(file);
    expect(blocking(first)).toHaveLength(5);
    expect(blocking(judged(await markedOf(file))).toSorted()).toEqual(blocking(first).toSorted());
  });

  it('keeps what was typed to the letter where it is no number, and a text that looks like a formula stays a text', async () => {
    const texts = {
      HS_TN_TT: '=1+1',
      HS_KT: 'khoảng 1.200 hồ sơ',
      VB_TONG: ' KPS ',
      KINH_PHI: '10.455',
      SANG_KIEN: '@a',
    };
    const { book, cell } = await copyOf((form) => {
      for (const [code, text] of Object.entries(texts)) form.cell('Số liệu', code, VALUE).value = text;
    });
    for (const [code, text] of Object.entries(texts)) {
      const kept = cell(placeOf(book, 'Số liệu', code, 'F'));
      expect([code, kept.value, kept.formula]).toEqual([code, text, undefined]);
    }
  });

  it('puts a number that was read with a remark as that number, and says so', async () => {
    const { book, cell, noteOn, coloured } = await copyOf((form) => {
      form.cell('Số liệu', 'HS_TN_TT', VALUE).value = '1.200';
    });
    const place = placeOf(book, 'Số liệu', 'HS_TN_TT', 'F');
    expect(cell(place).value).toBe(1200);
    expect(noteOn(place)).toMatch(/^Lưu ý\n.*“1\.200” được hiểu là số 1200/);
    expect(coloured).toEqual(new Set([place]));
  });

  it('keeps explanations and whole answers, longer ones than a report holds too', async () => {
    const long = 'Khó khăn về nhân lực. '.repeat(300).trim();
    const { book, cell } = await copyOf((form) => {
      form.cell('Số liệu', 'HS_KT', WHY).value = 'Chuyển từ đơn vị cũ.';
      form.cell('Thuyết minh', 'KHO_KHAN', 'Trả lời').value = long;
      form.cell('Nhiệm vụ', '37', 'Ghi chú').value = 'x'.repeat(700);
    });
    expect(cell(placeOf(book, 'Số liệu', 'HS_KT', 'G')).value).toBe('Chuyển từ đơn vị cũ.');
    expect(cell(placeOf(book, 'Thuyết minh', 'KHO_KHAN', 'C')).value).toBe(long);
    expect(cell(placeOf(book, 'Nhiệm vụ', '37', 'K')).value).toBe('x'.repeat(700));
  });

  it('says the same of a file whose rows, columns and sheets were moved about', async () => {
    const slip = ({ cell }: Editing) => {
      cell('Số liệu', 'HS_KT', VALUE).value = 'bốn mươi';
      cell('Số liệu', 'VB_DUNG', VALUE).value = 9;
      cell('Nhiệm vụ', '2.1', 'Ngày hoàn thành').value = 'tháng hai';
    };
    const plain = await copyOf(slip);
    const moved = await copyOf((form) => {
      slip(form);
      const figures = form.sheet('Số liệu');
      figures.spliceColumns(2, 0, [], []);
      figures.insertRow(3, ['Ghi chú của xã']);
      form.sheet('Nhiệm vụ').spliceRows(2, 0, [], []);
      form.sheet('Thuyết minh').name = 'Thuyết minh'.normalize('NFD');
    });
    expect(moved.coloured).toEqual(plain.coloured);
    expect(moved.list).toEqual(plain.list);
    expect(moved.links).toEqual(plain.links);
    for (const place of plain.coloured) {
      expect([place, moved.cell(place).value]).toEqual([place, plain.cell(place).value]);
      expect(moved.noteOn(place)).toBe(plain.noteOn(place));
    }
  });

  it('lists every finding with a link to its coloured cell, inside the workbook', async () => {
    const file = await faulty(({ cell, sheet }) => {
      cell('Số liệu', 'HS_KT', VALUE).value = 'bốn mươi';
      cell('Số liệu', 'VB_DUNG', VALUE).value = 9;
      for (const code of tasks) cell('Nhiệm vụ', code, STATUS).value = null;
      sign(sheet('Bìa'), 'Người lập biểu *', null);
    });
    const bytes = await markedOf(file);
    const { links, coloured, list, book, noteOn } = await correcting(bytes);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      MARKED_SHEET,
      'Bìa',
      'Số liệu',
      'Chỉ tiêu',
      'Nhiệm vụ',
      'Thuyết minh',
      'Hướng dẫn',
      '_form',
    ]);
    expect(list.filter(([ordinal]) => /^\d+$/.test(ordinal ?? ''))).toHaveLength(judged(file).observations.length);
    expect(links.size).toBe(judged(file).observations.length);
    for (const place of links.values()) {
      expect(coloured.has(place)).toBe(true);
      expect(noteOn(place)).toMatch(/^(Phải sửa|Cần giải trình|Lưu ý)\n.+\n+Cách xử lý: /);
    }
    expect([...partsOf(bytes)].filter(([, part]) => part.includes('TargetMode="External"'))).toEqual([]);
  });

  it('colours rows that the file had lost, so that the coloured cells are all there is to fill in', async () => {
    const { book, coloured, links, noteOn } = await copyOf(({ cell }) => {
      for (const code of ['HS_KT', 'SANG_KIEN']) {
        const target = cell('Số liệu', code, 'Mã');
        target.worksheet.spliceRows(Number(target.row), 1);
      }
    });
    const places = ['HS_KT', 'SANG_KIEN'].map((code) => placeOf(book, 'Số liệu', code, 'F'));
    expect(coloured).toEqual(new Set(places));
    expect([...links.values()]).toEqual([places[0]]);
    expect(places.map((place) => noteOn(place).split('\n')[0])).toEqual(['Phải sửa', 'Lưu ý']);
  });

  it('lists what the form has no place for', async () => {
    const { list } = await copyOf(({ sheet, cell }) => {
      const figures = sheet('Số liệu');
      figures.getCell(figures.rowCount + 1, 3).value = 'Số liệu riêng của xã';
      figures.getCell(figures.rowCount, 6).value = 77;
      const row = Number(cell('Thuyết minh', 'TRONG_TAM', 'Mã').row) + 1;
      sheet('Thuyết minh').getRow(row).values = ['RIENG', 'Câu hỏi của xã', 'Câu trả lời của xã'];
    });
    const end = list.slice(list.findIndex(([title]) => title?.startsWith('NỘI DUNG CÓ TRONG TỆP')));
    expect(end.flat().join('\n')).toContain('Số liệu riêng của xã · 77');
    expect(end.flat().join('\n')).toContain('RIENG · Câu trả lời của xã');
  });

  it('does not settle which of two rows with one code is right', async () => {
    const file = await faulty(({ cell }) => {
      cell('Số liệu', 'VB_DUNG', 'Mã').value = 'VB_TONG';
    });
    expect(blocking(judged(file))).toContain('code-twice');
    const bytes = await markedOf(file);
    const { book, cell, coloured } = await correcting(bytes);
    const place = placeOf(book, 'Số liệu', 'VB_TONG', 'F');
    expect(cell(place).value).toBe('7 (?)');
    expect(coloured.has(place)).toBe(true);
    expect(blocking(judged(bytes))).toEqual(['figure-not-a-number']);
  });

  it('is accepted where a query is answered in it instead of corrected', async () => {
    const { book, cell, save, noteOn } = await copyOf((form) => {
      form.cell('Số liệu', 'HS_TN_TT', VALUE).value = 'KAD';
      form.cell('Số liệu', 'HS_TN_TRT', VALUE).value = 1500;
    });
    const place = placeOf(book, 'Số liệu', 'HS_TN_TT', 'F');
    expect(noteOn(place)).toMatch(/^Cần giải trình\n/);
    cell(place.replace('!F', '!G')).value = 'Chưa có cổng dịch vụ công.';
    expect(blocking(judged(await save()))).toEqual([]);
  });

  it('has the figures of the last report beside the input, as the blank form has', async () => {
    const file = await faulty(({ cell }) => {
      cell('Số liệu', 'HS_KT', VALUE).value = 'bốn mươi';
    });
    const { book } = await correcting(await markedOf(file, before));
    const blank = await correcting(await writeForm(smallAsk, before, RECEIVED_AT));
    for (const code of Object.keys(intended)) {
      const place = placeOf(blank.book, 'Số liệu', code, 'E');
      expect(book.getWorksheet('Số liệu')!.getCell(place.split('!')[1]!).value).toEqual(blank.cell(place).value);
    }
  });

  it('carries nothing over from the report of another unit or period', async () => {
    const neighbour = { ...smallAsk, unit: { ...smallAsk.unit, code: '15094', name: 'Xã Ngọc Lặc' } };
    const file = await editedForm(fillWell, neighbour);
    const { book, coloured, list } = await correcting(await markedOf(file));
    for (const code of Object.keys(intended)) {
      expect(book.getWorksheet('Số liệu')!.getCell(placeOf(book, 'Số liệu', code, 'F').split('!')[1]!).value).toBe(
        null,
      );
    }
    expect(coloured).toEqual(new Set());
    expect(list.flat().join('\n')).toMatch(/Biểu này còn trống: tệp “Báo cáo quý I.xlsx” là báo cáo của đơn vị khác/);
  });

  it('of a file that cannot be read is a blank form that says why', async () => {
    const bytes = await markedOf(new TextEncoder().encode('%PDF-1.7'));
    const { list, coloured } = await correcting(bytes);
    expect(list.flat().join('\n')).toContain('không đọc được nội dung tệp');
    expect(list.some((row) => row[2] === 'Cả tệp')).toBe(true);
    expect(coloured).toEqual(new Set());
    expect(judged(bytes).report?.form).toMatchObject({ unit: '15091', period: '2026-Q1', issuedAt: RECEIVED_AT });
  });

  it('holds whatever text people paste, and opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const seen = { id: 'figure-not-a-number', sheet: text, cell: text, found: text, expected: text } as const;
        const observations = [{ ...seen, params: { cells: text, first: text } }];
        const filing = { observations, receivedAt: RECEIVED_AT, fileName: text };
        expect(openWorkbook(await markedCopy({ ask: smallAsk, previous: undefined, filing })).ok).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('has the same bytes for the same attempt', async () => {
    const file = await faulty(({ cell }) => {
      cell('Số liệu', 'HS_KT', VALUE).value = 'bốn mươi';
    });
    const bytes = await markedOf(file);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await markedOf(file)))).toBe(0);
    // The moment of receipt, not that of writing.
    expect(partsOf(bytes).get('docProps/core.xml')).toContain('>2026-03-16T02:00:00Z</dcterms:modified>');
  });
});
