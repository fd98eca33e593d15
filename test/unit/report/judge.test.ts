import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, type PastReport } from '../../../shared/report/judge.ts';
import type { Amount, Figure, Report, TaskReport } from '../../../shared/report/report.ts';
import { statusOf } from '../../../shared/report/status.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { severityOf, type Observation } from '../../../shared/text/finding.ts';
import {
  askFor,
  expectWords,
  goodReport,
  historyOf,
  idsAndCells,
  judged,
  periods,
  withFigures,
  withTask,
} from './reports.ts';

const ask = askFor('q2');
const good = goodReport('q2', ask);
const history = historyOf('lastYear', 'q1');

const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.nat(2_000),
  fc.constantFrom<Amount>(0, 1, 1e9, 1e12, 'missing', 'not-applicable'),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100),
);
const date = fc.constantFrom('2024-01-01', '2026-01-31', '2026-06-14', '2026-06-30', '2062-02-28');
const task = fc.record<Partial<TaskReport>>(
  {
    status: fc.constantFrom('missing', 'not-started', 'in-progress', 'done', 'not-doing'),
    doneOn: fc.option(date, { nil: undefined }),
    document: fc.constantFrom(undefined, '', '7/BC-UBND'),
  },
  { requiredKeys: [] },
);
const explanation = fc.constantFrom(undefined, '', '.', 'đã rà soát');
const figure = fc.record<Partial<Figure>>({ value: amount, explanation }, { requiredKeys: [] });

/** The good report with some figures, some tasks and perhaps the cover spoilt. */
const spoilt: fc.Arbitrary<Report> = fc
  .record({
    figures: fc.dictionary(fc.constantFrom(...ask.measures.map(({ code }) => code)), figure, { maxKeys: 12 }),
    tasks: fc.array(fc.tuple(fc.nat(ask.tasks.length - 1), task), { maxLength: 12 }),
    cover: fc.record({ preparedBy: fc.constantFrom('', 'Lê Văn An'), reportDate: fc.option(date, { nil: undefined }) }),
  })
  .map(({ figures, tasks, cover }) =>
    tasks.reduce<Report>((report, [index, change]) => withTask(report, index, change), {
      ...withFigures(good, figures),
      cover: { ...good.cover, ...cover },
    }),
  );

/** All the cells that a finding names, in its own field or in its sentence. */
function cellsNamed(observation: Observation): ReadonlySet<string> {
  const text = `${observation.cell} ${inWords(observation, 'vi').message}`;
  const named = text.matchAll(/\b([A-Z])(\d+)(?:[–:][A-Z](\d+))?\b/g);
  return new Set(
    [...named].flatMap(([, column = '', from = '', to = from]) =>
      Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, index) => `${observation.sheet}!${column}${String(Number(from) + index)}`,
      ),
    ),
  );
}

/** What the officer does who puts right every cell of the file that a finding names. */
function corrected(report: Report, cells: ReadonlySet<string>): Report {
  const at = (sheet: string, cell: string) => cells.has(`${sheet}!${cell}`);
  return {
    ...report,
    cover: at('Bìa', 'B8') || at('Bìa', 'B14') ? good.cover : report.cover,
    figures: report.figures.map((row, index) => (at('Số liệu', row.cell) ? (good.figures[index] ?? row) : row)),
    tasks: report.tasks.map((row, index) =>
      [row.statusCell, row.doneOnCell, row.documentCell].some((cell) => at('Nhiệm vụ', cell))
        ? (good.tasks[index] ?? row)
        : row,
    ),
  };
}

