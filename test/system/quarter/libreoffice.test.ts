import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { Indicator } from '../../../shared/plan/indicator.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { smallAsk } from '../../unit/form/small-ask.ts';
import { openTrial, type Trial } from './trial.ts';

/**
 * Forms that LibreOffice filled and saved (test/fixtures/forms), uploaded into a province that asks what their form asks:
 * the small ask, and the sum of money that no indicator of it needs.
 */
const savings: Indicator = {
  code: 'SAVINGS',
  title: 'Kinh phí tiết kiệm',
  unit: 'triệu đồng',
  basis: 'measures',
  numerator: ['KINH_PHI'],
  denominator: [],
  direction: 'higher-is-better',
  area: 'tai_chinh_cong',
};
const indicators = [...smallAsk.indicators.map(({ indicator }) => indicator), savings];
const province: Province = {
  ...smallAsk.province,
  year: 2026,
  units: [smallAsk.unit],
  periods: [smallAsk.period],
  measures: smallAsk.measures,
  indicators,
  plans: [{ id: 'mau', title: 'Kế hoạch mẫu' }],
  targets: indicators.map(({ code }) => ({
    plan: 'mau',
    indicators: [code],
    title: code,
    comparator: '>=',
    value: 1,
    due: '2026',
    source: 'I.1',
    status: 'in-force',
  })),
  tasks: smallAsk.tasks,
  scorecards: [],
};

const folder = new URL('../../fixtures/forms/', import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`libreoffice-${name}.xlsx`, folder)));
const typed = z
  .object({ figures: z.record(z.string(), z.object({ read: z.union([z.number(), z.string()]) })) })
  .parse(JSON.parse(readFileSync(new URL('filled.json', folder), 'utf8')));
const figures = Object.fromEntries(Object.entries(typed.figures).map(([code, { read }]) => [code, read]));
const figuresOf = ({ report }: Filing) =>
  Object.fromEntries(report!.figures.map(({ measure, value }) => [measure, value]));

let trial: Trial;
const send = (name: string, at: string) => {
  trial.clock.set(at);
  return trial.send({ file: `${name}.xlsx`, unit: '15091', period: '2026-Q1', bytes: fixture(name) });
};
const standing = async () => (await trial.reports.standings('38', '2026-Q1'))[0];

beforeAll(async () => {
  trial = await openTrial(province, '2026-03-10T02:00:00Z');
});
afterAll(() => trial.close());

test('a faulty form saved by LibreOffice is rejected with every cell; the filled one then counts, and the first is kept', async () => {
  const faulty = await send('faulty', '2026-03-16T02:00:00Z');
  expect(faulty.status).toBe('rejected');
  const { findings } = await trial.receipt(faulty);
  const told = findings.map(({ id, code, sheet, found }) => [id, code, sheet, found]);
  for (const each of [
    ['figure-not-a-number', 'HS_TN_TT', 'Số liệu', 'khoảng 1200'],
    ['figure-negative', 'HS_TN_TRT', 'Số liệu', '-5'],
    ['figure-not-whole', 'HS_KT', 'Số liệu', '12,5'],
    ['figure-percent', 'HS_GQ_TH', 'Số liệu', '85%'],
    ['figure-formula-error', 'HS_GQ_QH', 'Số liệu', '#DIV/0!'],
    ['figure-ambiguous', 'KINH_PHI', 'Số liệu', '10.455'],
    ['code-twice', 'PAKN_TONG', 'Số liệu', 'PAKN_TONG'],
    ['task-status-unknown', '37', 'Nhiệm vụ', 'Xong rồi'],
    ['date-unreadable', '2.1', 'Nhiệm vụ', '31/02/2026'],
  ]) {
    expect(told).toContainEqual(each);
  }
  for (const { sheet, cell, message } of findings.filter(({ id }) => /^(figure|code|task|date)-/.test(id))) {
    expect(cell).toMatch(/^[A-Z]+\d+(:[A-Z]+\d+)?$/);
    expect(message).toContain(sheet);
    expect(message).toContain(cell.split(':')[0]);
  }
  expect(await standing()).toBeUndefined();

  const filled = await send('filled', '2026-03-17T02:00:00Z');
  expect(filled.observations.filter((observation) => severityOf(observation) !== 'note')).toEqual([]);
  expect(filled.status).toBe('accepted');
  expect(figuresOf(filled)).toEqual(figures);
  expect(await standing()).toMatchObject({ current: { attempt: filled.attempt }, firstAcceptedAt: filled.receivedAt });

  const kept = await trial.reports.filings('38', '15091', '2026-Q1');
  expect(kept.map(({ attempt, status }) => [attempt, status])).toEqual([
    [faulty.attempt, 'rejected'],
    [filled.attempt, 'accepted'],
  ]);
  expect(kept[0]!.observations).toEqual(faulty.observations);
  const stored = await trial.uploads.get(faulty.objectKey);
  expect(Buffer.compare(stored!.bytes, fixture('faulty'))).toBe(0);
});

test('a form whose rows, columns and sheets were moved about in LibreOffice replaces it with the same figures', async () => {
  const moved = await send('moved', '2026-03-18T02:00:00Z');
  expect(moved.status).toBe('accepted');
  expect(figuresOf(moved)).toEqual(figures);
  expect(await standing()).toMatchObject({ current: { attempt: moved.attempt } });
});
