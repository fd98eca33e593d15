import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { plain, rightsIn } from '../synth.ts';

const { summary } = plain.templates;

describe('the summary', () => {
  test('may do exactly what it does, the schedule may start it, and both may leave dead letters', () => {
    expect(rightsIn(summary)).toEqual([
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

  test('is made every night after midnight in Viet Nam, retried, and its failures are kept', () => {
    expect(() =>
      summary.hasResourceProperties('AWS::Scheduler::Schedule', {
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
    expect(() =>
      summary.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
        MaximumRetryAttempts: 2,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLetters'), 'Arn'] } },
        },
      }),
    ).not.toThrow();
  });
});
