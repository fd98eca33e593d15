import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { checkReport } from '../../../shared/form/check.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import { uploadKey } from '../../../shared/store/keys.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { openWorld } from './world.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

test('a whole real definition, with the shipped catalogue, comes back from the table as it was', async () => {
  const name = await engine.create();
  const province = sampleProvince();
  const revision = await dynamoReportStore(engine.dynamo, name).saveProvince(province);
  expect(await dynamoReportStore(engine.dynamo, name).currentProvince(province.code)).toEqual({ revision, province });
});

test('a real form handed in empty is rejected, and stored with every finding of the real check', async () => {
  const province = sampleProvince();
  const ask = askOf(province, province.units[0]?.code ?? '', '2026-Q1');
  if (!ask) throw new Error('The sample has no first unit');
  const form = await writeForm(ask, undefined, '2026-03-05T00:00:00.000Z');

  const world = await openWorld(engine, province);
  const place = { province: province.code, unit: ask.unit.code, period: '2026-Q1', attempt: 'A1', fileName: 'b.xlsx' };
  await world.deps.uploads.put(uploadKey(place), form, 'application/octet-stream');
  expect(await world.deliver([uploadKey(place)], { check: checkReport })).toEqual([]);

  const [filing] = await world.deps.reports.filings(province.code, ask.unit.code);
  const history: never[] = [];
  const direct = await checkReport(form, { province, unit: ask.unit.code, period: '2026-Q1' }, history);
  expect(direct.observations.length).toBeGreaterThan(0);
  expect(filing).toMatchObject({ status: 'rejected', report: direct.report, observations: direct.observations });
});
