import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { latestDataPrefix } from '../../shared/store/keys.ts';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import type { DataStack } from './data.ts';
import { scheduleDaily } from './daily-run.ts';
import { bundledFunction } from './function.ts';
import { allow, onItems, onObjects } from './rights.ts';
import { say } from './say.ts';

export interface SummaryProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
}

/** Schedule → summary function; a run that fails for good is kept in the dead letters. */
export class SummaryStack extends Stack {
  readonly run: LambdaFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: SummaryProps) {
    super(scope, id, props);
    const { context, data } = props;
    const { province } = context;

    this.run = bundledFunction(this, 'summary', context, {
      TABLE_NAME: data.table.tableName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
    });
    allow(this.run, [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`PROVINCE#${province}`, `AUDIT#${province}#*`]),
      onObjects(data.resultsBucket, ['s3:PutObject'], `summaries/${province}/`),
      onObjects(data.resultsBucket, ['s3:PutObject'], latestDataPrefix(province)),
    ]);

    this.deadLetters = scheduleDaily(this, {
      run: this.run,
      when: blueprint.schedules.nightlySummary,
      province,
      schedule: { id: 'Nightly', description: 'Summaries of the open periods' },
    });
    say(this, 'SummaryFunction', this.run.functionName);
    say(this, 'SummaryDeadLettersUrl', this.deadLetters.queueUrl);
  }
}
