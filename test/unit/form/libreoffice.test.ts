import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { judge } from '../../../shared/report/judge.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { readBytes } from './edit.ts';
import { smallAsk } from './small-ask.ts';

const folder = new URL('../../fixtures/forms/', import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`libreoffice-${name}.xlsx`, folder)));

const filled = z
  .object({
    figures: z.record(z.string(), z.object({ read: z.union([z.number(), z.string()]) })),
    explanations: z.record(z.string(), z.string()),
    tasks: z.record(
      z.string(),
      z.object({
        status: z.string(),
        doneOn: z.string().optional(),
        document: z.string().optional(),
        note: z.string().optional(),
      }),
    ),
    narrative: z.record(z.string(), z.string()),
    reportDate: z.string(),
  })
  .parse(JSON.parse(readFileSync(new URL('filled.json', folder), 'utf8')));

const amounts = Object.fromEntries(Object.entries(filled.figures).map(([code, { read }]) => [code, read]));

describe('a form filled and saved by LibreOffice', () => {
  it.each(['filled', 'moved'])('(%s) gives back the very figures that were typed', (name) => {
    const { report, identity, observations } = readBytes(fixture(name));
    expect(observations.filter((observation) => severityOf(observation) !== 'note')).toEqual([]);
    expect(identity).toMatchObject({ unit: '15091', period: '2026-Q1', version: '1' });
    expect(Object.fromEntries(report!.figures.map(({ measure, value }) => [measure, value]))).toEqual(amounts);
    for (const [code, text] of Object.entries(filled.explanations)) {
      expect(report!.figures.find(({ measure }) => measure === code)?.explanation).toBe(text);
    }
    const words = { 'not-started': 'Chưa thực hiện', 'in-progress': 'Đang thực hiện', done: 'Đã hoàn thành' };
    for (const [code, { status, ...more }] of Object.entries(filled.tasks)) {
      const task = report!.tasks.find((row) => row.task === code);
      expect(words[task?.status as keyof typeof words]).toBe(status);
      expect(task).toMatchObject(Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'doneOnTyped')));
    }
    expect(report!.cover).toEqual({
      preparedBy: 'Nguyễn Thị Hoà',
      phone: '0912345678',
      approvedBy: 'Trần Văn Thuỷ',
      documentNumber: '15/BC-UBND',
      reportDate: filled.reportDate,
    });
    expect(report!.narrative).toEqual(filled.narrative);
  });

  it('is accepted by the rules', () => {
    const { report } = readBytes(fixture('filled'));
    const severe = judge(report!, { ask: smallAsk, history: [] }).filter(
      (observation) => severityOf(observation) === 'error',
    );
    expect(severe).toEqual([]);
  });

  it('moved about, names the cells where the figures stand now', () => {
    const at = (name: string) =>
      Object.fromEntries(readBytes(fixture(name)).report!.figures.map(({ measure, cell }) => [measure, cell]));
    expect(at('filled')['HS_TN_TT']).toMatch(/^F/);
    expect(at('moved')['HS_TN_TT']).toMatch(/^I/);
    expect(readBytes(fixture('moved')).report!.sheets.narrative).toBe('THUYẾT  MINH');
  });

  it('with planted faults, names each of them with its cell', () => {
    const { observations } = readBytes(fixture('faulty'));
    const found = (id: string) => observations.filter((observation) => observation.id === id);
    const one = (id: string, code: string, value: string) =>
      expect(found(id)).toContainEqual(expect.objectContaining({ code, found: value }));
    one('figure-not-a-number', 'HS_TN_TT', 'khoảng 1200');
    one('figure-negative', 'HS_TN_TRT', '-5');
    one('figure-not-whole', 'HS_KT', '12,5');
    one('figure-percent', 'HS_GQ_TH', '85%');
    one('figure-not-a-number', 'HS_GQ_DH', '-');
    one('figure-formula-error', 'HS_GQ_QH', '#DIV/0!');
    one('figure-ambiguous', 'KINH_PHI', '10.455');
    one('figure-formula', 'VB_TONG', '2');
    one('code-twice', 'PAKN_TONG', 'PAKN_TONG');
    one('code-restored', 'SANG_KIEN', 'SANGKIEN');
    one('task-status-unknown', '37', 'Xong rồi');
    one('date-unreadable', '2.1', '31/02/2026');
    for (const observation of observations) expect(observation.cell).toMatch(/^[A-Z]+\d+$/);
  });
});
