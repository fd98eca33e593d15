import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cloud, RecordedCall } from './cloud.ts';
import type { Deployment } from './deployment.ts';
import { policyFor, resourcePoliciesOf } from './resource-policies.ts';
import { grantsOf, rolesOf, type Grant, type Statement } from './rights.ts';
import { isAllowed } from './simulation.ts';
import { ofType } from './template.ts';

export interface World {
  readonly cloud: Cloud;
  readonly deployment: Deployment;
}

/** Rights that no call of a quarter needs, each with its reason. */
const unneeded: readonly { readonly reason: string; readonly is: (grant: Grant, service: string) => boolean }[] = [
  {
    reason: 'CDK lets a schedule start versions of a function as well; there are none',
    is: ({ action, resource }) => action === 'lambda:InvokeFunction' && resource.endsWith(':*'),
  },
  {
    reason: 'a schedule keeps its event only when Lambda itself does not take it for hours',
    is: ({ action }, service) => action === 'sqs:SendMessage' && service === 'scheduler.amazonaws.com',
  },
];

const metricAlarm = z.object({
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});
const emitted = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

/** Holds what the bundles did in a quarter against what the templates let them do. */
export function proveRights(world: () => World): void {
  describe('the rights of the roles', () => {
    test('allow every call that was made', async () => {
      const { cloud, deployment } = world();
      const roles = new Map(rolesOf(deployment.resources).map((role) => [role.arn, role]));
      const policies = resourcePoliciesOf(deployment.resources);
      const denied: RecordedCall[] = [];
      for (const call of distinct(cloud.calls)) {
        const statements = roles.get(call.role)?.statements ?? [];
        const [, resourcePolicy] = policyFor(policies, call.resource);
        if (!(await isAllowed({ ...call, principal: call.role, statements, resourcePolicy }))) denied.push(call);
      }
      expect(denied).toEqual([]);
    });

    test('hold nothing that is not needed: each, taken away alone, denies a call, or there is a reason', async () => {
      const { cloud, deployment } = world();
      const calls = distinct(cloud.calls);
      const unnoticed: string[] = [];
      const reasons = new Set<string>();
      let noticed = 0;
      for (const { arn, service, statements } of rolesOf(deployment.resources)) {
        for (const { without, ...grant } of grantsOf(statements)) {
          const denies = await someDenied(
            calls.filter(({ role, action }) => role === arn && action === grant.action),
            without,
          );
          const reason = unneeded.find(({ is }) => is(grant, service))?.reason;
          if (denies) noticed += 1;
          else if (reason === undefined) unnoticed.push(JSON.stringify({ arn, ...grant }));
          else reasons.add(reason);
        }
      }
      expect(unnoticed).toEqual([]);
      expect(noticed).toBeGreaterThan(60);
      expect(unneeded.map(({ reason }) => reason).filter((reason) => !reasons.has(reason))).toEqual([]);
    });
  });

  test('every metric of ours that an alarm watches or the dashboard shows was written, by exactly these names', () => {
    const { cloud, deployment } = world();
    const written = new Set(cloud.logs.filter((line) => line.startsWith('{"_aws"')).flatMap(metricsIn));
    const watched = ofType(deployment.resources, 'AWS::CloudWatch::Alarm')
      .map(({ properties }) => metricAlarm.parse(properties))
      .filter(({ Namespace }) => Namespace?.startsWith('AWS/') === false)
      .map(({ Namespace = '', MetricName = '', Dimensions }) =>
        metricOf(
          Namespace,
          MetricName,
          Dimensions.map(({ Name, Value }) => [Name, Value]),
        ),
      );
    const shown = ofType(deployment.resources, 'AWS::CloudWatch::Dashboard').flatMap(({ properties }) =>
      metricsShown(properties),
    );
    expect(watched.length).toBeGreaterThan(0);
    expect(shown.length).toBeGreaterThan(watched.length);
    expect([...watched, ...shown].filter((metric) => !written.has(metric))).toEqual([]);
  });
}

const dashboard = z.object({ DashboardBody: z.string() });
const body = z.object({
  widgets: z.array(z.object({ properties: z.looseObject({ metrics: z.unknown().optional() }) })),
});
const line = z.array(z.unknown()).transform((words) => words.filter((word) => typeof word === 'string'));

/** Metrics of ours on a dashboard: each stands there as namespace, name, then dimensions by name and value. */
function metricsShown(properties: unknown): readonly string[] {
  const { widgets } = body.parse(JSON.parse(dashboard.parse(properties).DashboardBody));
  return widgets
    .flatMap(({ properties: { metrics = [] } }) => z.array(line).parse(metrics))
    .filter(([namespace = '']) => !namespace.startsWith('AWS/'))
    .map(([namespace = '', name = '', ...words]) =>
      metricOf(
        namespace,
        name,
        words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])),
      ),
    );
}

const keyOf = ({ role, action, resource, context }: RecordedCall) => JSON.stringify([role, action, resource, context]);

/** Each kind of call once, whoever made it and how often. */
function distinct(calls: readonly RecordedCall[]): readonly RecordedCall[] {
  return [...new Map(calls.map((call) => [keyOf(call), call])).values()];
}

async function someDenied(calls: readonly RecordedCall[], statements: readonly Statement[]): Promise<boolean> {
  for (const call of calls) if (!(await isAllowed({ ...call, principal: call.role, statements }))) return true;
  return false;
}

function metricOf(namespace: string, name: string, dimensions: readonly (readonly [string, string])[]): string {
  return JSON.stringify([namespace, name, dimensions.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

function metricsIn(line: string): string[] {
  const content = emitted.parse(JSON.parse(line));
  return content._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name }) =>
        metricOf(
          Namespace,
          Name,
          names.map((name) => [name, String(content[name])]),
        ),
      ),
    ),
  );
}
