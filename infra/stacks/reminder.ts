import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { MailEnvironment } from '../../shared/store/environment.ts';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import { scheduleDaily } from './daily-run.ts';
import type { DataStack } from './data.ts';
import { bundledFunction } from './function.ts';
import { allow, onItems, to, type Right } from './rights.ts';
import { say } from './say.ts';

export interface ReminderProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
  /** Address of the portal, for the letters. */
  readonly portal: string;
}

/** Schedule → reminder function → SES; a run that fails for good is kept in the dead letters. */
export class ReminderStack extends Stack {
  readonly run: LambdaFunction;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: ReminderProps) {
    super(scope, id, props);
    const { context, data, portal } = props;
    const { province, mailSender } = context;

    this.run = bundledFunction(this, 'reminder', context, { TABLE_NAME: data.table.tableName });
    for (const [name, value] of Object.entries(told(context, portal))) this.run.addEnvironment(name, value);
    allow(this.run, [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`, `REMINDER#${province}#*`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`REMINDER#${province}#*`, `AUDIT#${province}#*`]),
      onItems(data.table, ['dynamodb:UpdateItem'], [`REMINDER#${province}#*`]),
      ...(mailSender === undefined ? [] : [this.#mayMail(mailSender)]),
    ]);

    this.deadLetters = scheduleDaily(this, {
      run: this.run,
      when: blueprint.schedules.dailyReminders,
      province,
      schedule: { id: 'Daily', description: 'Reminders to units without an accepted report' },
    });
    say(this, 'ReminderFunction', this.run.functionName);
    say(this, 'ReminderDeadLettersUrl', this.deadLetters.queueUrl);
  }

  /** SES looks for the identity of the address itself first, then for that of its domain; no other sender either way. */
  #mayMail(sender: string): Right {
    const domain = sender.slice(sender.lastIndexOf('@') + 1);
    const identities = [sender, domain].map((resourceName) =>
      this.formatArn({ service: 'ses', resource: 'identity', resourceName }),
    );
    return to(['ses:SendEmail'], identities, { StringEquals: { 'ses:FromAddress': sender } });
  }
}

/** Only what is set up: an absent variable says that there is none. */
function told({ mailSender, provinceMail }: DeploymentContext, portal: string): Record<string, string> {
  const environment: MailEnvironment = {
    MAIL_SENDER: mailSender,
    PROVINCE_MAIL: provinceMail,
    PORTAL_ADDRESS: portal,
  };
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
