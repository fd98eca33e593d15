import { describe, expect, test } from 'vitest';
import { sampleFilings } from '../../../infra/sample/life.ts';
import { sampleMaterial } from '../../../infra/sample/material.ts';
import { sampleFiles } from '../../../infra/sample/quarter.ts';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { checkReport } from '../../../shared/form/check.ts';
import { columnOf, figuresLayout } from '../../../shared/form/layout.ts';
import { historyOf, reportBefore } from '../../../shared/report/history.ts';
import type { Report } from '../../../shared/report/report.ts';
import { statusOf } from '../../../shared/report/status.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { sampleComparison, sampleInput } from '../../fixtures/sample-summary.ts';

const ids = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

describe('the material of the sample year', () => {
  test('knows the periods before each, all of them locked', () => {
    for (const [index, id] of ids.entries()) {
      const { period, earlier, closedAt } = sampleInput(id);
      expect([period.id, ...earlier.map((before) => before.period.id)]).toEqual([id, ...ids.slice(0, index)]);
      expect([closedAt, ...earlier.map((before) => before.closedAt)].every((at) => at !== undefined)).toBe(true);
    }
  });

  test('is the same whenever it is made', () => {
    expect(sampleMaterial(sampleProvince(60), '2026-Q3')).toEqual(sampleInput('2026-Q3'));
  });

  test('ends differently in every period, never without a report that is late, rejected, held, corrected or missing', () => {
    const ends = ids.map((id) => {
      const { completeness, timeliness, submissions } = sampleComparison(id);
      const corrected = submissions.filter(({ corrections }) => corrections > 0).length;
      const { accepted, held, rejected, none } = completeness;
      return [accepted, held, rejected, none, timeliness.late, corrected];
    });
    expect(ends).toEqual([
      [51, 3, 3, 3, 3, 3],
      [53, 3, 1, 3, 6, 3],
      [51, 3, 2, 4, 4, 3],
      [55, 2, 1, 2, 7, 4],
    ]);
  });

  test('holds ties, holes, zero denominators and figures that do not apply, in every period after the first', () => {
    for (const id of ids.slice(1)) {
      const { cells, rankings } = sampleComparison(id);
      const because = new Set(cells.map((cell) => cell.because));
      expect(because).toEqual(new Set([undefined, 'zero-denominator', 'declared']));
      expect(rankings[0]?.ranked.filter(({ tied }) => tied).length).toBeGreaterThan(2);
      expect(rankings[0]?.unranked.map(({ reason }) => reason)).toContain('missing-components');
    }
  });

  test('holds copies, leaps and an outlier that were asked about and explained, and a leap that no rule asks about', () => {
    const explained = (id: string) =>
      new Set(sampleInput(id).filings.flatMap(({ observations }) => observations.map((each) => each.id)));
    expect(explained('2026-Q2')).toEqual(new Set(['figures-unchanged-explained']));
    expect(explained('2026-Q3')).toEqual(new Set(['figure-swing-explained']));
    expect(explained('2026-Q4')).toEqual(new Set());
    const { units } = sampleProvince();
    const leaper = units[4]!.code;
    const filingOf = (id: string) => sampleInput(id).filings.find(({ unit }) => unit === leaper)!;
    const received = (id: string) =>
      Number(filingOf(id).report!.figures.find(({ measure }) => measure === 'HS_TN_TT')!.value);
    // More in the three months of Quý III than in the six before them.
    expect(received('2026-Q3') / received('2026-Q2')).toBeGreaterThan(1.2);
    expect(filingOf('2026-Q3').observations).toEqual([]);
  });
});

const amountsOf = (report: Report | undefined) =>
  (report?.figures ?? [])
    .flatMap(({ measure, value }) => (typeof value === 'number' ? [[measure, value]] : []))
    .toSorted(byCode);
const byCode = ([a]: unknown[], [b]: unknown[]) => (String(a) < String(b) ? -1 : 1);

/** The numbers of `Kỳ trước`, by code. */
function printedBefore(bytes: Uint8Array) {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.observation.id);
  const rows = opened.workbook.sheets.find(({ name }) => name === figuresLayout.sheet)!.rows.values();
  const at = (key: keyof typeof figuresLayout.columns) => columnOf(figuresLayout, key);
  return [...rows]
    .flatMap((cells) => {
      const [code, before] = [cells.get(at('code')), cells.get(at('previous'))];
      return code?.type === 'text' && before?.type === 'number' ? [[code.text, before.number]] : [];
    })
    .toSorted(byCode);
}

describe('the tasks of the sample year', () => {
  test('once done stay done on the same day, and some are done late', () => {
    const doneIn = (id: string) =>
      sampleInput(id).filings.flatMap(({ unit, report }) =>
        report!.tasks.flatMap(({ task, doneOn }) => (doneOn === undefined ? [] : [`${unit} ${task} ${doneOn}`])),
      );
    const sent = (id: string) => new Set(sampleInput(id).filings.map(({ unit }) => unit));
    for (const [index, id] of ids.slice(1).entries()) {
      const [before, now] = [ids[index]!, new Set(doneIn(id))];
      const kept = doneIn(before).filter((done) => sent(id).has(done.split(' ')[0]!));
      expect(kept.length).toBeGreaterThan(100);
      expect(kept.filter((done) => !now.has(done))).toEqual([]);
    }
    const [first, ...others] = ids.map((id) => sampleComparison(id).tasks.total.late);
    expect(others.filter((late) => late <= first!)).toEqual([]);
  });
});

describe('what stands for files', () => {
  test('is what the files themselves give when they are written, opened and judged', async () => {
    const province = sampleProvince(20);
    const filings = sampleFilings(province, province.periods.slice(0, 3), SAMPLE_SEED);
    const period = province.periods[2]!;
    const files = await sampleFiles(province, period, SAMPLE_SEED);
    const made = filings.filter(({ period: id }) => id === period.id);
    expect(files.map(({ name }) => name)).toEqual(made.map(({ fileName }) => fileName));
    for (const [index, { ask, bytes }] of files.entries()) {
      const { unit, receivedAt, attempt, report, observations, status } = made[index]!;
      const own = filings.filter((filing) => filing.unit === unit);
      const history = historyOf(own, province.periods, period.id, { receivedAt, attempt });
      const checked = await checkReport(
        bytes,
        { province, unit: ask.unit.code, period: period.id, receivedAt },
        history,
      );
      const told = (figures: NonNullable<typeof report>['figures'] = []) =>
        figures.map(({ measure, value, cell, explanation }) => [measure, value, cell, explanation]);
      expect(new Set(told(checked.report?.figures))).toEqual(new Set(told(report?.figures)));
      expect(checked.observations).toEqual(observations);
      expect(printedBefore(bytes)).toEqual(amountsOf(reportBefore(history, province.periods, period.id)));
      expect(statusOf(checked.observations)).toBe(status === 'held' ? 'accepted' : status);
    }
  });
});
