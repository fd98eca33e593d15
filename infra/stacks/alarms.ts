import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  TreatMissingData,
  type AlarmProps,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');
const OF_THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };

/**
 * Where alarms are told: a topic of the province, named in the stack's outputs. Encrypted with a key of its own, because the
 * one that SNS brings along cannot be used by CloudWatch.
 * @param email Who is told; without one, whoever subscribes later.
 */
export function alarmTopic(scope: Construct, email: string | undefined): Topic {
  const key = new Key(scope, 'AlarmKey', { description: 'Alarms of the summary', enableKeyRotation: true });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [CLOUDWATCH],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: OF_THIS_ACCOUNT,
    }),
  );
  const topic = new Topic(scope, 'Alarms', { masterKey: key, enforceSSL: true });
  // A topic with a policy has only what the policy says.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsMayTell',
      principals: [CLOUDWATCH],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: OF_THIS_ACCOUNT,
    }),
  );
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  new CfnOutput(scope, 'AlarmTopic', { value: topic.topicArn, description: 'Subscribe here to hear of failures' });
  return topic;
}

/** A function that runs once a day, and what somebody is to be told of it. */
export interface DailyRun {
  readonly run: IFunction;
  readonly deadLetters: IQueue;
  /** Counts the days that went through, by service and province. */
  readonly completed: { readonly namespace: string; readonly service: string; readonly metricName: string };
  readonly province: string;
  readonly missingAfterHours: number;
  readonly told: { readonly failed: string; readonly givenUp: string; readonly missing: string };
}

/** A run failed; a run failed for good; none has gone through since the one before last was due. */
export function dailyRunAlarms(scope: Construct, topic: ITopic, daily: DailyRun): void {
  const { run, deadLetters, missingAfterHours, told } = daily;
  const period = Duration.minutes(5);
  const once = { threshold: 1, evaluationPeriods: 1, treatMissingData: TreatMissingData.NOT_BREACHING };
  tell(scope, topic, 'Failed', {
    ...once,
    metric: run.metricErrors({ period, statistic: 'Sum' }),
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    alarmDescription: told.failed,
  });
  tell(scope, topic, 'GivenUp', {
    ...once,
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    alarmDescription: told.givenUp,
  });
  tell(scope, topic, 'NightMissing', {
    metric: completedRuns(daily),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: missingAfterHours,
    treatMissingData: TreatMissingData.BREACHING,
    alarmDescription: told.missing,
  });
}

/**
 * By the hour, not by the day: two runs that are a few seconds more than a day apart would leave a sliding day empty and wake
 * somebody for nothing.
 */
function completedRuns({ completed, province }: DailyRun): IMetric {
  const { namespace, metricName, service } = completed;
  const dimensionsMap = { service, province };
  return new Metric({ namespace, metricName, dimensionsMap, statistic: 'Sum', period: Duration.hours(1) });
}

function tell(scope: Construct, topic: ITopic, id: string, props: AlarmProps): void {
  const alarm = new Alarm(scope, id, props);
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}
