import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { province } from './world.ts';

/** The handler as Lambda starts it, on a table of this machine: what it counts is what the alarms listen for. */
let engine: TestTable;
let handler: (event: unknown, context: Context) => Promise<unknown>;
beforeAll(async () => {
  engine = await openTestTable();
  const table = await engine.create();
  await dynamoReportStore(engine.dynamo, table).saveProvince({ ...province, periods: [] });
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', engine.dynamo.account.endpoints.dynamodb ?? '');
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('TABLE_NAME', table);
  vi.stubEnv('RESULTS_BUCKET', 'none');
  // To the console that a test can hear, which by itself would switch the metrics off.
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  ({ handler } = await import('../../../functions/summary/handler.ts'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await engine.close();
});

const emitted = z.looseObject({
  service: z.string(),
  province: z.string(),
  _aws: z.object({ CloudWatchMetrics: z.array(z.object({ Namespace: z.string(), Dimensions: z.unknown() })) }),
});

/** Calls the handler; gives its answer and the metrics that it wrote to the log. */
async function call(event: unknown) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  for (const level of ['info', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  // Nothing of the context but these is read, by the logger.
  const context = { functionName: 'summary', awsRequestId: 'id' } as Context;
  const answer = await handler(event, context).catch((fault: unknown) => String(fault));
  const metrics = log.mock.calls.flatMap(([line]) => {
    const read = emitted.safeParse(JSON.parse(String(line)));
    return read.success ? [read.data] : [];
  });
  log.mockClear();
  return { answer, metrics };
}

test('a night that goes through counts as one, by province, though nothing was in season', async () => {
  const { answer, metrics } = await call({ province: '38', trigger: 'schedule' });
  expect(answer).toEqual({ kind: 'made', runs: [], unchanged: [] });
  expect(metrics).toMatchObject([{ service: 'summary', province: '38', nightCompleted: 1, made: 0 }]);
  expect(metrics[0]?._aws.CloudWatchMetrics).toMatchObject([
    { Namespace: 'cchc', Dimensions: [['service', 'province']] },
  ]);
});

test('a night of a province that is not loaded is refused and does not count', async () => {
  const { answer, metrics } = await call({ province: '01', trigger: 'schedule' });
  expect(answer).toEqual({ kind: 'refused', why: 'province-not-loaded' });
  expect(metrics).toMatchObject([{ province: '01', refused: 1 }]);
  expect(metrics[0]).not.toHaveProperty('nightCompleted');
});

test('an event of another shape is a fault', async () => {
  expect((await call({ province: 'all' })).answer).toContain('province');
});
