import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

const PERIOD = Duration.minutes(5);

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
