import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  Metric,
  TextWidget,
  type IAlarm,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { intakeMetrics } from '../../functions/intake/metric.ts';
import { systemName } from '../outputs.ts';
import type { IntakeStack } from './intake.ts';
import { oldestIn, waitingIn } from './metrics.ts';
import type { PortalStack } from './portal.ts';

/** What the dashboard is made of. */
interface Shown {
  readonly province: string;
  readonly alarms: readonly IAlarm[];
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly intake: IntakeStack;
  readonly portal: PortalStack;
  /** Daily runs that went through, by their name. */
  readonly daily: Readonly<Record<string, IMetric>>;
}

const WHOLE = 24;
const HALF = 12;

/** What the operator looks at first: does anything ring, do reports come in and are judged, does the portal answer. */
export function operatorsDashboard(scope: Construct, shown: Shown): Dashboard {
  const { province, alarms, functions, intake, portal, daily } = shown;
  const runs = Object.entries(functions);
  const period = Duration.minutes(5);
  return new Dashboard(scope, 'Overview', {
    dashboardName: systemName(province),
    widgets: [
      [
        new TextWidget({
          markdown: `# Reports of province ${province}\nPortal: ${portal.address} · What each alarm means and what to do: docs/operations.md`,
          width: WHOLE,
          height: 2,
        }),
      ],
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: WHOLE, height: 4 })],
      [
        new GraphWidget({
          title: 'Uploads by what became of them',
          left: intakeMetrics.outcomes.map((metricName) => judged(province, metricName)),
          stacked: true,
          width: HALF,
        }),
        new GraphWidget({
          title: 'Uploads that wait',
          left: [waitingIn(intake.queue), waitingIn(intake.deadLetters)],
          right: [oldestIn(intake.queue)],
          width: HALF,
        }),
      ],
      [
        new GraphWidget({ title: 'Errors', left: runs.map(([, run]) => run.metricErrors({ period })), width: HALF }),
        new GraphWidget({
          title: 'Slowest runs but one in a hundred, milliseconds',
          left: runs.map(([, run]) => run.metricDuration({ period, statistic: 'p99' })),
          width: HALF,
        }),
      ],
      [
        new GraphWidget({
          title: 'Portal: requests, and errors of its own',
          left: [portal.requests],
          right: [portal.faults],
          width: HALF,
        }),
        new GraphWidget({ title: 'Daily runs that went through', left: Object.values(daily), width: HALF }),
      ],
    ],
  });
}

/** Uploads of which this became. */
export function judged(
  province: string,
  metricName: (typeof intakeMetrics.outcomes)[number],
  period = Duration.minutes(5),
): IMetric {
  const { namespace, service } = intakeMetrics;
  return new Metric({ namespace, metricName, dimensionsMap: { service, province }, statistic: 'Sum', period });
}
