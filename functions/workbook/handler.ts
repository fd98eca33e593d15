import { randomBytes } from 'node:crypto';
import { newAttempt } from '../../shared/store/attempt.ts';
import { functionAccount } from '../../shared/store/aws/account.ts';
import { dynamoReportStore, openDynamo } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { jsonLog } from '../../shared/store/log.ts';
import { openS3, s3ObjectStore } from '../../shared/store/s3.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import { makeWorkbook } from './workbook.ts';

const environment = readEnvironment(process.env, environmentOf.workbook);
const account = functionAccount(process.env);
const log = jsonLog('workbook');
const now = () => new Date().toISOString();

const workbook = makeWorkbook({
  reports: dynamoReportStore(openDynamo(account), environment.TABLE_NAME),
  results: s3ObjectStore(openS3(account), environment.RESULTS_BUCKET),
  now,
  newId: () => newAttempt(now(), randomBytes(10)),
});

export async function handler(event: unknown): Promise<WorkbookAnswer> {
  const begun = performance.now();
  const answer = await workbook(event);
  log.info('answered', { ms: Math.round(performance.now() - begun) });
  return answer;
}
