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
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { summaryMetrics } from '../../functions/summary/metric.ts';
import { blueprint } from '../blueprint.ts';

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

/** A run failed; a run failed for good; no night has gone through since the one before last was due. */
export function summaryAlarms(
  scope: Construct,
  topic: Topic,
  { summary, deadLetters, province }: { summary: IFunction; deadLetters: IQueue; province: string },
): void {
  const period = Duration.minutes(5);
  const once = { threshold: 1, evaluationPeriods: 1, treatMissingData: TreatMissingData.NOT_BREACHING };
  tell(scope, topic, 'Failed', {
    ...once,
    metric: summary.metricErrors({ period, statistic: 'Sum' }),
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    alarmDescription: `A summary of province ${province} failed and is tried again. The one before it can still be used.`,
  });
  tell(scope, topic, 'GivenUp', {
    ...once,
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    alarmDescription: `A summary run of province ${province} was given up: see the dead letters, then run it again.`,
  });
  tell(scope, topic, 'NightMissing', {
    metric: nightCompleted(province),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: blueprint.schedules.nightlySummary.missingAfterHours,
    treatMissingData: TreatMissingData.BREACHING,
    alarmDescription: `No nightly summary run of province ${province} has gone through when it was due.`,
  });
}

/**
 * By the hour, not by the day: two runs that are a few seconds more than a day apart would leave a sliding day empty and wake
 * somebody for nothing.
 */
function nightCompleted(province: string): IMetric {
  const { namespace, service, nightCompleted: metricName } = summaryMetrics;
  const dimensionsMap = { service, province };
  return new Metric({ namespace, metricName, dimensionsMap, statistic: 'Sum', period: Duration.hours(1) });
}

function tell(scope: Construct, topic: Topic, id: string, props: AlarmProps): void {
  const alarm = new Alarm(scope, id, props);
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
}
