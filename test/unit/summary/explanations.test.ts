import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import { summarySheets } from '../../../shared/summary/layout.ts';
import { writeSummary } from '../../../shared/summary/write.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { filing, input } from './small-province.ts';

const place = { sheet: 'Số liệu', code: 'DONE' } as const;
const explained = {
  id: 'figure-swing-explained',
  ...place,
  cell: 'F9',
  found: '500',
  params: { title: 'Số DONE', from: 'Năm', before: '9', about: '10', explanation: 'Nhận bàn giao…' },
} as const;

async function shown(filings: Parameters<typeof input>[0]): Promise<string[][]> {
  const opening = openWorkbook(await writeSummary(compare(input(filings))));
  const sheet = opening.ok
    ? opening.workbook.sheets.find(({ name }) => name === summarySheets.explanations)
    : undefined;
  return [...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map((cell) => displayOf(cell)));
}

describe('explanations of the units', () => {
  it('are those that settled a query of a filing that counts, with the question as it was asked', () => {
    const notes = [explained, { id: 'figure-repaired', ...place, cell: 'F8' }] as const;
    const { explanations } = compare(input([filing('00001', { DONE: 500, ALL: 900 }, { observations: notes })]));
    expect(explanations).toEqual([
      { unit: '00001', query: { ...explained, id: 'figure-swing' }, explanation: 'Nhận bàn giao…' },
    ]);
  });

  it('stand whole in the workbook, though a finding quotes only their beginning', async () => {
    const whole = 'Nhận bàn giao hồ sơ của hai xã cũ từ ngày 01/03/2026.';
    const { report, ...rest } = filing('00001', { DONE: 500, ALL: 900 }, { observations: [explained] });
    const figures = report!.figures.map((figure) => ({ ...figure, explanation: whole }));
    const lines = await shown([{ ...rest, report: { ...report!, figures } }]);
    expect(lines.at(-1)).toEqual([
      '1',
      '00001',
      'Xã 00001',
      'Số liệu',
      'F9',
      'Trang tính “Số liệu”, ô F9: “Số DONE” ghi 500; theo mức của báo cáo Năm (9) thì kỳ này vào khoảng 10, chênh nhau từ 5 lần trở lên.',
      whole,
    ]);
  });

  it('of a task are its note, even where a measure has the same code', () => {
    const observation = { ...explained, id: 'task-not-doing-explained', sheet: 'Nhiệm vụ', cell: 'H7' } as const;
    const tasks = [
      { task: 'DONE', status: 'not-doing', statusCell: 'H7', doneOnCell: '', documentCell: '', note: 'Đã chuyển' },
    ];
    const { report, ...rest } = filing('00001', { DONE: 1 }, { observations: [observation] });
    const figures = report!.figures.map((figure) => ({ ...figure, explanation: 'của số liệu' }));
    const { explanations } = compare(
      input([
        { ...rest, report: { ...report!, figures, tasks: tasks.map((task) => ({ ...task, status: 'not-doing' })) } },
      ]),
    );
    expect(explanations[0]?.explanation).toBe('Đã chuyển');
  });

  it('are said to be none where nobody had to explain anything', async () => {
    expect((await shown([filing('00001', { DONE: 5 })])).at(-1)).toEqual(['Không có nội dung nào phải giải trình.']);
  });
});
