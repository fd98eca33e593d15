import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { plain } from '../synth.ts';

const deadLetters = { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLetters'), 'Arn'] };

test.each([
  ['the summary is made every night after midnight', 'summary', 'cron(15 0 * * ? *)'],
  ['units are reminded every morning', 'reminder', 'cron(0 8 * * ? *)'],
] as const)('%s in Viet Nam; it is retried, and its failures are kept', (_, stack, cron) => {
  const template = plain.templates[stack];
  expect(() =>
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: cron,
      ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
      State: 'ENABLED',
      Target: {
        Input: JSON.stringify({ province: '38', trigger: 'schedule' }),
        RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 10_800 },
        DeadLetterConfig: { Arn: deadLetters },
      },
    }),
  ).not.toThrow();
  expect(() =>
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 10_800,
      DestinationConfig: { OnFailure: { Destination: deadLetters } },
    }),
  ).not.toThrow();
});
