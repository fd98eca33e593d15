import { describe, expect, it } from 'vitest';
import type { Ask } from '../../../shared/plan/ask.ts';
import { judge } from '../../../shared/report/judge.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { answered } from './answered.ts';
import { editedForm, readBytes, type Editing } from './edit.ts';
import { smallAsk } from './small-ask.ts';

const small: Ask = { ...smallAsk, unit: { ...smallAsk.unit, code: '00004', name: 'Phường Ba Đình' } };
const lastYear: Ask = {
  ...smallAsk,
  period: { ...smallAsk.period, id: '2025-Q1', dataFrom: '2024-12-15', dataTo: '2025-03-14' },
};

/** Everything said about a filled form that was edited, read as one of `ask`. */
async function said(edit: (form: Editing) => void, ask: Ask = smallAsk, made: Ask = ask) {
  const { report, observations } = readBytes(await editedForm(edit, made, answered), ask);
  const all = [...observations, ...judge(report!, { ask, history: [], seen: observations })];
  for (const observation of all) {
    for (const language of ['vi', 'en'] as const) {
      const { message, hint = '' } = inWords(observation, language);
      expect(message + hint).not.toMatch(/[{}]|undefined/);
    }
  }
  return { report: report!, ids: all.map(({ id }) => id), all };
}

const onCover =
  (label: string, value: string | number | null) =>
  ({ sheet }: Editing) => {
    sheet('Bìa').eachRow((row) => {
      if (row.getCell(1).value === label) row.getCell(2).value = value;
    });
  };
const withoutIdentity = (form: Editing) => form.book.removeWorksheet(form.sheet('_form').id);
const both =
  (...edits: readonly ((form: Editing) => void)[]) =>
  (form: Editing) =>
    edits.forEach((edit) => edit(form));

/** Of the made-up figures themselves there are things to say; here it matters where the form belongs. */
const about = (ids: readonly string[]) => ids.filter((id) => /unit|period|identity|cover/.test(id));

describe('whose form, of which period', () => {
  it('of another unit is told that and nothing else', async () => {
    const otherTasks = smallAsk.tasks.map((task) => ({ ...task, code: `9.${task.code}`, title: `Khác ${task.code}` }));
    const done = ({ cell }: Editing) => {
      for (const { code } of otherTasks) cell('Nhiệm vụ', code, 'Tình trạng *').value = 'Đã hoàn thành';
    };
    const { ids } = await said(done, smallAsk, { ...small, tasks: otherTasks });
    expect(ids).toEqual(['report-wrong-unit']);
  });

  it('of another period, be it last year’s same quarter, is told that and nothing else', async () => {
    const { ids, all } = await said(() => {}, smallAsk, lastYear);
    expect(ids).toEqual(['report-wrong-period']);
    expect(all[0]).toMatchObject({ found: '2025-Q1', expected: '2026-Q1' });
  });

  it('of another period whose cover was brought up to date is still of that period', async () => {
    const { ids } = await said(onCover('Kỳ báo cáo', 'Quý I năm 2026 (mã kỳ: 2026-Q1)'), smallAsk, lastYear);
    expect(ids).toEqual(['report-wrong-period']);
  });

  it('is told by the cover when the hidden sheet is lost', async () => {
    expect(about((await said(withoutIdentity)).ids)).toEqual(['form-identity-missing']);
    expect((await said(withoutIdentity, smallAsk, small)).ids).toEqual(['report-wrong-unit']);
    expect((await said(withoutIdentity, smallAsk, lastYear)).ids).toEqual(['report-wrong-period']);
  });

  it('is asked when neither says it, and everything else is checked all the same', async () => {
    const { ids, all } = await said(
      both(withoutIdentity, onCover('Mã đơn vị', null), onCover('Kỳ báo cáo', 'Quý này')),
    );
    expect(about(ids)).toEqual(['form-identity-missing', 'report-unit-unknown', 'report-period-unknown']);
    expect(all.filter(({ id }) => id.endsWith('unknown')).map(severityOf)).toEqual(['error', 'error']);
    expect(ids).toContain('figure-missing');
  });

  it('is known by a code without its leading zeros and by name and year of the period, and both are noted', async () => {
    for (const typed of [4, '4', '0004']) {
      const { ids, report } = await said(
        both(withoutIdentity, onCover('Mã đơn vị', typed), onCover('Kỳ báo cáo', 'QUÝ I/2026')),
        small,
      );
      expect(about(ids)).toEqual(['unit-code-restored', 'period-read-by-name', 'form-identity-missing']);
      expect(report).toMatchObject({ unit: '00004', period: '2026-Q1' });
    }
  });

  it('is asked when the cover names another unit or period than the hidden sheet', async () => {
    expect(about((await said(onCover('Mã đơn vị', '19363'))).ids)).toEqual(['cover-unit-differs']);
    expect(about((await said(onCover('Kỳ báo cáo', 'Năm 2025 (mã kỳ: 2025-Q4)'))).ids)).toEqual([
      'cover-period-differs',
    ]);
    const unclear = await said(onCover('Kỳ báo cáo', 'Quý một'));
    expect(about(unclear.ids)).toEqual([]);
    expect(unclear.report).toMatchObject({ unit: '15091', period: '2026-Q1' });
    expect(about((await said(onCover('Mã đơn vị', 4), small)).ids)).toEqual([]);
  });

  it('is not asked once more when the cover is gone altogether', async () => {
    const { ids } = await said(both(withoutIdentity, ({ book, sheet }) => book.removeWorksheet(sheet('Bìa').id)));
    expect(ids).toContain('table-sheet-missing');
    expect(about(ids)).toEqual(['form-identity-missing']);
  });
});
