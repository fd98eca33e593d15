import { randomBytes } from 'node:crypto';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SQSClient } from '@aws-sdk/client-sqs';
import { closePeriod } from '../../functions/summary/close.ts';
import type { SummaryOutcome } from '../../functions/summary/summarise.ts';
import type { ReminderOutcome } from '../../functions/reminder/remind.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { endpointsIn, type Account } from '../../shared/store/aws/account.ts';
import { dynamoReminderStore, dynamoReportStore, openDynamo } from '../../shared/store/dynamo.ts';
import type { ReminderEvent, SummaryEvent } from '../../shared/store/events.ts';
import { lambdaFunctions, openLambda } from '../../shared/store/lambda.ts';
import { reminderAnswer, summaryAnswer } from '../../shared/store/run-answers.ts';
import { openS3, s3ObjectStore } from '../../shared/store/s3.ts';
import { blueprint } from '../blueprint.ts';
import { systemClock } from '../local/clock.ts';
import type { System } from '../local/system.ts';
import { findDeployment, type Deployment } from './deployment.ts';
import { queuesOf, redriveUploads } from './queues.ts';

/** A deployed system, used like that of a data folder: by its own functions, with the rights of whoever calls. */
export interface CloudSystem extends System {
  readonly deployment: Deployment;
}

/** No answer of a function comes later than the function may take. */
const ANSWER_MS = (blueprint.functions.summary.timeoutSeconds + 15) * 1000;

/**
 * Opens the deployed system of a province. Region, account and rights are what the machine is set up with for AWS (environment
 * or profile); endpoints of other services may be given by the SDK's own variables.
 */
export async function openCloud(province: string): Promise<CloudSystem> {
  const cloudFormation = new CloudFormationClient();
  const deployment = await findDeployment(cloudFormation, province).finally(() => cloudFormation.destroy());
  const { TableName, IntakeBucket, ResultsBucket, SummaryFunction, ReminderFunction } = deployment.outputs;
  const account: Account = {
    region: await cloudFormation.config.region(),
    credentials: () => cloudFormation.config.credentials(),
    endpoints: endpointsIn(process.env),
  };
  const s3 = openS3(account);
  const dynamo = openDynamo(account);
  // Never asked twice: the function that is still at it would be started once more.
  const lambda = openLambda(account, { attempts: 1, answerMs: ANSWER_MS });
  const sqs = new SQSClient();
  const reports = dynamoReportStore(dynamo, TableName);
  const functions = lambdaFunctions(lambda);
  const now = systemClock;
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
  const newId = () => newAttempt(now(), random(10));

  const summarise = async (event: SummaryEvent): Promise<SummaryOutcome> => {
    const answer = summaryAnswer.parse(await functions.invoke(SummaryFunction, event));
    if (answer.kind === 'refused') return answer;
    const { period } = event;
    if (period === undefined) throw new Error('Only the summaries of one period can be told of');
    const runOf = async (run: string) => {
      const made = await reports.summaryOf(province, period, run);
      if (!made) throw new Error(`The summary ${run} of ${period} was made and cannot be found`);
      return made;
    };
    const [runs, unchanged] = await Promise.all([
      Promise.all(answer.runs.map(runOf)),
      Promise.all(answer.unchanged.map(runOf)),
    ]);
    return { kind: 'made', runs, unchanged };
  };

  return {
    deployment,
    reports,
    uploads: s3ObjectStore(s3, IntakeBucket),
    results: s3ObjectStore(s3, ResultsBucket),
    outbox: dynamoReminderStore(dynamo, TableName),
    storeOrigin: '',
    now,
    attached: true,
    random,
    newId,
    summarise,
    remind: async (event: ReminderEvent): Promise<ReminderOutcome> =>
      reminderAnswer.parse(await functions.invoke(ReminderFunction, event)),
    closePeriod: (code, period) => closePeriod({ reports, now, newId, summarise }, code, period),
    queues: () => queuesOf(sqs, deployment.outputs),
    redrive: () => redriveUploads(sqs, deployment.outputs),
    // Whoever waits for an upload looks for its filing.
    settle: () => Promise.resolve(),
    keepSchedules: () => undefined,
    close: () => {
      sqs.destroy();
      return Promise.resolve();
    },
  };
}
