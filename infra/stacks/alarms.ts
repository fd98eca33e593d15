import { ArnFormat, Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  MathExpression,
  Metric,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { alarms, sectionOf, type AlarmId } from '../alarms.ts';
import type { DeploymentContext } from '../context.ts';
import { systemName } from '../outputs.ts';
import { accept } from './accept.ts';

const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');
const OF_THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
const PERIOD = Duration.minutes(5);

/**
 * Where alarms are told: a topic of the province, named in the stack's outputs. Encrypted with a key of its own, because the
 * one that SNS brings along cannot be used by CloudWatch.
 * @param alarmEmail Who is told; without one, whoever subscribes later.
 */
export function alarmTopic(scope: Construct, { province, alarmEmail }: DeploymentContext): Topic {
  const key = new Key(scope, 'AlarmKey', {
    description: 'Alarms of the reports',
    enableKeyRotation: true,
    // A topic keeps nothing, and a key that nobody uses costs a dollar a month.
    removalPolicy: RemovalPolicy.DESTROY,
  });
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
      conditions: { ...OF_THIS_ACCOUNT, ArnLike: { 'aws:SourceArn': alarmsOf(scope, province) } },
    }),
  );
  if (alarmEmail !== undefined) {
    const told = topic.addSubscription(new EmailSubscription(alarmEmail));
    accept(
      told,
      'A mail that cannot be delivered is nobody to hear of; the alarm itself stays',
      'Serverless-SNSRedrivePolicy',
    );
  }
  return topic;
}

/** The alarms of this province: others may live in the same account. */
function alarmsOf(scope: Construct, province: string): string {
  const resourceName = `${systemName(province)}-*`;
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return Stack.of(scope).formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName, arnFormat });
}

/** What makes an alarm ring: a metric that is as high as `from`, or one that is silent for hours. */
type Ringing =
  { readonly metric: IMetric; readonly from: number } | { readonly metric: IMetric; readonly silentHours: number };

/** The alarms of a province, all told to one topic, each with where it is written what to do. */
export class Alarms {
  readonly #scope: Construct;
  readonly #topic: ITopic;
  readonly #province: string;
  readonly #made: Alarm[] = [];

  constructor(scope: Construct, topic: ITopic, province: string) {
    this.#scope = scope;
    this.#topic = topic;
    this.#province = province;
  }

  get made(): readonly Alarm[] {
    return this.#made;
  }

  ring(id: AlarmId, when: Ringing): void {
    const { GREATER_THAN_OR_EQUAL_TO_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;
    const ringing =
      'from' in when
        ? {
            threshold: when.from,
            comparisonOperator: GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            evaluationPeriods: 1,
            treatMissingData: TreatMissingData.NOT_BREACHING,
          }
        : {
            threshold: 1,
            comparisonOperator: LESS_THAN_THRESHOLD,
            evaluationPeriods: when.silentHours,
            treatMissingData: TreatMissingData.BREACHING,
          };
    const alarm = new Alarm(this.#scope, id, {
      ...ringing,
      metric: when.metric,
      alarmName: `${systemName(this.#province)}-${id}`,
      alarmDescription: `Province ${this.#province}: ${alarms[id]} What to do: ${sectionOf(id)}`,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
    this.#made.push(alarm);
  }
}

/** Failed runs, and runs that Lambda would not start. */
export function errorsOf(run: IFunction, period = PERIOD): IMetric {
  return run.metricErrors({ period, statistic: 'Sum' });
}

export function throttlesOf(run: IFunction): IMetric {
  return run.metricThrottles({ period: PERIOD, statistic: 'Sum' });
}

export function waitingIn(queue: IQueue): IMetric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' });
}

/** Seconds that the message waits that has waited longest. */
export function oldestIn(queue: IQueue): IMetric {
  return queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'Maximum' });
}

/** Reads and writes that the table held back. */
export function throttlesOfTable(table: ITable): IMetric {
  const events = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: table.tableName },
      statistic: 'Sum',
      period: PERIOD,
    });
  return new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: { reads: events('ReadThrottleEvents'), writes: events('WriteThrottleEvents') },
    label: 'throttled requests',
    period: PERIOD,
  });
}

/**
 * Daily runs that went through, by the hour, not by the day: two runs that are a few seconds more than a day apart would leave
 * a sliding day empty and wake somebody for nothing.
 */
export function completedRuns(of: {
  readonly namespace: string;
  readonly service: string;
  readonly metricName: string;
  readonly province: string;
}): IMetric {
  const { namespace, metricName, service, province } = of;
  return new Metric({
    namespace,
    metricName,
    dimensionsMap: { service, province },
    statistic: 'Sum',
    period: Duration.hours(1),
  });
}
