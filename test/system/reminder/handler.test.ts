import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { dynamoReportStore } from '../../../shared/store/dynamo.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { province } from './post.ts';

/** The handler as Lambda starts it, on a table of this machine, with no sender: what it counts is what the alarms hear. */
let engine: TestTable;
let handler: (event: unknown, context: Context) => Promise<unknown>;
beforeAll(async () => {
  engine = await openTestTable();
  const table = await engine.create();
  // Due on the day of the test, whatever day that is.
  const now = Date.now();
  const periods = province.periods.slice(0, 1).map((period) => ({
    ...period,
    opensAt: new Date(now - 86_400_000).toISOString(),
    dueAt: new Date(now).toISOString(),
  }));
  await dynamoReportStore(engine.dynamo, table).saveProvince({ ...province, periods });
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', engine.dynamo.account.endpoints.dynamodb ?? '');
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('TABLE_NAME', table);
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  ({ handler } = await import('../../../functions/reminder/handler.ts'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await engine.close();
});

const emitted = z.looseObject({ service: z.string(), province: z.string(), _aws: z.unknown() });

async function call(event: unknown) {
  const said: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words.map(String).join(' ')));
  }
  // Nothing of the context but these is read, by the logger.
  const context = { functionName: 'reminder', awsRequestId: 'id' } as Context;
  const answer = await handler(event, context).catch((fault: unknown) => String(fault));
  vi.restoreAllMocks();
  const metrics = said.flatMap((line) => {
    const read = emitted.safeParse(line.includes('"_aws"') ? JSON.parse(line) : undefined);
    return read.success ? [read.data] : [];
  });
  return { answer, metrics, said: said.join('\n') };
}

test('a day that goes through counts as one, with its messages, and its log names neither address nor unit', async () => {
  const { answer, metrics, said } = await call({ province: '38', trigger: 'schedule' });
  expect(answer).toMatchObject({ kind: 'done', messages: { length: 4 } });
  expect(metrics).toMatchObject([{ service: 'reminder', province: '38', dayCompleted: 1, noAddress: 2, kept: 2 }]);
  expect(said).not.toMatch(/example\.vn|Ngọc Liên|15091/);
});

test('what is refused is counted and is no day', async () => {
  const { answer, metrics } = await call({ province: '44', trigger: 'schedule' });
  expect(answer).toEqual({ kind: 'refused', why: 'province-not-loaded' });
  expect(metrics).toMatchObject([{ province: '44', refused: 1 }]);
  expect(metrics[0]).not.toHaveProperty('dayCompleted');
});

test('an event that says nothing of a province is a fault', async () => {
  expect((await call({ trigger: 'schedule' })).answer).toContain('province');
});
