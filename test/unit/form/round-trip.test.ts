import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questions } from '../../../shared/form/layout.ts';
import { writeForm } from '../../../shared/form/write.ts';
import type { Measure } from '../../../shared/plan/measure.ts';
import type { Amount, Report, TaskReport } from '../../../shared/report/report.ts';
import { ISSUED_AT, readBytes, readEdited } from './edit.ts';
import { smallAsk } from './small-ask.ts';

const amountOf = (measure: Measure): fc.Arbitrary<Amount> =>
  fc.oneof(
    fc.constant<Amount>('missing'),
    fc.constant<Amount>('not-applicable'),
    measure.decimals === 0
      ? fc.integer({ min: 0, max: 999_999_999_999 })
      : fc.integer({ min: 0, max: 99_999_999_999 }).map((cents) => Number(`${String(cents)}e-2`)),
  );

const words = fc.string({ unit: fc.constantFrom(...Array.from('abcdxyzăâđêôơư =+-@0123456789%')), maxLength: 60 });
const saidWords = words.map((text) => text.trim()).filter((text) => text !== '');

const taskOf = (task: string): fc.Arbitrary<TaskReport> =>
  fc.record({
    task: fc.constant(task),
    status: fc.constantFrom('missing', 'not-started', 'in-progress', 'done', 'not-doing'),
    statusCell: fc.constant(''),
    doneOnCell: fc.constant(''),
    documentCell: fc.constant(''),
    noteCell: fc.constant(''),
    doneOn: fc.constantFrom('2026-01-15', '2026-02-28', '2025-12-31'),
    document: saidWords,
    note: saidWords,
  });

const reportOf: fc.Arbitrary<Report> = fc.record({
  unit: fc.constant(smallAsk.unit.code),
  period: fc.constant(smallAsk.period.id),
  sheets: fc.constant({ cover: 'Bìa', figures: 'Số liệu', tasks: 'Nhiệm vụ', narrative: 'Thuyết minh' }),
  cover: fc.record({ preparedBy: saidWords, approvedBy: saidWords, documentNumber: saidWords, phone: saidWords }),
  figures: fc.tuple(
    ...smallAsk.measures.map((measure) =>
      fc.record({
        measure: fc.constant(measure.code),
        value: amountOf(measure),
        cell: fc.constant(''),
        explanation: saidWords,
      }),
    ),
  ),
  tasks: fc.tuple(...smallAsk.tasks.map(({ code }) => taskOf(code))),
  narrative: fc.dictionary(fc.constantFrom(...Object.keys(questions)), saidWords),
});

describe('a form that was filled', () => {
  it('gives back every figure, status, date and word exactly as it was filled in', async () => {
    await fc.assert(
      fc.asyncProperty(reportOf, async (filled) => {
        const { report, identity, observations } = readBytes(await writeForm(smallAsk, undefined, ISSUED_AT, filled));
        expect(observations).toEqual([]);
        expect(identity).toEqual(report?.form);
        expect(Object.fromEntries(report!.figures.map(({ measure, value }) => [measure, value]))).toEqual(
          Object.fromEntries(filled.figures.map(({ measure, value }) => [measure, value])),
        );
        expect(Object.fromEntries(report!.figures.map(({ measure, explanation }) => [measure, explanation]))).toEqual(
          Object.fromEntries(filled.figures.map(({ measure, explanation }) => [measure, explanation])),
        );
        const place = { statusCell: '', doneOnCell: '', documentCell: '', noteCell: '' };
        const byCode = (a: TaskReport, b: TaskReport) => (a.task < b.task ? -1 : 1);
        expect(report!.tasks.map((task) => ({ ...task, ...place })).sort(byCode)).toEqual(
          [...filled.tasks].sort(byCode),
        );
        expect(report!.cover).toEqual(filled.cover);
        expect(report!.narrative).toEqual({ ...filled.narrative });
      }),
      { numRuns: 25 },
    );
  });

  it('says in which cell each figure stands', async () => {
    const seen: Record<string, string> = {};
    const { report } = await readEdited(({ cell }) => {
      for (const [index, { code }] of smallAsk.measures.entries()) {
        const input = cell('Số liệu', code, 'Số liệu kỳ này *');
        input.value = index;
        seen[code] = input.address;
      }
    });
    expect(Object.fromEntries(report!.figures.map(({ measure, cell }) => [measure, cell]))).toEqual(seen);
    expect(report!.figures.map(({ value }) => value).sort((a, b) => Number(a) - Number(b))).toEqual(
      smallAsk.measures.map((_, index) => index),
    );
    const first = report!.figures.find(({ measure }) => measure === 'HS_TN_TT');
    expect(first?.explanationCell).toBe(first?.cell.replace(/^F/, 'G'));
  });

  it('is read whatever spelling its sheets and columns have: decomposed, other tone marks, capitals', async () => {
    const { report, observations } = await readEdited(({ sheet, cell }) => {
      cell('Số liệu', 'HS_TN_TT', 'Số liệu kỳ này *').value = 5;
      cell('Nhiệm vụ', '37', 'Tình trạng *').value = 'đang thực hiện'.normalize('NFD');
      cell('Thuyết minh', 'KET_QUA', 'Trả lời').value = 'Tốt';
      for (const [name, headers] of [
        ['Số liệu', { F: 'SỐ LIỆU  KỲ NÀY(*):', A: 'mã' }],
        ['Nhiệm vụ', { H: 'Tình trạng'.normalize('NFD') }],
        ['Thuyết minh', { C: 'Trả lơì' }],
      ] as const) {
        const header = sheet(name).getColumn(1).values.indexOf('Mã');
        for (const [column, text] of Object.entries(headers))
          sheet(name).getCell(`${column}${String(header)}`).value = text;
        sheet(name).name = name.normalize('NFD').toUpperCase();
      }
    });
    expect(observations).toEqual([]);
    expect(report!.figures.find(({ measure }) => measure === 'HS_TN_TT')?.value).toBe(5);
    expect(report!.tasks.find(({ task }) => task === '37')?.status).toBe('in-progress');
    expect(report!.narrative).toEqual({ KET_QUA: 'Tốt' });
  });

  it('names its unit, period and layout in a hidden sheet', async () => {
    const { identity } = await readEdited(() => {});
    expect(identity).toEqual({
      version: '1',
      unit: '15091',
      period: '2026-Q1',
      issuedAt: ISSUED_AT,
      layout: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  });

  it('left blank, reports nothing, which is not zero', async () => {
    const { report, observations } = readBytes(await writeForm(smallAsk, undefined, ISSUED_AT));
    expect(observations).toEqual([]);
    expect(new Set(report!.figures.map(({ value }) => value))).toEqual(new Set(['missing']));
    expect(new Set(report!.tasks.map(({ status }) => status))).toEqual(new Set(['missing']));
    expect(report!.cover).toEqual({});
    expect(report!.narrative).toEqual({});
  });
});
