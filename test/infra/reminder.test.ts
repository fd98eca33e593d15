import { Match } from 'aws-cdk-lib/assertions';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { blueprint } from '../../infra/blueprint.ts';
import { bundledFunctions, bundleFolder, bundleFunction } from '../../infra/bundle.ts';
import { rightsIn, synthesise } from './synth.ts';

const mail = {
  mailSender: 'cchc@tinh.example',
  provinceMail: 'sonoivu@tinh.example',
  portalAddress: 'https://cchc.tinh.example/',
};
let silent: ReturnType<typeof synthesise>;
let mailing: ReturnType<typeof synthesise>;
beforeAll(async () => {
  for (const name of bundledFunctions) if (!existsSync(bundleFolder(name))) await bundleFunction(name);
  silent = synthesise();
  mailing = synthesise('38', undefined, mail);
});

const variablesOf = ({ reminder }: ReturnType<typeof synthesise>): unknown =>
  Object.values(reminder.findResources('AWS::Lambda::Function'))[0]?.['Properties'].Environment.Variables;

const always = [
  'dynamodb:GetItem on PROVINCE#38 REMINDER#38#*',
  'dynamodb:PutItem on REMINDER#38#* AUDIT#38#*',
  'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#*',
  'dynamodb:UpdateItem on REMINDER#38#*',
  'lambda:InvokeFunction on Function',
  'logs:CreateLogStream on Log',
  'logs:PutLogEvents on Log',
];

describe('the reminder', () => {
  test('without a sender may not mail anything, and is told of none', () => {
    expect(rightsIn(silent.reminder)).toEqual([...always, 'sqs:SendMessage on DeadLetters']);
    expect(variablesOf(silent)).toEqual({ TABLE_NAME: expect.anything() });
  });

  test('with a sender may send as that sender and nobody else, and is told where everything leads', () => {
    expect(rightsIn(mailing.reminder)).toEqual([
      ...always,
      'ses:SendEmail on identity/cchc@tinh.example as cchc@tinh.example',
      'ses:SendEmail on identity/tinh.example as cchc@tinh.example',
      'sqs:SendMessage on DeadLetters',
    ]);
    expect(variablesOf(mailing)).toEqual({
      TABLE_NAME: expect.anything(),
      MAIL_SENDER: mail.mailSender,
      PROVINCE_MAIL: mail.provinceMail,
      PORTAL_ADDRESS: mail.portalAddress,
    });
  });

  test.each([
    ['mailSender', { mailSender: 'cchc' }],
    ['mailSender', { mailSender: 'a@tinh.example\nBcc: b@tinh.example' }],
    ['provinceMail', { provinceMail: 'a@tinh.example, b@tinh.example' }],
    ['portalAddress', { portalAddress: 'http://cchc.tinh.example' }],
  ])('is refused with a %s that cannot be used', (name, wrong) => {
    expect(() => synthesise('38', undefined, wrong)).toThrow(`Not usable: ${name}`);
  });

  test('runs every morning in Viet Nam, is retried, and its failures are kept', () => {
    expect(() =>
      silent.reminder.hasResourceProperties('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'cron(0 8 * * ? *)',
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
      silent.reminder.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
        MaximumRetryAttempts: 2,
        MaximumEventAgeInSeconds: 10_800,
        DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      }),
    ).not.toThrow();
  });

  test('tells somebody when a run fails, is given up, or a day is missing, by the one topic of the province', () => {
    const alarms = Object.values(silent.reminder.findResources('AWS::CloudWatch::Alarm')).map(
      (alarm) => alarm['Properties'],
    );
    expect(new Set(alarms.map(({ MetricName }): unknown => MetricName))).toEqual(
      new Set(['ApproximateNumberOfMessagesVisible', 'Errors', 'dayCompleted']),
    );
    expect(alarms).toHaveLength(3);
    for (const { AlarmActions, OKActions } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(AlarmActions);
    }
    expect(() => silent.reminder.resourceCountIs('AWS::SNS::Topic', 0)).not.toThrow();
    const { missingAfterHours, maxAgeMinutes } = blueprint.schedules.dailyReminders;
    expect(missingAfterHours).toBe(24 + maxAgeMinutes / 60);
    expect(alarms.find(({ MetricName }) => MetricName === 'dayCompleted')).toMatchObject({
      Namespace: 'cchc',
      Dimensions: [
        { Name: 'province', Value: '38' },
        { Name: 'service', Value: 'reminder' },
      ],
      EvaluationPeriods: missingAfterHours,
      TreatMissingData: 'breaching',
    });
  });
});
