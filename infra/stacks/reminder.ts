import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import * as z from 'zod';
import { reminderMetrics } from '../../functions/reminder/metric.ts';
import { mailAddress } from '../../shared/reminder/mail.ts';
import type { MailEnvironment } from '../../shared/store/environment.ts';
import { blueprint } from '../blueprint.ts';
import { scheduleDaily } from './daily-run.ts';
import type { DataStack } from './data.ts';
import { bundledFunction, onItems } from './function.ts';

/** Who sends mail and where it leads, as typed in the context: `-c mailSender=… -c provinceMail=… -c portalAddress=…`. */
export const mailContext = z.object({
  /** An address of an identity that is verified in SES. Without one nothing is sent; messages stay in the outbox. */
  mailSender: mailAddress.optional(),
  /** Where the province's digests go. */
  provinceMail: mailAddress.optional(),
  portalAddress: z.url({ protocol: /^https$/ }).optional(),
});

export interface ReminderProps extends StackProps {
  readonly province: string;
  readonly data: DataStack;
  /** Where failures are told. */
  readonly alarms: ITopic;
  readonly mail: z.infer<typeof mailContext>;
}

/** Schedule → reminder function → SES; a run that fails for good is kept in the dead letters, and somebody is told. */
export class ReminderStack extends Stack {
  constructor(scope: Construct, id: string, props: ReminderProps) {
    super(scope, id, props);
    const { province, data, alarms, mail } = props;

    const reminder = bundledFunction(this, 'reminder', { TABLE_NAME: data.table.tableName });
    for (const [name, value] of Object.entries(told(mail))) reminder.addEnvironment(name, value);
    const rights = [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`, `REMINDER#${province}#*`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`REMINDER#${province}#*`, `AUDIT#${province}#*`]),
      onItems(data.table, ['dynamodb:UpdateItem'], [`REMINDER#${province}#*`]),
      ...(mail.mailSender === undefined ? [] : [this.#mayMail(mail.mailSender)]),
    ];
    for (const right of rights) reminder.addToRolePolicy(right);

    const { namespace, service, dayCompleted } = reminderMetrics;
    scheduleDaily(this, {
      run: reminder,
      when: blueprint.schedules.dailyReminders,
      alarms,
      province,
      completed: { namespace, service, metricName: dayCompleted },
      schedule: { id: 'Daily', description: 'Reminders to units without an accepted report' },
      told: {
        failed: `Not every unit of province ${province} could be reminded; it is tried again, and nobody is told twice.`,
        givenUp: `A reminder run of province ${province} was given up: see the dead letters, then run it again.`,
        missing: `No daily reminder run of province ${province} has gone through when it was due.`,
      },
    });
  }

  /** SES looks for the identity of the address itself first, then for that of its domain; no other sender either way. */
  #mayMail(sender: string): PolicyStatement {
    const domain = sender.slice(sender.lastIndexOf('@') + 1);
    return new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [sender, domain].map((resourceName) =>
        this.formatArn({ service: 'ses', resource: 'identity', resourceName }),
      ),
      conditions: { StringEquals: { 'ses:FromAddress': sender } },
    });
  }
}

/** Only what is set up: an absent variable says that there is none. */
function told({ mailSender, provinceMail, portalAddress }: ReminderProps['mail']): Record<string, string> {
  const environment: MailEnvironment = {
    MAIL_SENDER: mailSender,
    PROVINCE_MAIL: provinceMail,
    PORTAL_ADDRESS: portalAddress,
  };
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
