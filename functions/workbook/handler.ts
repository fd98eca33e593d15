import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { newAttempt } from '../../shared/store/attempt.ts';
import { dynamoReportStore } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { jsonLog } from '../../shared/store/log.ts';
import { s3ObjectStore } from '../../shared/store/s3.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import { makeWorkbook } from './workbook.ts';

const environment = readEnvironment(process.env, environmentOf.workbook);
const log = jsonLog('workbook');
const now = () => new Date().toISOString();

const workbook = makeWorkbook({
  reports: dynamoReportStore(new DynamoDBClient(), environment.TABLE_NAME),
  results: s3ObjectStore(new S3Client(), environment.RESULTS_BUCKET),
  now,
  newId: () => newAttempt(now(), randomBytes(10)),
});

export async function handler(event: unknown): Promise<WorkbookAnswer> {
  const begun = performance.now();
  const answer = await workbook(event);
  log.info('answered', { ms: Math.round(performance.now() - begun) });
  return answer;
}
