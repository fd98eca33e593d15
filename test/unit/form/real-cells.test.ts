import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { readEdited, type Editing } from './edit.ts';

const VALUE = 'Số liệu kỳ này *';

/** Reads the form after an edit; findings short, figures by code. */
async function read(edit: (form: Editing) => void) {
  const { report, observations } = await readEdited(edit);
  if (!report) throw new Error('no report');
  return {
    report,
    observations,
    ids: observations.map(({ id }) => id),
    figure: (code: string) => report.figures.find(({ measure }) => measure === code),
    task: (code: string) => report.tasks.find(({ task }) => task === code),
  };
}

/** exceljs lets cells share a style, so each gets one of its own. */
const inFont = (cell: ExcelJS.Cell, name: string): Partial<ExcelJS.Style> => ({ ...cell.style, font: { name } });

describe('cells as people leave them', () => {
  it('with decomposed letters and no-break spaces are read as what they show', async () => {
    const { ids, figure, task } = await read(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', VALUE).value = '\u00a01\u202f204\u00a0';
      cell('Số liệu', 'HS_KT', VALUE).value = '\u00a0Không phát sinh '.normalize('NFD');
      cell('Số liệu', 'HS_KT', 'Giải trình').value = ' Đã đối chiếu '.normalize('NFD');
      cell('Nhiệm vụ', '37', 'Tình trạng *').value = 'Đang\u00a0thực hiện'.normalize('NFD');
    });
    expect(ids).toEqual(['figure-repaired']);
    expect(figure('HS_TN_TT')?.value).toBe(1204);
    expect(figure('HS_KT')).toMatchObject({ value: 0, explanation: 'Đã đối chiếu' });
    expect(task('37')?.status).toBe('in-progress');
  });

  it('with a percentage, however it is written, are no amounts', async () => {
    const { observations, figure } = await read(({ cell }) => {
      const formatted = cell('Số liệu', 'HS_TN_TT', VALUE);
      formatted.value = 0.8694;
      formatted.style = { ...formatted.style, numFmt: '0.00%' };
      cell('Số liệu', 'HS_TN_TRT', VALUE).value = '86,94%';
      cell('Số liệu', 'HS_KT', VALUE).value = '86,94\u00a0%';
      cell('Số liệu', 'HS_GQ_TH', VALUE).value = 86.94;
    });
    expect(observations.map(({ id, found }) => [id, found])).toEqual([
      ['figure-percent', '86,94%'],
      ['figure-percent', '86,94%'],
      ['figure-percent', '86,94\u00a0%'],
      ['figure-not-whole', '86,94'],
    ]);
    expect(figure('HS_TN_TT')?.value).toBe('missing');
  });

  it('with one mark before three digits are thousands where things are counted, and a question elsewhere', async () => {
    const { observations, figure } = await read(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', VALUE).value = '10.455';
      cell('Số liệu', 'HS_TN_TRT', VALUE).value = '10,455';
      cell('Số liệu', 'KINH_PHI', VALUE).value = '10.455';
    });
    expect(observations.map(({ id, code }) => [id, code])).toEqual([
      ['figure-thousands-assumed', 'HS_TN_TT'],
      ['figure-thousands-assumed', 'HS_TN_TRT'],
      ['figure-ambiguous', 'KINH_PHI'],
    ]);
    expect([figure('HS_TN_TT')?.value, figure('HS_TN_TRT')?.value, figure('KINH_PHI')?.value]).toEqual([
      10_455,
      10_455,
      'missing',
    ]);
  });

  it('that are hidden, filtered away or merged count as those that show', async () => {
    const { ids, figure, report } = await read(({ cell, sheet }) => {
      const figures = sheet('Số liệu');
      const hidden = cell('Số liệu', 'HS_TN_TT', VALUE);
      hidden.value = 5;
      figures.getRow(Number(hidden.row)).hidden = true;
      figures.getColumn('G').hidden = true;
      const explained = cell('Số liệu', 'HS_TN_TT', 'Giải trình');
      explained.value = 'ở cột ẩn';
      const header = figures.getColumn(1).values.indexOf('Mã');
      figures.autoFilter = { from: { row: header, column: 1 }, to: { row: figures.rowCount, column: 7 } };
      const merged = cell('Số liệu', 'HS_TN_TRT', VALUE);
      merged.value = 6;
      const right = cell('Số liệu', 'HS_TN_TRT', 'Giải trình');
      figures.mergeCells(`${merged.address}:${right.address}`);
      cell('Thuyết minh', 'KET_QUA', 'Trả lời').value = 'ở sheet ẩn';
      sheet('Thuyết minh').state = 'hidden';
    });
    expect(ids).toEqual([]);
    expect(figure('HS_TN_TT')).toMatchObject({ value: 5, explanation: 'ở cột ẩn' });
    expect(figure('HS_TN_TRT')?.value).toBe(6);
    expect(report.narrative).toEqual({ KET_QUA: 'ở sheet ẩn' });
  });
});

const inputs = [
  ['Số liệu', 'HS_TN_TT', VALUE],
  ['Số liệu', 'HS_TN_TT', 'Giải trình'],
  ['Nhiệm vụ', '37', 'Tình trạng *'],
  ['Nhiệm vụ', '37', 'Ngày hoàn thành'],
  ['Nhiệm vụ', '37', 'Ghi chú'],
  ['Thuyết minh', 'KET_QUA', 'Trả lời'],
] as const;

