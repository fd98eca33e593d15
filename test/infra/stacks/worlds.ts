import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blueprint, cronOf } from '../../../infra/blueprint.ts';
import { openLocal } from '../../contract/engines/contract.ts';
import { plain } from '../synth.ts';

/** The engines of one machine, with a handler that only writes down what it was given. */
let local: Awaited<ReturnType<typeof openLocal>>;
const heard: unknown[] = [];
beforeAll(async () => {
  local = await openLocal();
});
afterAll(() => local.close());

const only = (stack: keyof typeof plain.templates, type: string) => {
  const found = Object.values(plain.templates[stack].findResources(type));
  expect(found).toHaveLength(1);
  return found[0]?.['Properties'];
};

describe('the cloud and one machine', () => {
  test('have a table with the same keys', async () => {
    const name = blueprint.names.table;
    const { Table: table } = await local.dynamo.send(new DescribeTableCommand({ TableName: name }));
    const { KeySchema, AttributeDefinitions } = only('data', 'AWS::DynamoDB::Table');
    expect(KeySchema).toEqual(table?.KeySchema);
    const byName = (definitions: { AttributeName: string }[]) =>
      definitions.toSorted((a, b) => (a.AttributeName < b.AttributeName ? -1 : 1));
    expect(byName(AttributeDefinitions)).toEqual(
      byName((table?.AttributeDefinitions ?? []) as { AttributeName: string }[]),
    );
  });

  test('make an upload the same event, and nothing else one', async () => {
    const { EventPattern: pattern } = only('intake', 'AWS::Events::Rule');
    const dispatcher = local.engines.dispatch((event) => {
      heard.push(...event.Records.map(({ body }): unknown => JSON.parse(body)));
      return Promise.resolve({ batchItemFailures: [] });
    });
    const { intakeBucket: intake, resultsBucket: results } = blueprint.names;
    const [prefix] = pattern.detail.object.key;
    for (const [Bucket, Key] of [
      [intake, `${prefix.prefix}2026-Q1/15091/a/b.xlsx`],
      [intake, 'elsewhere/b.xlsx'],
      [results, `${prefix.prefix}2026-Q1/15091/a/b.xlsx`],
    ] as const) {
      await local.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    }
    await dispatcher.drain();
    await dispatcher.stop(0);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      source: pattern.source[0],
      'detail-type': pattern['detail-type'][0],
      detail: { bucket: { name: intake }, object: { key: expect.stringMatching(`^${prefix.prefix}`) } },
    });
  });

  test.each([
    ['summary', blueprint.schedules.nightlySummary],
    ['reminder', blueprint.schedules.dailyReminders],
  ] as const)('run the %s at the same moment', (stack, when) => {
    const { ScheduleExpression, ScheduleExpressionTimezone } = only(stack, 'AWS::Scheduler::Schedule');
    const [minute, hour] = cronOf(when).split(' ');
    expect(ScheduleExpression).toBe(`cron(${minute} ${hour} * * ? *)`);
    expect(ScheduleExpressionTimezone).toBe(when.timeZone);
  });

  test('give a delivery up after as many times', () => {
    const queues = Object.values(plain.templates.intake.findResources('AWS::SQS::Queue')).map(
      ({ Properties }) => Properties,
    );
    expect(queues.flatMap(({ RedrivePolicy: given }) => (given ? [given.maxReceiveCount] : []))).toEqual([
      blueprint.queue.maxReceives,
    ]);
  });
});
