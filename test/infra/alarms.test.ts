import { Match } from 'aws-cdk-lib/assertions';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { blueprint } from '../../infra/blueprint.ts';
import { bundledFunctions, bundleFolder, bundleFunction } from '../../infra/bundle.ts';
import { synthesise } from './synth.ts';

let stacks: ReturnType<typeof synthesise>;
beforeAll(async () => {
  for (const name of bundledFunctions) if (!existsSync(bundleFolder(name))) await bundleFunction(name);
  stacks = synthesise();
});

const topic = [{ Ref: expect.stringMatching(/^Alarms/) }];

/** The one alarm of the summary's stack on this metric. */
function alarmOn(metric: string): unknown {
  const found = stacks.summary.findResources('AWS::CloudWatch::Alarm', { Properties: { MetricName: metric } });
  expect(Object.keys(found)).toHaveLength(1);
  return Object.values(found)[0]?.['Properties'];
}

describe('somebody is told', () => {
  test('when a summary run fails', () => {
    expect(alarmOn('Errors')).toMatchObject({
      Namespace: 'AWS/Lambda',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: expect.stringMatching(/^Function/) } }],
      Statistic: 'Sum',
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
      AlarmActions: topic,
      OKActions: topic,
    });
  });

  test('when anything lies in the dead letters', () => {
    expect(alarmOn('ApproximateNumberOfMessagesVisible')).toMatchObject({
      Namespace: 'AWS/SQS',
      Dimensions: [{ Value: { 'Fn::GetAtt': [expect.stringMatching(/^DeadLetters/), 'QueueName'] } }],
      Statistic: 'Maximum',
      Threshold: 1,
      TreatMissingData: 'notBreaching',
      AlarmActions: topic,
    });
  });

  test('when no night has gone through for a day and the time that retries may take, silence included', () => {
    const { maxAgeMinutes, missingAfterHours } = blueprint.schedules.nightlySummary;
    expect(missingAfterHours).toBe(24 + maxAgeMinutes / 60);
    expect(alarmOn('nightCompleted')).toMatchObject({
      Namespace: 'cchc',
      Dimensions: [
        { Name: 'province', Value: '38' },
        { Name: 'service', Value: 'summary' },
      ],
      Statistic: 'Sum',
      Period: 3600,
      EvaluationPeriods: missingAfterHours,
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      AlarmActions: topic,
    });
  });

  test('after the run was tried three times in all, and its event is kept', () => {
    expect(() =>
      stacks.summary.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLetters'), 'Arn'] } },
        },
      }),
    ).not.toThrow();
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
  const only = (type: string) => Object.values(stacks.summary.findResources(type))[0]?.['Properties'];

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
      { Effect: 'Allow', Principal: cloudwatch, Action: 'sns:Publish', Condition: ofThisAccount },
    ]);
    expect(forTopic.filter(({ Effect }) => Effect === 'Deny')).toMatchObject([
      { Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  test('is named in the outputs; nobody is subscribed who was not named', () => {
    expect(() =>
      stacks.summary.hasOutput('AlarmTopic', { Value: { Ref: Match.stringLikeRegexp('^Alarms') } }),
    ).not.toThrow();
    expect(() => stacks.summary.resourceCountIs('AWS::SNS::Subscription', 0)).not.toThrow();
  });

  test('tells the address that was given, and refuses what is none', () => {
    const { summary } = synthesise('38', 'truc@tinh.example');
    expect(() =>
      summary.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'truc@tinh.example' }),
    ).not.toThrow();
    expect(() => synthesise('38', 'truc')).toThrow('alarmEmail is no e-mail address');
  });
});
