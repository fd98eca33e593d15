import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { intakeMetrics } from '../../../functions/intake/metric.ts';
import { alarmIds, sectionOf } from '../../../infra/alarms.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import { bundledFunctions } from '../../../infra/bundle.ts';
import { full, plain } from '../synth.ts';

const { operations } = plain.templates;
const topic = [{ Ref: expect.stringMatching(/^Alarms/) }];

/** Properties of the alarms by their id. */
const rung = new Map(
  Object.values(operations.findResources('AWS::CloudWatch::Alarm')).map(({ Properties }) => [
    String(Properties.AlarmName).replace(/^cchc-38-/, ''),
    Properties,
  ]),
);

describe('somebody is told', () => {
  test('of everything on the list, by the one topic, with the section that says what to do', () => {
    const events = alarmIds.filter((id) => id === 'malware-found');
    expect([...rung.keys(), ...events].toSorted()).toEqual(alarmIds.toSorted());
    for (const [id, { AlarmActions, OKActions, AlarmDescription }] of rung) {
      expect([AlarmActions, OKActions]).toEqual([topic, topic]);
      expect(AlarmDescription).toContain(sectionOf(id as (typeof alarmIds)[number]));
      expect(AlarmDescription).toContain('Province 38');
    }
  });

  test.each(bundledFunctions)('when %s fails or is held back', (name) => {
    for (const [id, metric] of [
      [`${name}-errors`, 'Errors'],
      [`${name}-throttles`, 'Throttles'],
    ] as const) {
      expect(rung.get(id)).toMatchObject({
        Namespace: 'AWS/Lambda',
        MetricName: metric,
        Dimensions: [{ Name: 'FunctionName' }],
        Statistic: 'Sum',
        Threshold: id === 'sign-in-errors' ? 5 : 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
      });
    }
  });

  test('when anything lies in the dead letters, or an upload waits for long', () => {
    for (const id of ['intake', 'summary', 'reminder']) {
      expect(rung.get(`${id}-dead-letters`)).toMatchObject({
        Namespace: 'AWS/SQS',
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Statistic: 'Maximum',
        Threshold: 1,
        TreatMissingData: 'notBreaching',
      });
      expect(JSON.stringify(rung.get(`${id}-dead-letters`))).toContain(`cchc-38-${id}`);
    }
    expect(rung.get('intake-waiting')).toMatchObject({ MetricName: 'ApproximateAgeOfOldestMessage', Threshold: 900 });
  });

  test('when uploads fail again and again, which the age of what waits in the queue does not say', () => {
    expect(rung.get('intake-faults')).toMatchObject({
      Namespace: intakeMetrics.namespace,
      MetricName: 'fault',
      Dimensions: [
        { Name: 'province', Value: '38' },
        { Name: 'service', Value: intakeMetrics.service },
      ],
      Statistic: 'Sum',
      Period: 900,
      Threshold: 3,
    });
  });

  test('when the portal answers with errors of its own, or the table holds requests back', () => {
    expect(rung.get('portal-faults')).toMatchObject({ Namespace: 'AWS/ApiGateway', MetricName: '5xx', Threshold: 1 });
    expect(JSON.stringify(rung.get('table-throttles'))).toMatch(/ReadThrottleEvents.*WriteThrottleEvents/);
  });

  test.each([
    ['summary', 'nightCompleted', blueprint.schedules.nightlySummary],
    ['reminder', 'dayCompleted', blueprint.schedules.dailyReminders],
  ] as const)(
    'when no %s run has gone through for a day and the time that retries may take, silence included',
    (service, metric, { maxAgeMinutes, missingAfterHours }) => {
      expect(missingAfterHours).toBe(24 + maxAgeMinutes / 60);
      expect(rung.get(`${service}-missing`)).toMatchObject({
        Namespace: 'cchc',
        MetricName: metric,
        Dimensions: [
          { Name: 'province', Value: '38' },
          { Name: 'service', Value: service },
        ],
        Statistic: 'Sum',
        Period: 3600,
        EvaluationPeriods: missingAfterHours,
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      });
    },
  );

  test('when malware is found in an upload, where that was asked for', () => {
    for (const type of ['AWS::GuardDuty::MalwareProtectionPlan', 'AWS::Events::Rule']) {
      expect(() => operations.resourceCountIs(type, 0)).not.toThrow();
      expect(() => full.templates.operations.resourceCountIs(type, 1)).not.toThrow();
    }
    expect(() =>
      full.templates.operations.hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', {
        ProtectedResource: { S3Bucket: { ObjectPrefixes: ['reports/38/'] } },
        Actions: { Tagging: { Status: 'ENABLED' } },
      }),
    ).not.toThrow();
    const [rule] = Object.values(full.templates.operations.findResources('AWS::Events::Rule'));
    expect(rule?.['Properties'].EventPattern).toMatchObject({
      source: ['aws.guardduty'],
      detail: { scanResultDetails: { scanResultStatus: ['THREATS_FOUND'] } },
    });
    expect(JSON.stringify(rule?.['Properties'].Targets)).toContain(sectionOf('malware-found'));
  });
});

const policy = z.object({
  Statement: z.array(
    z.object({
      Effect: z.string(),
      Principal: z.unknown(),
      Action: z.unknown(),
      Condition: z.unknown().optional(),
    }),
  ),
});
const ofThisAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
const cloudwatch = { Service: 'cloudwatch.amazonaws.com' };

describe('the topic', () => {
  const only = (type: string) => Object.values(operations.findResources(type))[0]?.['Properties'];

  test('has a key that goes with the stack: unused it would cost more than all else that stays', () => {
    const [key] = Object.values(operations.findResources('AWS::KMS::Key'));
    expect(key).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('is encrypted with a key that alarms of this account may use, and refuses to be told without TLS', () => {
    expect(only('AWS::SNS::Topic')).toMatchObject({ KmsMasterKeyId: expect.anything() });
    const { Statement: forKey } = policy.parse(only('AWS::KMS::Key').KeyPolicy);
    expect(forKey).toContainEqual({
      Effect: 'Allow',
      Principal: cloudwatch,
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      Condition: ofThisAccount,
    });
    const { Statement: forTopic } = policy.parse(only('AWS::SNS::TopicPolicy').PolicyDocument);
    const allowed = forTopic.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toEqual([
      {
        Effect: 'Allow',
        Principal: cloudwatch,
        Action: 'sns:Publish',
        Condition: expect.objectContaining(ofThisAccount),
      },
    ]);
    expect(forTopic.filter(({ Effect }) => Effect === 'Deny')).toMatchObject([
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  test('tells the address that was given; nobody is subscribed who was not named', () => {
    expect(() => operations.resourceCountIs('AWS::SNS::Subscription', 0)).not.toThrow();
    expect(() =>
      full.templates.operations.hasResourceProperties('AWS::SNS::Subscription', {
        Protocol: 'email',
        Endpoint: 'truc@tinh.example',
      }),
    ).not.toThrow();
  });
});

test('the dashboard shows the alarms first, then what comes in, what waits, what fails, and the portal', () => {
  expect(() =>
    operations.hasResourceProperties('AWS::CloudWatch::Dashboard', { DashboardName: 'cchc-38' }),
  ).not.toThrow();
  const [dashboard] = Object.values(operations.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard?.['Properties'].DashboardBody);
  const order = ['Alarms', 'Uploads by', 'Uploads that wait', 'Errors', 'Slowest', 'Portal: requests', 'Daily runs'];
  const places = order.map((title) => body.indexOf(`\\"title\\":\\"${title}`));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
