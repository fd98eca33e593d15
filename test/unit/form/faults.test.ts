import { describe, expect, it } from 'vitest';
import { readForm } from '../../../shared/form/read.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import type { Observation } from '../../../shared/text/finding.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { editedForm, readBytes, readEdited } from './edit.ts';
import { smallAsk } from './small-ask.ts';

const VALUE = 'Số liệu kỳ này *';
const brief = (observations: readonly Observation[]) =>
  observations.map(({ id, sheet, cell, found }) => ({ id, sheet, cell, ...(found === undefined ? {} : { found }) }));

describe('a form with faults', () => {
  it('tells one wrong cell with its place, code and content', async () => {
    let place = '';
    const { report, observations } = await readEdited(({ cell }) => {
      const input = cell('Số liệu', 'HS_GQ_QH', VALUE);
      input.value = 'không rõ';
      place = input.address;
    });
    expect(observations).toMatchObject([
      { id: 'figure-not-a-number', sheet: 'Số liệu', cell: place, code: 'HS_GQ_QH', found: 'không rõ' },
    ]);
    expect(inWords(observations[0]!, 'vi').message).toBe(
      `Trang tính “Số liệu”, ô ${place}: “không rõ” không phải là số.`,
    );
    expect(report!.figures.find(({ measure }) => measure === 'HS_GQ_QH')?.value).toBe('missing');
  });

  it('tells a whole wrong column once, with its range and a few of the values', async () => {
    const { observations } = await readEdited(({ cell }) => {
      smallAsk.measures.slice(0, 8).forEach(({ code }, index) => {
        cell('Số liệu', code, VALUE).value = `khoảng ${String(index)}`;
      });
    });
    expect(observations).toHaveLength(1);
    const [told] = observations;
    expect(told).toMatchObject({ id: 'figure-not-a-number', found: 'khoảng 0; khoảng 1; khoảng 2; …' });
    expect(told?.cell).toMatch(/^F\d+:F\d+$/);
    expect(told?.params?.['count']).toBe(8);
    expect(inWords(told!, 'vi').message).not.toContain('{');
  });

  it('keeps the first of two rows with one code and points at both', async () => {
    let first = '';
    let second = '';
    const { report, observations } = await readEdited(({ cell }) => {
      const code = cell('Số liệu', 'VB_TONG', 'Mã');
      first = code.address;
      cell('Số liệu', 'VB_TONG', VALUE).value = 3;
      const other = cell('Số liệu', 'VB_DUNG', 'Mã');
      cell('Số liệu', 'VB_DUNG', VALUE).value = 99;
      second = other.address;
      other.value = 'VB_TONG';
    });
    expect(observations).toMatchObject([{ id: 'code-twice', cell: second, found: 'VB_TONG', params: { first } }]);
    expect(report!.figures.filter(({ measure }) => measure === 'VB_TONG').map(({ value }) => value)).toEqual([3]);
    expect(report!.figures.some(({ measure }) => measure === 'VB_DUNG')).toBe(false);
  });

  it('names a code that was never asked', async () => {
    const { report, observations } = await readEdited(({ cell }) => {
      cell('Số liệu', 'SANG_KIEN', VALUE).value = 3;
      cell('Số liệu', 'SANG_KIEN', 'Nội dung').value = 'Sáng kiến của xã';
      cell('Số liệu', 'SANG_KIEN', 'Mã').value = 'SANGKIEN';
    });
    expect(observations).toMatchObject([{ id: 'code-unknown', found: 'SANGKIEN' }]);
    expect(report!.figures.some(({ measure }) => measure === 'SANGKIEN')).toBe(false);
  });

  it('says that a figure in a row without a code does not count', async () => {
    const { observations } = await readEdited(({ sheet }) => {
      const figures = sheet('Số liệu');
      const row = figures.rowCount + 1;
      figures.getCell(row, 3).value = 'Số liệu khác của xã';
      figures.getCell(row, 6).value = 12;
    });
    expect(brief(observations)).toMatchObject([{ id: 'row-without-code', found: '12' }]);
  });

  it('does not mind a total that was typed over: totals are computed', async () => {
    const { observations } = await readEdited(({ sheet }) => {
      const figures = sheet('Số liệu');
      for (let row = 1; row <= figures.rowCount; row += 1) {
        if (figures.getCell(row, 2).value === '(3)') figures.getCell(row, 6).value = 999;
      }
    });
    expect(observations).toEqual([]);
  });

  it('still reads everything else when a sheet is gone', async () => {
    const { report, observations } = await readEdited(({ book, sheet, cell }) => {
      cell('Số liệu', 'HS_TN_TT', VALUE).value = 5;
      book.removeWorksheet(sheet('Nhiệm vụ').id);
    });
    expect(observations.map(({ id }) => id)).toEqual(['table-sheet-missing']);
    expect(report!.tasks).toEqual([]);
    expect(report!.figures.find(({ measure }) => measure === 'HS_TN_TT')?.value).toBe(5);
  });

  it('knows unit and period from the cover when the hidden sheet is gone', async () => {
    const { report, identity } = await readEdited(({ book, sheet }) => {
      book.removeWorksheet(sheet('_form').id);
    });
    expect(identity).toBeUndefined();
    expect(report).toMatchObject({ unit: '15091', period: '2026-Q1' });
    expect(report!.form).toBeUndefined();
  });

  it('is told to be no form at all when it has none of the sheets', async () => {
    const { report, observations } = await readEdited(({ book }) => {
      for (const { id } of book.worksheets) book.removeWorksheet(id);
      book.addWorksheet('Sheet1').getCell('A1').value = 'Xin chào';
    });
    expect(report).toBeUndefined();
    expect(observations.map(({ id }) => id)).toEqual(['form-unrecognised']);
  });

  it('refuses a status outside the list and a day that does not exist', async () => {
    const { report, observations } = await readEdited(({ cell }) => {
      cell('Nhiệm vụ', '37', 'Tình trạng *').value = 'Xong rồi';
      cell('Nhiệm vụ', '2.1', 'Ngày hoàn thành').value = '31/02/2026';
      cell('Nhiệm vụ', '2.10', 'Tình trạng *').value = 'ĐANG  THỰC HIỆN ';
    });
    expect(observations).toMatchObject([
      { id: 'date-unreadable', code: '2.1', found: '31/02/2026' },
      { id: 'task-status-unknown', code: '37', found: 'Xong rồi' },
    ]);
    expect(report!.tasks.map(({ task, status }) => [task, status])).toContainEqual(['2.10', 'in-progress']);
  });

  it('reads a date that lost its format, and says as what', async () => {
    const { report, observations } = await readEdited(({ cell }) => {
      const day = cell('Nhiệm vụ', '2.1', 'Ngày hoàn thành');
      day.style = {};
      day.value = 46037;
    });
    expect(observations).toMatchObject([{ id: 'date-from-number', found: '46.037', expected: '15/01/2026' }]);
    expect(report!.tasks.find(({ task }) => task === '2.1')?.doneOn).toBe('2026-01-15');
  });

  it('cuts an endless answer and says so', async () => {
    const { report, observations } = await readEdited(({ cell }) => {
      cell('Thuyết minh', 'KET_QUA', 'Trả lời').value = 'a'.repeat(5000);
    });
    expect(observations).toMatchObject([{ id: 'text-cut', found: '5000', expected: '4000' }]);
    expect(report!.narrative['KET_QUA']).toHaveLength(4000);
  });

  it('puts every finding into words without open places, in both languages', async () => {
    const { observations } = await readEdited(({ cell }) => {
      const typed = ['x', -1, 1.5, '5%', '.', 'abc', new Date('2026-01-01'), true];
      typed.forEach((value, index) => {
        cell('Số liệu', smallAsk.measures[index]!.code, VALUE).value = value;
      });
      cell('Số liệu', 'KINH_PHI', VALUE).value = '10.455';
      cell('Số liệu', 'VB_TONG', VALUE).value = { formula: '1+1', result: 2 };
      cell('Số liệu', 'VB_DUNG', VALUE).value = ' 7';
    });
    expect(observations.length).toBeGreaterThan(6);
    for (const language of ['vi', 'en'] as const) {
      for (const observation of observations) {
        const { message, hint = '' } = inWords(observation, language);
        expect(message + hint).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it('is read without an ask too, codes taken as they stand', async () => {
    const bytes = await editedForm(({ cell }) => {
      cell('Số liệu', 'VB_TONG', 'Nội dung').value = 'Nội dung lạ';
      cell('Số liệu', 'VB_TONG', 'Mã').value = 'LA';
      cell('Số liệu', 'LA', VALUE).value = 4;
    });
    const opened = openWorkbook(bytes);
    const reading = opened.ok ? readForm(opened.workbook, undefined) : undefined;
    expect(reading?.observations).toEqual([]);
    expect(reading?.report?.figures.find(({ measure }) => measure === 'LA')?.value).toBe(4);
    expect(readBytes(bytes).observations.map(({ id }) => id)).toEqual(['code-unknown']);
  });
});
