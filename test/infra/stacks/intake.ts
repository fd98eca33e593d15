import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { plain, rightsIn } from '../synth.ts';

const { intake } = plain.templates;

describe('an upload', () => {
  test('becomes a message that is delivered seven times, alone, and then kept as a dead letter', () => {
    expect(() =>
      intake.hasResourceProperties('AWS::Events::Rule', {
        EventPattern: {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: { object: { key: [{ prefix: 'reports/38/' }] } },
        },
        Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
      }),
    ).not.toThrow();
    expect(() =>
      intake.hasResourceProperties('AWS::SQS::Queue', {
        VisibilityTimeout: 360,
        RedrivePolicy: { maxReceiveCount: 7 },
        SqsManagedSseEnabled: true,
      }),
    ).not.toThrow();
    expect(() =>
      intake.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BatchSize: 1,
        ScalingConfig: { MaximumConcurrency: blueprint.functions.intake.maxConcurrency },
      }),
    ).not.toThrow();
  });

  test('stays hidden at least six times as long as the function may run', () => {
    const { visibilitySeconds } = blueprint.queue;
    expect(visibilitySeconds).toBeGreaterThanOrEqual(6 * blueprint.functions.intake.timeoutSeconds);
  });

  test('is judged by a function that may do exactly this', () => {
    expect(rightsIn(intake)).toEqual([
      'dynamodb:GetItem on PROVINCE#38',
      'dynamodb:PutItem on UNIT#38#*',
      'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#*',
      'dynamodb:UpdateItem on PERIOD#38#*',
      'logs:CreateLogStream on Log',
      'logs:PutLogEvents on Log',
      's3:GetObjectVersion on Intake/reports/38/*',
      's3:ListBucketVersions on Intake below reports/38/*',
      's3:PutObject on Results/filings/38/*',
      'sqs:ChangeMessageVisibility on Queue',
      'sqs:DeleteMessage on Queue',
      'sqs:GetQueueAttributes on Queue',
      'sqs:ReceiveMessage on Queue',
    ]);
  });
});
