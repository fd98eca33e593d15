import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { makeSummarise } from '../../../functions/summary/summarise.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { checkReport } from '../../../shared/form/check.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import type { Report } from '../../../shared/report/report.ts';
import { receiptKey, uploadKey } from '../../../shared/store/keys.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { memoryBucket } from './memory-objects.ts';
import { openWorld } from './world.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const receiptSchema = z.object({
  status: z.string(),
  findings: z.array(z.object({ id: z.string(), severity: z.string(), message: z.string(), cell: z.string() })),
});

const province = sampleProvince();
const ask = askOf(province, province.units[0]?.code ?? '', '2026-Q1')!;
/** Longer than a finding quotes. */
const WHY = `Đơn vị mới thành lập, ${'chưa nhận bàn giao hồ sơ của các xã cũ; '.repeat(8)}đã báo cáo Sở Nội vụ.`;
const NOT_DOING = 'Nhiệm vụ đã chuyển cho sở.';

/** A good report but for one figure and one task that want a reason. */
function asking(explained: boolean): Report {
  const good = sampleReport(ask, 'giải trình');
  const [task, ...tasks] = good.tasks;
  return {
    ...good,
    figures: good.figures.map((figure) =>
      figure.measure === 'HS_KT'
        ? { ...figure, value: 'not-applicable', ...(explained ? { explanation: WHY } : {}) }
        : figure,
    ),
    tasks: [{ ...task!, status: 'not-doing', doneOn: undefined, ...(explained ? { note: NOT_DOING } : {}) }, ...tasks],
  };
}

test('a query is returned until it is explained; then the report counts and the province reads the explanation', async () => {
  const world = await openWorld(engine, province);
  const uploads = memoryBucket(() => '2026-03-16T02:00:00.000Z');
  const hand = async (attempt: string, report: Report) => {
    const place = { province: province.code, unit: ask.unit.code, period: '2026-Q1', attempt, fileName: 'b.xlsx' };
    const form = await writeForm(ask, undefined, '2026-03-05T00:00:00.000Z', report);
    await uploads.put(uploadKey(place), form, 'application/octet-stream');
    expect(await world.deliver([uploadKey(place)], { uploads, check: checkReport })).toEqual([]);
    const object = await world.deps.results.get(receiptKey(place));
    return receiptSchema.parse(JSON.parse(new TextDecoder().decode(object?.bytes)));
  };

  const returned = await hand('A1', asking(false));
  expect(returned.status).toBe('rejected');
  const asked = returned.findings.map(({ id, severity }) => [id, severity]);
  expect(asked).toEqual([
    ['not-applicable-in-sum', 'query'],
    ['task-not-doing', 'query'],
  ]);

  const accepted = await hand('A2', asking(true));
  expect(accepted.status).toBe('accepted');
  expect(accepted.findings.map(({ id, severity }) => [id, severity])).toEqual([
    ['not-applicable-in-sum-explained', 'note'],
    ['task-not-doing-explained', 'note'],
  ]);
  expect(accepted.findings[0]?.message).toContain('Đơn vị đã giải trình: “Đơn vị mới thành lập');

  const filings = await world.deps.reports.filings(province.code, ask.unit.code);
  const kept = filings.find(({ attempt }) => attempt === 'A2')?.report;
  expect(kept?.figures.find(({ measure }) => measure === 'HS_KT')?.explanation).toBe(WHY);

  const { reports, results } = world.deps;
  const now = '2026-03-20T02:00:00.000Z';
  const summarise = makeSummarise({ reports, results, clock: () => now, newRun: () => 'RUN-1' });
  const made = await summarise({ province: province.code, period: '2026-Q1', trigger: 'request' });
  const key = made.kind === 'made' ? (made.runs[0]?.workbookKey ?? '') : '';
  const opened = openWorkbook((await results.get(key))?.bytes ?? new Uint8Array());
  const sheet = opened.ok ? opened.workbook.sheets.find(({ name }) => name === 'Giải trình') : undefined;
  const lines = [...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map((cell) => displayOf(cell)));
  const place = accepted.findings[0]?.cell;
  expect(lines.slice(-2)).toEqual([
    ['1', ask.unit.code, ask.unit.name, 'Số liệu', place, expect.stringContaining('ghi KAD (không áp dụng)'), WHY],
    [
      '2',
      ask.unit.code,
      ask.unit.name,
      'Nhiệm vụ',
      expect.anything(),
      expect.stringContaining('“Không thực hiện”'),
      NOT_DOING,
    ],
  ]);
});
