import { Duration, TimeZone, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { blueprint, scheduleEvent } from '../blueprint.ts';
import { dailyRunAlarms, type DailyRun } from './alarms.ts';

/** What runs once a day, when, and who hears of its failures. */
export interface ScheduledRun extends Omit<DailyRun, 'deadLetters' | 'missingAfterHours'> {
  readonly run: LambdaFunction;
  readonly when: (typeof blueprint.schedules)[keyof typeof blueprint.schedules];
  readonly alarms: ITopic;
  /** Name of the schedule within the stack, and what it is for. */
  readonly schedule: { readonly id: string; readonly description: string };
}

/** Runs a function every day; a run that fails for good is kept in the dead letters, and somebody is told. */
export function scheduleDaily(stack: Stack, { when, alarms, schedule, ...daily }: ScheduledRun): void {
  const { run, province } = daily;
  const { hour, minute, timeZone, retries, maxAgeMinutes, runRetries, missingAfterHours } = when;
  const maxEventAge = Duration.minutes(maxAgeMinutes);
  const deadLetters = new Queue(stack, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(blueprint.queue.retentionDays),
  });
  // The schedule only hands the event over: what becomes of the run is Lambda's to retry and to give up.
  new EventInvokeConfig(stack, 'Retries', {
    function: run,
    retryAttempts: runRetries,
    maxEventAge,
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
  });
  run.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
  dailyRunAlarms(stack, alarms, { ...daily, deadLetters, missingAfterHours });
  new Schedule(stack, schedule.id, {
    description: schedule.description,
    schedule: ScheduleExpression.cron({
      hour: String(hour),
      minute: String(minute),
      timeZone: TimeZone.of(timeZone),
    }),
    target: new LambdaInvoke(run, {
      input: ScheduleTargetInput.fromObject(scheduleEvent(province)),
      deadLetterQueue: deadLetters,
      retryAttempts: retries,
      maxEventAge,
    }),
  });
}
