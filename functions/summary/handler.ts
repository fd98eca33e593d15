import { randomBytes } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { newAttempt } from '../../shared/store/attempt.ts';
import { dynamoReportStore } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { s3ObjectStore } from '../../shared/store/s3.ts';
import { makeSummarise, type SummaryOutcome } from './summarise.ts';

const environment = readEnvironment(process.env, environmentOf.summary);
const logger = new Logger({ serviceName: 'summary' });
const metrics = new Metrics({ namespace: 'cchc', serviceName: 'summary' });

const summarise = makeSummarise({
  reports: dynamoReportStore(new DynamoDBClient(), environment.TABLE_NAME),
  results: s3ObjectStore(new S3Client(), environment.RESULTS_BUCKET),
  clock: () => new Date().toISOString(),
  newRun: (at) => newAttempt(at, randomBytes(10)),
});

export async function handler(event: unknown, context: Context): Promise<SummaryOutcome> {
  logger.addContext(context);
  try {
    const outcome = await summarise(event);
    const runs = outcome.kind === 'made' ? outcome.runs : [];
    for (const { period, run, filings } of runs) logger.info('made', { period, run, filings: filings.length });
    if (outcome.kind === 'refused') logger.warn('refused', { why: outcome.why });
    metrics.addMetric(outcome.kind, MetricUnit.Count, Math.max(runs.length, 1));
    return outcome;
  } finally {
    metrics.publishStoredMetrics();
  }
}
