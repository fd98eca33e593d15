import { randomBytes } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import type { Delivery } from '../../shared/reminder/reminder.ts';
import { newAttempt } from '../../shared/store/attempt.ts';
import { functionAccount } from '../../shared/store/aws/account.ts';
import { dynamoReminderStore, dynamoReportStore, openDynamo } from '../../shared/store/dynamo.ts';
import { environmentOf, readEnvironment, readMailEnvironment } from '../../shared/store/environment.ts';
import { reminderEvent } from '../../shared/store/events.ts';
import { sesMail } from '../../shared/store/ses.ts';
import { reminderMetrics } from './metric.ts';
import { makeRemind, RemindersFailed, type ReminderOutcome } from './remind.ts';

const { TABLE_NAME } = readEnvironment(process.env, environmentOf.reminder);
const { MAIL_SENDER, PROVINCE_MAIL, PORTAL_ADDRESS } = readMailEnvironment(process.env);
const { namespace, service, refused, dayCompleted } = reminderMetrics;
const logger = new Logger({ serviceName: service });
const metrics = new Metrics({ namespace, serviceName: service });

const now = () => new Date().toISOString();
const account = functionAccount(process.env);
const dynamo = openDynamo(account);
const remind = makeRemind({
  reports: dynamoReportStore(dynamo, TABLE_NAME),
  reminders: dynamoReminderStore(dynamo, TABLE_NAME),
  mail: MAIL_SENDER === undefined ? undefined : sesMail(account, MAIL_SENDER),
  provinceMail: PROVINCE_MAIL,
  portal: PORTAL_ADDRESS,
  clock: now,
  newId: () => newAttempt(now(), randomBytes(10)),
});

const metricOf: Readonly<Record<Delivery, string>> = {
  sent: reminderMetrics.sent,
  kept: reminderMetrics.kept,
  'no-address': reminderMetrics.noAddress,
  sending: reminderMetrics.unknown,
};

export async function handler(event: unknown, context: Context): Promise<ReminderOutcome> {
  logger.addContext(context);
  const { province, trigger } = reminderEvent.parse(event);
  metrics.addDimension('province', province);
  try {
    const outcome = await remind(event);
    if (outcome.kind === 'refused') {
      logger.warn('refused', { why: outcome.why });
      metrics.addMetric(refused, MetricUnit.Count, 1);
    } else {
      for (const [delivery, messages] of Map.groupBy(outcome.messages, (message) => message.delivery)) {
        logger.info('messages', { delivery, count: messages.length });
        metrics.addMetric(metricOf[delivery], MetricUnit.Count, messages.length);
      }
      if (trigger === 'schedule') metrics.addMetric(dayCompleted, MetricUnit.Count, 1);
    }
    return outcome;
  } catch (fault) {
    if (fault instanceof RemindersFailed) logger.error('failed', { messages: fault.messages });
    throw fault;
  } finally {
    metrics.publishStoredMetrics();
  }
}
