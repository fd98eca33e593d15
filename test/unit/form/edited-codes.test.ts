import { describe, expect, it } from 'vitest';
import { judge } from '../../../shared/report/judge.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { editedForm, readBytes, readEdited, type Editing } from './edit.ts';
import { smallAsk } from './small-ask.ts';

const VALUE = 'Số liệu kỳ này *';
const STATUS = 'Tình trạng *';

function told(observations: Awaited<ReturnType<typeof readEdited>>['observations']) {
  for (const observation of observations) {
    for (const language of ['vi', 'en'] as const) {
      const { message, hint = '' } = inWords(observation, language);
      expect(message + hint).not.toMatch(/[{}]|undefined/);
    }
  }
  return observations.map(({ id, found, expected }) => [id, found, expected]);
}

/** Reads with what was typed into two measures and two tasks before their codes were changed. */
async function withCodes(change: (form: Editing) => void) {
  const reading = await readEdited((form) => {
    form.cell('Số liệu', 'HS_TN_TT', VALUE).value = 12;
    form.cell('Số liệu', 'KINH_PHI', VALUE).value = 7.5;
    form.cell('Nhiệm vụ', '2.1', STATUS).value = 'Đã hoàn thành';
    form.cell('Nhiệm vụ', '2.10', STATUS).value = 'Đang thực hiện';
    change(form);
  });
  const figures = Object.fromEntries(reading.report!.figures.map(({ measure, value }) => [measure, value]));
  const tasks = Object.fromEntries(reading.report!.tasks.map(({ task, status }) => [task, status]));
  return { ...reading, figures, tasks };
}

