import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { summaryMetrics } from '../../functions/summary/metric.ts';
import { latestDataPrefix } from '../../shared/store/keys.ts';
import { blueprint } from '../blueprint.ts';
import type { DataStack } from './data.ts';
import { alarmTopic } from './alarms.ts';
import { scheduleDaily } from './daily-run.ts';
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

    const { namespace, service, nightCompleted } = summaryMetrics;
    this.alarms = alarmTopic(this, alarmEmail);
    scheduleDaily(this, {
      run: summary,
      when: blueprint.schedules.nightlySummary,
      alarms: this.alarms,
      province,
      completed: { namespace, service, metricName: nightCompleted },
      schedule: { id: 'Nightly', description: 'Summaries of the open periods' },
      told: {
        failed: `A summary of province ${province} failed and is tried again. The one before it can still be used.`,
        givenUp: `A summary run of province ${province} was given up: see the dead letters, then run it again.`,
        missing: `No nightly summary run of province ${province} has gone through when it was due.`,
      },
    });
  }
}
