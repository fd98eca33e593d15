import { Duration, Stack, TimeZone, type StackProps } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { blueprint, scheduleEvent } from '../blueprint.ts';
import type { DataStack } from './data.ts';
import { bundledFunction, onItems, onObjects } from './function.ts';

export interface SummaryProps extends StackProps {
  readonly province: string;
  readonly data: DataStack;
}

/** Schedule → summary function; a run that fails for good is kept in the dead letters. */
export class SummaryStack extends Stack {
  constructor(scope: Construct, id: string, props: SummaryProps) {
    super(scope, id, props);
    const { province, data } = props;

    const summary = bundledFunction(this, 'summary', {
      TABLE_NAME: data.table.tableName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
    });
    const rights = [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`PROVINCE#${province}`, `AUDIT#${province}#*`]),
      onObjects(data.resultsBucket, ['s3:PutObject'], `summaries/${province}/`),
    ];
    for (const right of rights) summary.addToRolePolicy(right);

    const { hour, minute, timeZone, retries, maxAgeMinutes } = blueprint.schedules.nightlySummary;
    const deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(blueprint.queue.retentionDays),
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
