import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { dynamoReminderStore, dynamoReportStore } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment } from '../../shared/store/environment.ts';
import { jsonLog } from '../../shared/store/log.ts';
import { uploadRules } from '../../shared/store/upload.ts';
import { makeApi } from './api/api.ts';
import { cloudApi } from './cloud.ts';
import { requestIdOf } from './gateway-request.ts';
import { bucketOnDemand, functionsOnDemand } from './on-demand.ts';

const environment = readEnvironment(process.env, environmentOf.portal);
const log = jsonLog('portal');
const dynamo = new DynamoDBClient();

const api = makeApi(
  cloudApi({
    environment,
    reports: dynamoReportStore(dynamo, environment.TABLE_NAME),
    reminders: dynamoReminderStore(dynamo, environment.TABLE_NAME),
    uploads: bucketOnDemand(environment.INTAKE_BUCKET),
    results: bucketOnDemand(environment.RESULTS_BUCKET),
    functions: functionsOnDemand(),
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
