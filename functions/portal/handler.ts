import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { functionAccount } from '../../shared/store/aws/account.ts';
import { dynamoReminderStore, dynamoReportStore, openDynamo } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { lambdaFunctions, openLambda } from '../../shared/store/lambda.ts';
import { jsonLog } from '../../shared/store/log.ts';
import { openS3, s3ObjectStore } from '../../shared/store/s3.ts';
import { uploadRules } from '../../shared/store/upload.ts';
import { makeApi } from './api/api.ts';
import { cloudApi } from './cloud.ts';
import { requestIdOf } from './gateway-request.ts';

/** The gateway gives nobody longer. */
const ANSWER_MS = 29_000;

const environment = readEnvironment(process.env, environmentOf.portal);
const log = jsonLog('portal');
const account = functionAccount(process.env);
const dynamo = openDynamo(account);
const s3 = openS3(account);

const api = makeApi(
  cloudApi({
    environment,
    reports: dynamoReportStore(dynamo, environment.TABLE_NAME),
    reminders: dynamoReminderStore(dynamo, environment.TABLE_NAME),
    uploads: s3ObjectStore(s3, environment.INTAKE_BUCKET),
    results: s3ObjectStore(s3, environment.RESULTS_BUCKET),
    functions: lambdaFunctions(openLambda(account, { answerMs: ANSWER_MS })),
    upload: uploadRules,
    now: () => new Date().toISOString(),
    onAnswered: (request, platform) => log.info('answered', { ...request, ...requestIdOf(platform) }),
    onFault: (fault, platform) => {
      const error = fault instanceof Error ? fault : new Error('Something else than an error was thrown');
      log.error('fault', { fault: error.name, reason: error.message, ...requestIdOf(platform) });
    },
  }),
);

/** Answers requests of the HTTP API (payload 2.0) below `/api`. The page lies in a bucket of its own. */
export const handler = handle(new Hono().mount('/api', api.fetch));