describe('codes', () => {
  it('stand in the blank form as text in text cells, so that Excel never turns them into numbers or dates', async () => {
    await editedForm(({ sheet }) => {
      for (const [name, asked] of [
        ['Số liệu', smallAsk.measures],
        ['Nhiệm vụ', smallAsk.tasks],
      ] as const) {
        const codes = new Set<unknown>(asked.map(({ code }) => code));
        const cells = sheet(name)
          .getColumn(1)
          .values.flatMap((value, row) => (codes.has(value) ? [sheet(name).getCell(row, 1)] : []));
        expect(cells).toHaveLength(codes.size);
        for (const cell of cells) expect([typeof cell.value, cell.numFmt]).toEqual(['string', '@']);
      }
    });
  });

  it('in another case or spacing are the same codes, and that is noted', async () => {
    const { observations, figures } = await withCodes(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', 'Mã').value = 'hs_tn_tt';
      cell('Số liệu', 'KINH_PHI', 'Mã').value = ' KINH_PHI\u00a0';
    });
    expect(told(observations)).toEqual([['code-respelled', 'hs_tn_tt', 'HS_TN_TT']]);
    expect(figures).toMatchObject({ HS_TN_TT: 12, KINH_PHI: 7.5 });
  });

  it('destroyed beside an intact title are restored by it, in whatever spelling, and noted', async () => {
    const { observations, figures, tasks } = await withCodes(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', 'Nội dung').value = '  HỒ SƠ tiếp nhận trực tuyến trong kỳ (*)'.normalize('NFD');
      cell('Số liệu', 'HS_TN_TT', 'Mã').value = '#REF!';
      cell('Số liệu', 'KINH_PHI', 'Mã').value = null;
      cell('Nhiệm vụ', '2.10', 'Mã').value = { error: '#N/A' };
    });
    expect(told(observations)).toEqual([
      ['code-restored', '#REF!', 'HS_TN_TT'],
      ['code-blank-restored', '', 'KINH_PHI'],
      ['code-restored', '#N/A', '2.10'],
    ]);
    expect(figures).toMatchObject({ HS_TN_TT: 12, KINH_PHI: 7.5 });
    expect(tasks).toMatchObject({ '2.10': 'in-progress' });
  });

  it('destroyed beside a title that was changed too are asked about: the nearest title is never taken', async () => {
    const { observations, figures } = await withCodes(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', 'Nội dung').value = 'Hồ sơ tiếp nhận trực tuyến';
      cell('Số liệu', 'HS_TN_TT', 'Mã').value = 'HS';
      cell('Số liệu', 'KINH_PHI', 'Nội dung').value = 'Kinh phí';
      cell('Số liệu', 'KINH_PHI', 'Mã').value = null;
    });
    expect(told(observations)).toEqual([
      ['code-unknown', 'HS', undefined],
      ['row-without-code', '7,5', undefined],
    ]);
    expect(figures).not.toHaveProperty('HS_TN_TT');
    expect(figures).not.toHaveProperty('KINH_PHI');
  });

  it('of a whole column destroyed are noted once', async () => {
    const { observations, figures } = await withCodes(({ cell }) => {
      smallAsk.measures.forEach(({ code }, index) => (cell('Số liệu', code, 'Mã').value = index + 1));
    });
    expect(observations).toMatchObject([
      { id: 'code-restored', found: '1; 2; 3; …', expected: 'HS_TN_TT; HS_TN_TRT; HS_KT; …' },
    ]);
    expect(observations[0]?.params?.['count']).toBe(smallAsk.measures.length);
    expect(figures).toMatchObject({ HS_TN_TT: 12, KINH_PHI: 7.5 });
  });

  it('that Excel turned into numbers or dates are told by the title', async () => {
    const { observations, tasks } = await withCodes(({ cell }) => {
      cell('Nhiệm vụ', '2.10', 'Mã').value = 2.1;
      cell('Nhiệm vụ', '37', 'Mã').value = 37;
      const date = cell('Nhiệm vụ', '2.1', 'Mã');
      date.style = { numFmt: 'dd/mm/yyyy' };
      date.value = new Date('2026-01-02');
    });
    expect(told(observations)).toEqual([
      ['code-restored', '02/01/2026', '2.1'],
      ['code-restored', '2,1', '2.10'],
    ]);
    expect(tasks).toMatchObject({ '2.1': 'done', '2.10': 'in-progress', '37': 'missing' });
  });

  it('that Excel turned into one number are asked about when no title tells them apart', async () => {
    const { observations, tasks } = await withCodes(({ cell }) => {
      for (const code of ['2.1', '2.10']) cell('Nhiệm vụ', code, 'Nhiệm vụ').value = 'Nhiệm vụ của xã';
      cell('Nhiệm vụ', '2.1', 'Mã').value = 2.1;
      cell('Nhiệm vụ', '2.10', 'Mã').value = 2.1;
    });
    expect(told(observations)).toEqual([
      ['code-ambiguous', '2,1', '2.1; 2.10'],
      ['code-ambiguous', '2,1', '2.1; 2.10'],
    ]);
    expect(tasks).not.toHaveProperty('2.1');
    expect(tasks).not.toHaveProperty('2.10');
  });

  it('that contradict the title of their row are asked about, and the figure counts for neither', async () => {
    let place = '';
    const { observations, figures } = await withCodes(({ cell }) => {
      place = cell('Số liệu', 'HS_TN_TT', VALUE).address;
      cell('Số liệu', 'HS_TN_TT', 'Nội dung').value = 'Hồ sơ từ kỳ trước chuyển qua *';
    });
    expect(told(observations)).toEqual([['code-contradicts-title', 'HS_TN_TT', 'HS_KT']]);
    expect(observations[0]?.cell).toBe(place);
    expect(figures).toMatchObject({ HS_TN_TT: 'missing', HS_KT: 'missing' });
  });

  it('stay good beside a title in the unit’s own words', async () => {
    const { observations, figures } = await withCodes(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', 'Nội dung').value = 'Hồ sơ nộp qua cổng (xã đã rà soát)';
    });
    expect(observations).toEqual([]);
    expect(figures).toMatchObject({ HS_TN_TT: 12 });
  });

  it('missing in a copy of a row that says something else leave open which of the two is right', async () => {
    const copyRow =
      (value: number) =>
      ({ sheet, cell }: Editing) => {
        const row = sheet('Số liệu').rowCount + 1;
        sheet('Số liệu').getCell(row, 3).value = cell('Số liệu', 'HS_TN_TT', 'Nội dung').value;
        sheet('Số liệu').getCell(row, 6).value = value;
      };
    const differing = await withCodes(copyRow(13));
    expect(told(differing.observations)).toEqual([['title-twice', 'Hồ sơ tiếp nhận trực tuyến trong kỳ *', undefined]]);
    expect(severityOf(differing.observations[0]!)).toBe('error');
    const same = await withCodes(copyRow(12));
    expect(told(same.observations)).toEqual([['row-without-code', '12', undefined]]);
  });

  it('of the questions in words are restored too, and an answer to no question is named', async () => {
    const { report, observations } = await readEdited(({ sheet, cell }) => {
      cell('Thuyết minh', 'KET_QUA', 'Trả lời').value = 'Tốt';
      cell('Thuyết minh', 'KET_QUA', 'Mã').value = null;
      const row = sheet('Thuyết minh').rowCount + 1;
      sheet('Thuyết minh').getCell(row, 2).value = 'Ý kiến khác';
      sheet('Thuyết minh').getCell(row, 3).value = 'Mong được tập huấn thêm';
    });
    expect(told(observations)).toEqual([
      ['code-blank-restored', '', 'KET_QUA'],
      ['answer-without-code', 'Mong được tập huấn thêm', undefined],
    ]);
    expect(report!.narrative).toEqual({ KET_QUA: 'Tốt' });
  });
});

