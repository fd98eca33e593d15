import { Duration, TimeZone, type Stack } from 'aws-cdk-lib';
import { CfnFunction, EventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { blueprint, scheduleEvent, type DailySchedule } from '../blueprint.ts';
import { accept } from './accept.ts';
import { allow, to } from './rights.ts';

/** What runs once a day, and when. */
export interface ScheduledRun {
  readonly run: LambdaFunction;
  readonly when: DailySchedule;
  readonly province: string;
  /** Name of the schedule within the stack, and what it is for. */
  readonly schedule: { readonly id: string; readonly description: string };
}

/** Runs a function every day. Returns where the events of runs are kept that failed for good, whoever had set them off. */
export function scheduleDaily(stack: Stack, { run, when, province, schedule }: ScheduledRun): Queue {
  const { hour, minute, timeZone, retries, maxAgeMinutes, runRetries } = when;
  const maxEventAge = Duration.minutes(maxAgeMinutes);
  const deadLetters = new Queue(stack, 'DeadLetters', {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(blueprint.queue.retentionDays),
  });
  accept(deadLetters, 'These are the dead letters', 'AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy');
  // The schedule only hands the event over: what becomes of the run is Lambda's to retry and to give up.
  new EventInvokeConfig(stack, 'Retries', {
    function: run,
    retryAttempts: runRetries,
    maxEventAge,
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
  });
  allow(run, [to(['sqs:SendMessage'], [deadLetters.queueArn])]);
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
  acceptVersions(stack, run);
  return deadLetters;
}

/** The schedule's own role may start any version of the function, of which there is one. */
function acceptVersions(stack: Stack, run: LambdaFunction): void {
  const name = run.node.defaultChild;
  if (!(name instanceof CfnFunction)) throw new Error('A function without its CloudFormation resource');
  const rule = `AwsSolutions-IAM5[Resource::<${stack.getLogicalId(name)}.Arn>:*]`;
  const roles = stack.node.children.filter(({ node }) => node.id.startsWith('SchedulerRoleForTarget'));
  for (const role of roles) accept(role, 'Any version of this one function, of which there is one', rule);
}