describe('any report', () => {
  test('an officer who puts right what the findings name gets there, nearer with every round', () => {
    fc.assert(
      fc.property(spoilt, (start) => {
        let report = start;
        for (let rounds = 0; rounds < 30; rounds += 1) {
          const blocking = judge(report, { ask, history }).filter((observation) => severityOf(observation) !== 'note');
          if (blocking.length === 0) return;
          const next = corrected(report, new Set(blocking.flatMap((observation) => [...cellsNamed(observation)])));
          expect(next).not.toEqual(report);
          report = next;
        }
        expect.unreachable('thirty rounds of correcting were not enough');
      }),
    );
  });

  test('an officer who explains every query is left with the errors alone', () => {
    fc.assert(
      fc.property(spoilt, (report) => {
        const explained: Report = {
          ...report,
          figures: report.figures.map((row) => ({ ...row, explanation: 'Đã rà soát' })),
          tasks: report.tasks.map((row) => ({ ...row, note: 'Đã rà soát' })),
        };
        const before = judge(report, { ask, history });
        const after = judge(explained, { ask, history });
        const errors = (observations: readonly Observation[]) =>
          observations.filter((one) => severityOf(one) === 'error');
        expect(errors(after)).toEqual(errors(before));
        expect(after.filter((observation) => severityOf(observation) === 'query')).toEqual([]);
      }),
    );
  });

  test('findings do not depend on the order of rows in the report', () => {
    const shuffled = spoilt.chain((report) =>
      fc
        .tuple(
          fc.shuffledSubarray([...report.figures], { minLength: report.figures.length }),
          fc.shuffledSubarray([...report.tasks], { minLength: report.tasks.length }),
        )
        .map(([figures, tasks]) => [report, { ...report, figures, tasks }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([report, other]) => {
        expect(judge(other, { ask, history })).toEqual(judge(report, { ask, history }));
      }),
    );
  });

  test('findings come sheet by sheet and row by row, in whole sentences', () => {
    const sheets = ['', 'Bìa', 'Số liệu', 'Nhiệm vụ'];
    fc.assert(
      fc.property(spoilt, (report) => {
        const observations = judge(report, { ask, history });
        for (const observation of observations) expectWords(observation);
        const places = observations.map(
          ({ sheet, cell }) => sheets.indexOf(sheet) * 10_000 + Number(/\d+/.exec(cell)?.[0] ?? 0),
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test('nothing that a store may hand back makes judging fail', () => {
    const wild = fc.oneof(amount, fc.double(), fc.constantFrom<Amount>(Number.NaN, -1, Number.POSITIVE_INFINITY));
    const code = fc.oneof(fc.string(), fc.constantFrom(...ask.measures.map((measure) => measure.code)));
    const report = fc.record<Report>({
      unit: fc.constantFrom('15091', ''),
      period: fc.constant('2026-Q2'),
      form: fc.option(fc.constant({ version: '9', unit: '15091', period: '2026-Q2', issuedAt: '', layout: '' }), {
        nil: undefined,
      }),
      sheets: fc.record({ cover: fc.string(), figures: fc.string(), tasks: fc.string(), narrative: fc.string() }),
      cover: fc.record({ preparedBy: fc.string(), reportDate: fc.string() }),
      figures: fc.array(fc.record({ measure: code, value: wild, cell: fc.string(), explanation: fc.string() })),
      tasks: fc.array(
        fc.record({
          task: fc.oneof(fc.string(), fc.constantFrom(...ask.tasks.map((one) => one.code))),
          status: fc.constantFrom('missing', 'done', 'not-doing', 'in-progress'),
          statusCell: fc.string(),
          doneOn: fc.string(),
          doneOnCell: fc.string(),
          documentCell: fc.string(),
          note: fc.string(),
        }),
      ),
      narrative: fc.dictionary(fc.string(), fc.string()),
    });
    const pasts = fc.array(
      fc.record<PastReport>({ period: fc.constantFrom(...Object.values(periods)), report, sha256: fc.string() }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(report, pasts, (one, earlier) => {
        expect(Array.isArray(judge(one, { ask, history: earlier, sha256: '' }))).toBe(true);
      }),
    );
  });
});

describe('a report with several faults', () => {
  const faulty = withTask(
    withFigures({ ...good, cover: { ...good.cover, approvedBy: '' } }, { HS_KT: 'missing', HS_SH: 9_000 }),
    3,
    {
      status: 'done',
    },
  );

  test('is told all of them at once, in the order of the file', () => {
    expect(idsAndCells(judged(faulty, 'q2'))).toEqual([
      'approved-by-missing B11',
      `figure-missing ${String(good.figures.find(({ measure }) => measure === 'HS_KT')?.cell)}`,
      expect.stringContaining('part-exceeds-whole'),
      'task-done-without-date I8',
      'task-done-without-document J8',
    ]);
  });

  test('is rejected, and accepted once they are gone or explained', () => {
    expect(statusOf(judged(faulty, 'q2', history))).toBe('rejected');
    const query = withTask(good, 3, { status: 'done' });
    expect(statusOf(judged(query, 'q2', history))).toBe('rejected');
    expect(statusOf(judged(withTask(query, 3, { note: 'Không ban hành văn bản' }), 'q2', history))).toBe('accepted');
    expect(statusOf(judged(good, 'q2', history))).toBe('accepted');
  });

  test('of rows with the same code the upper one counts, whichever comes first', () => {
    const twice = { measure: 'HS_KT', value: 'missing', cell: 'F999' } as const;
    expect(judged({ ...good, figures: [twice, ...good.figures] }, 'q2', history)).toEqual([]);
    expect(judged({ ...good, figures: [...good.figures, twice] }, 'q2', history)).toEqual([]);
  });
});