describe('a formula in an input cell', () => {
  it.each(inputs)('(%s, %s, %s) without a stored result is an error, never a blank', async (sheet, code, header) => {
    let place = '';
    const { observations, report } = await read(({ cell }) => {
      const input = cell(sheet, code, header);
      place = input.address;
      input.value = { formula: '1+1' };
    });
    expect(observations).toMatchObject([{ id: 'formula-without-result', sheet, cell: place }]);
    expect(inWords(observations[0]!, 'vi')).toMatchObject({ severity: 'error' });
    expect(inWords(observations[0]!, 'vi').message).toContain(`ô ${place} có công thức`);
    expect(JSON.stringify(report.narrative)).toBe('{}');
  });

  it.each(inputs)(
    '(%s, %s, %s) that fails is an error, and its code is nobody’s words',
    async (sheet, code, header) => {
      const { observations, report } = await read(({ cell }) => {
        cell(sheet, code, header).value = { formula: 'A1', result: { error: '#REF!' } };
      });
      expect(observations).toHaveLength(1);
      expect(observations[0]).toMatchObject({ sheet, found: '#REF!' });
      expect(observations[0]?.id).toMatch(/^(figure|text)-formula-error$/);
      const { typed: _kept, ...said } = report;
      expect(JSON.stringify(said)).not.toContain('#REF!');
    },
  );

  it('with an empty text as its result is a blank', async () => {
    const { ids, figure } = await read(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', VALUE).value = { formula: 'IF(A1="","","x")', result: '' };
    });
    expect(ids).toEqual([]);
    expect(figure('HS_TN_TT')?.value).toBe('missing');
  });
});

describe('texts in the fonts before Unicode', () => {
  it('are read by the font of their cell, and noted once for a whole column', async () => {
    const { observations, report, figure, task } = await read(({ cell, sheet, book }) => {
      for (const [index, code] of ['HS_TN_TT', 'HS_TN_TRT', 'HS_KT', 'HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH'].entries()) {
        const explained = cell('Số liệu', code, 'Giải trình');
        explained.value = `Tû lÖ hå s¬ ${String(index)}`;
        explained.style = inFont(explained, '.VnTime');
      }
      const answer = cell('Thuyết minh', 'KET_QUA', 'Trả lời');
      answer.value = 'Tyû leä hoà sô taêng';
      answer.style = inFont(answer, 'VNI-Times');
      const note = cell('Nhiệm vụ', '37', 'Ghi chú');
      note.value = '®· hoµn thµnh';
      note.style = inFont(note, '.VnArialH');
      const header = sheet('Số liệu').getColumn(6).values.indexOf(VALUE);
      const title = sheet('Số liệu').getCell(header, 6);
      title.value = 'Sè liÖu kú nµy';
      title.style = inFont(title, '.VnTime');
      const scratch = book.addWorksheet('Nháp').getCell('A1');
      scratch.value = 'Tû lÖ';
      scratch.style = inFont(scratch, '.VnTime');
      cell('Số liệu', 'VB_TONG', 'Giải trình').value = 'Tû lÖ';
    });
    expect(figure('HS_GQ_QH')?.explanation).toBe('Tỷ lệ hồ sơ 5');
    expect(figure('VB_TONG')?.explanation).toBe('Tû lÖ');
    expect(report.narrative['KET_QUA']).toBe('Tỷ lệ hồ sơ tăng');
    expect(task('37')?.note).toBe('ĐÃ HOÀN THÀNH');
    expect(observations.map(({ id }) => id)).toEqual(Array.from({ length: 4 }, () => 'text-legacy-font'));
    expect(observations.map(({ sheet, found, expected }) => [sheet, found, expected])).toEqual(
      expect.arrayContaining([
        ['Số liệu', 'Sè liÖu kú nµy', 'Số liệu kỳ này'],
        ['Số liệu', 'Tû lÖ hå s¬ 0; Tû lÖ hå s¬ 1; Tû lÖ hå s¬ 2; …', 'Tỷ lệ hồ sơ 0; Tỷ lệ hồ sơ 1; Tỷ lệ hồ sơ 2; …'],
        ['Thuyết minh', 'Tyû leä hoà sô taêng', 'Tỷ lệ hồ sơ tăng'],
        ['Nhiệm vụ', '®· hoµn thµnh', 'ĐÃ HOÀN THÀNH'],
      ]),
    );
    const column = observations.find(({ cell }) => /^G\d+:G\d+$/.test(cell));
    expect(inWords(column!, 'vi')).toMatchObject({ severity: 'note' });
    expect(inWords(column!, 'vi').message).toMatch(/^Sheet “Số liệu”, ô G\d+.* phông \.VnTime \(bảng mã TCVN3\)/);
  });

  it('say nothing where only the font is old', async () => {
    const { ids, figure } = await read(({ cell }) => {
      const explained = cell('Số liệu', 'HS_TN_TT', 'Giải trình');
      explained.value = 'Phòng Văn hóa đã kiểm tra';
      explained.style = inFont(explained, '.VnTime');
      const short = cell('Số liệu', 'HS_TN_TRT', 'Giải trình');
      short.value = 'dòng 4';
      short.style = inFont(short, '.VnTime');
      const amount = cell('Số liệu', 'HS_TN_TT', VALUE);
      amount.value = 'KPS';
      amount.style = inFont(amount, '.VnTimeH');
    });
    expect(ids).toEqual([]);
    expect(figure('HS_TN_TRT')?.explanation).toBe('dòng 4');
  });
});
