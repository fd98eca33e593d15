import { randomBytes } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { newAttempt } from '../../shared/store/attempt.ts';
import { dynamoReportStore } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { s3ObjectStore } from '../../shared/store/s3.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import { makeWorkbook } from './workbook.ts';

const environment = readEnvironment(process.env, environmentOf.workbook);
const logger = new Logger({ serviceName: 'workbook' });
const now = () => new Date().toISOString();

const workbook = makeWorkbook({
  reports: dynamoReportStore(new DynamoDBClient(), environment.TABLE_NAME),
  results: s3ObjectStore(new S3Client(), environment.RESULTS_BUCKET),
  now,
  newId: () => newAttempt(now(), randomBytes(10)),
});

export async function handler(event: unknown, context: Context): Promise<WorkbookAnswer> {
  logger.addContext(context);
  const begun = performance.now();
  const answer = await workbook(event);
  logger.info('answered', { ms: Math.round(performance.now() - begun) });
  return answer;
}
