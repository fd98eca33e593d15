import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { functionAccount } from '../../shared/store/aws/account.ts';
import { dynamoReportStore, openDynamo } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { sqsComeAgain } from '../../shared/store/queue.ts';
import { openS3, s3ObjectStore } from '../../shared/store/s3.ts';
import { makeIntake, type Tell } from './intake.ts';
import { intakeMetrics } from './metric.ts';
import { makeChecker } from './worker/checker.ts';

const environment = readEnvironment(process.env, environmentOf.intake);
const { namespace, service } = intakeMetrics;
const logger = new Logger({ serviceName: service });
const metrics = new Metrics({ namespace, serviceName: service, defaultDimensions: { province: environment.PROVINCE } });
const account = functionAccount(process.env);
const s3 = openS3(account);

const tell: Tell = (message, what) => {
  if (what.kind === 'fault') {
    // Counted, so that an alarm can ring; the message itself holds names of files and stays out of the log.
    metrics.addMetric('fault', MetricUnit.Count, 1);
    const error = what.error instanceof Error ? what.error : new Error('Something else than an error was thrown');
    logger.error('fault', { message_id: message, fault: error.name, reason: error.message });
    return;
  }
  metrics.addMetric(what.kind === 'filed' ? what.status : what.kind, MetricUnit.Count, 1);
  logger.info(what.kind, { message_id: message, ...what });
};

const checker = makeChecker({
  onLoss({ kind }) {
    metrics.addMetric(`check-${kind}`, MetricUnit.Count, 1);
    logger.warn('worker-lost', { ending: kind });
  },
});

const intake = makeIntake(
  {
    reports: dynamoReportStore(openDynamo(account), environment.TABLE_NAME),
    uploads: s3ObjectStore(s3, environment.INTAKE_BUCKET),
    results: s3ObjectStore(s3, environment.RESULTS_BUCKET),
    check: checker.check,
    mark: async (attempt) => (await import('../../shared/form/mark.ts')).markedCopy(attempt),
  },
  tell,
  sqsComeAgain(account),
);

export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  // Starts while the upload is fetched.
  checker.warm();
  try {
    return await intake(event);
  } finally {
    metrics.publishStoredMetrics();
  }
}
