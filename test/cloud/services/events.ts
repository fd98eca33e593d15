import * as z from 'zod';
import { handOver, here, nameOf, serviceFor, takeRole, type Deriving } from './call.ts';

/** Sources: SNS Developer Guide, "Key management"; EventBridge User Guide, "Sending events to an AWS service in another account". */
const EVENTS_TO_TOPICS =
  'EventBridge does not say for whom it writes into an encrypted topic; rules of other accounts need a role of their own, and none is let in';
const deadLetters = z.object({ Arn: z.string() }).optional();
const rule = z.object({
  Targets: z.array(z.object({ Arn: z.string(), RoleArn: z.undefined().optional(), DeadLetterConfig: deadLetters })),
});
const schedule = z.object({
  GroupName: z.string().default('default'),
  Target: z.object({ Arn: z.string(), RoleArn: z.string(), DeadLetterConfig: deadLetters }),
});
const alarm = z.object({
  AlarmActions: z.array(z.string()).default([]),
  OKActions: z.array(z.string()).default([]),
  InsufficientDataActions: z.array(z.string()).default([]),
});

/** A rule hands events to its targets, and those that it cannot hand over to the dead letters. */
export const ofRule: Deriving = (resource, all) =>
  rule.parse(resource.properties).Targets.flatMap(({ Arn, DeadLetterConfig }) => {
    const events = serviceFor(resource, 'events.amazonaws.com');
    const unsaid = { ...events, source: EVENTS_TO_TOPICS };
    return [
      ...handOver(Arn.startsWith('arn:aws:sns:') ? unsaid : events, Arn, all),
      ...(DeadLetterConfig ? handOver(events, DeadLetterConfig.Arn, all) : []),
    ];
  });

/** A schedule takes its role and starts its target with it. */
export const ofSchedule: Deriving = (resource, all) => {
  const { GroupName, Target } = schedule.parse(resource.properties);
  // A schedule acts in the name of its group. Source: EventBridge Scheduler User Guide, "Confused deputy prevention".
  const group = `arn:aws:scheduler:${here}:schedule-group/${GroupName}`;
  const taken = { of: nameOf(resource), principal: Target.RoleArn };
  return [
    takeRole(serviceFor(resource, 'scheduler.amazonaws.com', group), Target.RoleArn),
    ...handOver(taken, Target.Arn, all),
    ...(Target.DeadLetterConfig ? handOver(taken, Target.DeadLetterConfig.Arn, all) : []),
  ];
};

/** An alarm tells whom it is to tell when it rings and when it is over. */
export const ofAlarm: Deriving = (resource, all) => {
  const { AlarmActions, OKActions, InsufficientDataActions } = alarm.parse(resource.properties);
  return [...new Set([...AlarmActions, ...OKActions, ...InsufficientDataActions])].flatMap((told) =>
    handOver(serviceFor(resource, 'cloudwatch.amazonaws.com'), told, all),
  );
};