describe('a form issued before the province changed its questions', () => {
  const added = { ...smallAsk, measures: smallAsk.measures.filter(({ code }) => code !== 'SANG_KIEN') };
  const dropped = {
    ...smallAsk,
    measures: [...smallAsk.measures, { ...smallAsk.measures[8]!, code: 'VB_CU', title: 'Văn bản cũ' }],
    tasks: [...smallAsk.tasks, { ...smallAsk.tasks[0]!, code: '99', title: 'Nhiệm vụ cũ' }],
  };
  const fill = ({ cell }: Editing) => (cell('Số liệu', 'HS_TN_TT', VALUE).value = 12);

  it('and lacks what was added is told to be old, with what is missing and what to do', async () => {
    const { report, observations } = readBytes(await editedForm(fill, added));
    expect(observations).toEqual([]);
    const stale = judge(report!, { ask: smallAsk, history: [] }).find(({ id }) => id === 'form-stale');
    expect(stale).toMatchObject({ params: { count: 1, codes: expect.stringMatching(/^SANG_KIEN “[^”]+”$/) } });
    expect(inWords(stale!, 'vi').hint).toContain('Tải biểu mới');
  });

  it('and answers what is asked no more loses nothing by it', async () => {
    const { report, observations } = readBytes(
      await editedForm(({ cell }) => {
        cell('Số liệu', 'HS_TN_TT', VALUE).value = 12;
        cell('Số liệu', 'VB_CU', VALUE).value = 3;
        cell('Nhiệm vụ', '99', STATUS).value = 'Đã hoàn thành';
      }, dropped),
    );
    expect(told(observations)).toEqual([
      ['code-retired', 'VB_CU', undefined],
      ['code-retired', '99', undefined],
    ]);
    expect(observations.map(severityOf)).toEqual(['note', 'note']);
    expect(report!.figures.map(({ measure }) => measure)).not.toContain('VB_CU');
    const ids = judge(report!, { ask: smallAsk, history: [] }).map(({ id }) => id);
    expect(ids).toContain('form-layout-differs');
    expect(ids).not.toContain('rows-missing');
  });

  it('is not an excuse for a strange code in a current form', async () => {
    const { observations } = await withCodes(({ cell }) => {
      cell('Số liệu', 'HS_TN_TT', 'Nội dung').value = 'Khác';
      cell('Số liệu', 'HS_TN_TT', 'Mã').value = 'VB_CU';
    });
    expect(told(observations)).toEqual([['code-unknown', 'VB_CU', undefined]]);
  });
});
