import { Duration, Stack, TimeZone, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { summaryMetrics } from '../../functions/summary/metric.ts';
import { latestDataPrefix } from '../../shared/store/keys.ts';
import { blueprint, scheduleEvent } from '../blueprint.ts';
import type { DataStack } from './data.ts';
import { alarmTopic, dailyRunAlarms } from './alarms.ts';
import { bundledFunction, onItems, onObjects } from './function.ts';

export interface SummaryProps extends StackProps {
  readonly province: string;
  readonly data: DataStack;
  /** Who is told of failures. */
  readonly alarmEmail?: string | undefined;
}

/** Schedule → summary function; a run that fails for good is kept in the dead letters, and somebody is told. */
export class SummaryStack extends Stack {
  /** Where failures are told. */
  readonly alarms: ITopic;

  constructor(scope: Construct, id: string, props: SummaryProps) {
    super(scope, id, props);
    const { province, data, alarmEmail } = props;

    const summary = bundledFunction(this, 'summary', {
      TABLE_NAME: data.table.tableName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
    });
    const rights = [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`PROVINCE#${province}`, `AUDIT#${province}#*`]),
      onObjects(data.resultsBucket, ['s3:PutObject'], `summaries/${province}/`),
      onObjects(data.resultsBucket, ['s3:PutObject'], latestDataPrefix(province)),
    ];
    for (const right of rights) summary.addToRolePolicy(right);

    const { hour, minute, timeZone, retries, maxAgeMinutes, runRetries, missingAfterHours } =
      blueprint.schedules.nightlySummary;
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(blueprint.queue.retentionDays),
    });
    // The schedule only hands the event over: what becomes of the run is Lambda's to retry and to give up.
    new EventInvokeConfig(this, 'Retries', {
      function: summary,
      retryAttempts: runRetries,
      maxEventAge: Duration.minutes(maxAgeMinutes),
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
    });
    summary.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
    const { namespace, service, nightCompleted } = summaryMetrics;
    this.alarms = alarmTopic(this, alarmEmail);
    dailyRunAlarms(this, this.alarms, {
      run: summary,
      deadLetters,
      completed: { namespace, service, metricName: nightCompleted },
      province,
      missingAfterHours,
      told: {
        failed: `A summary of province ${province} failed and is tried again. The one before it can still be used.`,
        givenUp: `A summary run of province ${province} was given up: see the dead letters, then run it again.`,
        missing: `No nightly summary run of province ${province} has gone through when it was due.`,
      },
    });

    new Schedule(this, 'Nightly', {
      description: 'Summaries of the open periods',
      schedule: ScheduleExpression.cron({
        hour: String(hour),
        minute: String(minute),
        timeZone: TimeZone.of(timeZone),
      }),
      target: new LambdaInvoke(summary, {
        input: ScheduleTargetInput.fromObject(scheduleEvent(province)),
        deadLetterQueue: deadLetters,
        retryAttempts: retries,
        maxEventAge: Duration.minutes(maxAgeMinutes),
      }),
    });
  }
}
