import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { reminderMetrics } from '../../functions/reminder/metric.ts';
import { summaryMetrics } from '../../functions/summary/metric.ts';
import { blueprint } from '../blueprint.ts';
import type { BundledFunction } from '../bundle.ts';
import type { DeploymentContext } from '../context.ts';
import { alarmTopic } from './alarm-topic.ts';
import { Alarms } from './alarms.ts';
import { judged, operatorsDashboard } from './dashboard.ts';
import type { DataStack } from './data.ts';
import type { IntakeStack } from './intake.ts';
import { scanUploads } from './malware.ts';
import { completedRuns, errorsOf, oldestIn, throttlesOf, throttlesOfTable, waitingIn } from './metrics.ts';
import type { PortalStack } from './portal.ts';
import type { ReminderStack } from './reminder.ts';
import { say } from './say.ts';
import type { SummaryStack } from './summary.ts';

export interface OperationsProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
  readonly portal: PortalStack;
  readonly intake: IntakeStack;
  readonly summary: SummaryStack;
  readonly reminder: ReminderStack;
}

/** Seconds after which an upload waits too long. One that was tried three times no longer counts as waiting, says SQS. */
const LONG_WAIT = 900;
/** Faults of the intake in a quarter of an hour: an upload that fails every time has had as many, one that slipped has not. */
const MANY_FAULTS = 3;
/** People refused in a quarter of an hour: one who tries without a second factor is no reason to wake anybody. */
const MANY_REFUSED = 5;

/** Who is told of failures, and what the operator looks at first. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsProps) {
    super(scope, id, props);
    const { context, data, portal, intake, summary, reminder } = props;
    const { province } = context;
    const topic = alarmTopic(this, context);
    const alarms = new Alarms(this, topic, province);

    const functions: Readonly<Record<BundledFunction, IFunction>> = {
      intake: intake.run,
      summary: summary.run,
      reminder: reminder.run,
      portal: portal.run,
      workbook: portal.workbook,
      'sign-in': portal.signIn,
    };
    const { 'sign-in': signIn, ...others } = functions;
    for (const [name, run] of Object.entries(others) as [keyof typeof others, IFunction][]) {
      alarms.ring(`${name}-errors`, { metric: errorsOf(run), from: 1 });
      alarms.ring(`${name}-throttles`, { metric: throttlesOf(run), from: 1 });
    }
    alarms.ring('sign-in-errors', { metric: errorsOf(signIn, Duration.minutes(15)), from: MANY_REFUSED });
    alarms.ring('sign-in-throttles', { metric: throttlesOf(signIn), from: 1 });

    alarms.ring('intake-dead-letters', { metric: waitingIn(intake.deadLetters), from: 1 });
    alarms.ring('summary-dead-letters', { metric: waitingIn(summary.deadLetters), from: 1 });
    alarms.ring('reminder-dead-letters', { metric: waitingIn(reminder.deadLetters), from: 1 });
    const faults = judged(province, 'fault', Duration.minutes(15));
    alarms.ring('intake-faults', { metric: faults, from: MANY_FAULTS });
    alarms.ring('intake-waiting', { metric: oldestIn(intake.queue), from: LONG_WAIT });
    alarms.ring('portal-faults', { metric: portal.faults, from: 1 });
    alarms.ring('table-throttles', { metric: throttlesOfTable(data.table), from: 1 });

    const { nightlySummary, dailyReminders } = blueprint.schedules;
    const nights = completedRuns({ ...summaryMetrics, metricName: summaryMetrics.nightCompleted, province });
    const days = completedRuns({ ...reminderMetrics, metricName: reminderMetrics.dayCompleted, province });
    alarms.ring('summary-missing', { metric: nights, silentHours: nightlySummary.missingAfterHours });
    alarms.ring('reminder-missing', { metric: days, silentHours: dailyReminders.missingAfterHours });

    if (context.malwareScan) scanUploads(this, data.intakeBucket, topic, province);

    const daily: Readonly<Record<string, IMetric>> = { 'summary nights': nights, 'reminder days': days };
    const dashboard = operatorsDashboard(this, { ...props, province, alarms: alarms.made, functions, daily });
    say(this, 'AlarmTopic', topic.topicArn);
    say(
      this,
      'Dashboard',
      `https://console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards:name=${dashboard.dashboardName}`,
    );
  }
}
