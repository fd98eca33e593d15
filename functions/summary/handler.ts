import { randomBytes } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { newAttempt } from '../../shared/store/attempt.ts';
import { functionAccount } from '../../shared/store/aws/account.ts';
import { dynamoReportStore, openDynamo } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { summaryEvent } from '../../shared/store/events.ts';
import type { SummaryAnswer } from '../../shared/store/run-answers.ts';
import { openS3, s3ObjectStore } from '../../shared/store/s3.ts';
import { summaryMetrics } from './metric.ts';
import { makeSummarise, SummariesFailed } from './summarise.ts';

const environment = readEnvironment(process.env, environmentOf.summary);
const { namespace, service, made, unchanged, refused, nightCompleted } = summaryMetrics;
const logger = new Logger({ serviceName: service });
const metrics = new Metrics({ namespace, serviceName: service });

const account = functionAccount(process.env);
const summarise = makeSummarise({
  reports: dynamoReportStore(openDynamo(account), environment.TABLE_NAME),
  results: s3ObjectStore(openS3(account), environment.RESULTS_BUCKET),
  clock: () => new Date().toISOString(),
  newRun: (at) => newAttempt(at, randomBytes(10)),
});

export async function handler(event: unknown, context: Context): Promise<SummaryAnswer> {
  logger.addContext(context);
  const { province, trigger } = summaryEvent.parse(event);
  metrics.addDimension('province', province);
  try {
    const outcome = await summarise(event);
    if (outcome.kind === 'refused') {
      logger.warn('refused', { why: outcome.why });
      metrics.addMetric(refused, MetricUnit.Count, 1);
      return outcome;
    }
    for (const { period, run, edition, final, filings } of outcome.runs) {
      logger.info('made', { period, run, edition, final, filings: filings.length });
    }
    metrics.addMetric(made, MetricUnit.Count, outcome.runs.length);
    metrics.addMetric(unchanged, MetricUnit.Count, outcome.unchanged.length);
    if (trigger === 'schedule') metrics.addMetric(nightCompleted, MetricUnit.Count, 1);
    const idOf = ({ run }: { readonly run: string }) => run;
    return { kind: 'made', runs: outcome.runs.map(idOf), unchanged: outcome.unchanged.map(idOf) };
  } catch (fault) {
    if (fault instanceof SummariesFailed) logger.error('failed', { periods: fault.periods });
    throw fault;
  } finally {
    metrics.publishStoredMetrics();
  }
}
