import { Match } from 'aws-cdk-lib/assertions';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { blueprint } from '../../infra/blueprint.ts';
import { bundledFunctions, bundleFolder, bundleFunction } from '../../infra/bundle.ts';
import { environmentOf } from '../../shared/store/environment.ts';
import { rightsIn, synthesise } from './synth.ts';

let stacks: ReturnType<typeof synthesise>;
beforeAll(async () => {
  for (const name of bundledFunctions) if (!existsSync(bundleFolder(name))) await bundleFunction(name);
  stacks = synthesise();
});

describe('the data', () => {
  test('both buckets keep versions, are encrypted, closed to the public, and outlive the stack', () => {
    expect(() => stacks.data.resourceCountIs('AWS::S3::Bucket', 2)).not.toThrow();
    expect(() =>
      stacks.data.allResourcesProperties('AWS::S3::Bucket', {
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: Match.anyValue(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      }),
    ).not.toThrow();
    expect(() =>
      stacks.data.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }),
    ).not.toThrow();
  });

  test('both buckets refuse requests without TLS', () => {
    expect(() => stacks.data.resourceCountIs('AWS::S3::BucketPolicy', 2)).not.toThrow();
    expect(() =>
      stacks.data.allResourcesProperties('AWS::S3::BucketPolicy', {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      }),
    ).not.toThrow();
  });

  test('only the intake bucket sends events, and no helper function is deployed for it', () => {
    const notifying = stacks.data.findResources('AWS::S3::Bucket', {
      Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
    });
    expect(Object.keys(notifying)).toEqual([expect.stringMatching(/^Intake/)]);
    expect(() => stacks.data.resourceCountIs('AWS::Lambda::Function', 0)).not.toThrow();
  });

  test('the table has the keys of the store, is paid by use, can be restored and not be deleted by accident', () => {
    expect(() =>
      stacks.data.hasResource('AWS::DynamoDB::Table', {
        DeletionPolicy: 'Retain',
        Properties: {
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          BillingMode: 'PAY_PER_REQUEST',
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: true,
        },
      }),
    ).not.toThrow();
  });
});

describe('the functions', () => {
  const deployed = ['intake', 'summary', 'reminder'] as const;
  test.each(deployed)('%s runs Node 24 on arm64 and is told exactly what the store declares', (name) => {
    expect(() => stacks[name].resourceCountIs('AWS::Lambda::Function', 1)).not.toThrow();
    const { timeoutSeconds, memoryMb } = blueprint.functions[name];
    expect(() =>
      stacks[name].hasResourceProperties('AWS::Lambda::Function', {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Timeout: timeoutSeconds,
        MemorySize: memoryMb,
        Environment: { Variables: Object.fromEntries(environmentOf[name].map((key) => [key, Match.anyValue()])) },
      }),
    ).not.toThrow();
    const [resource] = Object.values(stacks[name].findResources('AWS::Lambda::Function'));
    expect(Object.keys(resource?.['Properties'].Environment.Variables).toSorted()).toEqual(
      environmentOf[name].toSorted(),
    );
  });

  test('the intake may do exactly what it does', () => {
    expect(rightsIn(stacks.intake)).toEqual([
      'dynamodb:GetItem on PROVINCE#38',
      'dynamodb:PutItem on UNIT#38#*',
      'dynamodb:Query on PROVINCE#38 UNIT#38#*',
      'dynamodb:UpdateItem on PERIOD#38#*',
      'logs:CreateLogStream on Log',
      'logs:PutLogEvents on Log',
      's3:GetObject on Intake/reports/38/*',
      's3:ListBucket on Intake',
      's3:PutObject on Results/filings/38/*',
      'sqs:DeleteMessage on Queue',
      'sqs:GetQueueAttributes on Queue',
      'sqs:ReceiveMessage on Queue',
    ]);
  });

  test('the summary may do exactly what it does, the schedule may start it, and both may leave dead letters', () => {
    expect(rightsIn(stacks.summary)).toEqual([
      'dynamodb:GetItem on PROVINCE#38',
      'dynamodb:PutItem on PROVINCE#38 AUDIT#38#*',
      'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#*',
      'lambda:InvokeFunction on Function',
      'logs:CreateLogStream on Log',
      'logs:PutLogEvents on Log',
      's3:PutObject on Results/data/38/*',
      's3:PutObject on Results/summaries/38/*',
      'sqs:SendMessage on DeadLetters',
    ]);
  });

  test('no role takes rights from a managed policy', () => {
    for (const stack of [stacks.intake, stacks.summary, stacks.reminder]) {
      for (const role of Object.values(stack.findResources('AWS::IAM::Role'))) {
        expect(role['Properties']).not.toHaveProperty('ManagedPolicyArns');
      }
    }
  });
});

describe('deliveries', () => {
  test('an upload becomes a message that is delivered five times and then kept as a dead letter', () => {
    expect(() =>
      stacks.intake.hasResourceProperties('AWS::Events::Rule', {
        EventPattern: {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: { object: { key: [{ prefix: 'reports/38/' }] } },
        },
        Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
      }),
    ).not.toThrow();
    expect(() =>
      stacks.intake.hasResourceProperties('AWS::SQS::Queue', {
        VisibilityTimeout: 360,
        RedrivePolicy: { maxReceiveCount: 5 },
        SqsManagedSseEnabled: true,
      }),
    ).not.toThrow();
    expect(() =>
      stacks.intake.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BatchSize: 10,
      }),
    ).not.toThrow();
  });

  test('a message stays hidden at least six times as long as the function may run', () => {
    const { visibilitySeconds } = blueprint.queue;
    expect(visibilitySeconds).toBeGreaterThanOrEqual(6 * blueprint.functions.intake.timeoutSeconds);
  });

  test('the summary is made every night after midnight in Viet Nam, retried, and its failures are kept', () => {
    expect(() =>
      stacks.summary.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'cron(15 0 * * ? *)',
        ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
        State: 'ENABLED',
        Target: {
          Input: JSON.stringify({ province: '38', trigger: 'schedule' }),
          RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 10_800 },
          DeadLetterConfig: Match.anyValue(),
        },
      }),
    ).not.toThrow();
  });
});

describe('synthesis', () => {
  test('is the same twice', () => {
    const again = synthesise();
    for (const name of ['data', 'intake', 'summary', 'reminder'] as const)
      expect(again[name].toJSON()).toEqual(stacks[name].toJSON());
  });

  test('of another province holds no trace of this one', () => {
    const other = synthesise('44');
    const text = JSON.stringify([
      other.data.toJSON(),
      other.intake.toJSON(),
      other.summary.toJSON(),
      other.reminder.toJSON(),
    ]);
    expect(text).not.toMatch(/#38|\/38|cchc-38/);
    expect(text).toContain('reports/44/');
  });

  test.each([undefined, '', '4', 'Thanh Hóa', 38])(
    'for the province %j is refused with the way to say it',
    (province) => {
      const wrong = province === undefined ? null : province;
      expect(() => synthesise(wrong)).toThrow('npx cdk synth -c province=38');
    },
  );
});
