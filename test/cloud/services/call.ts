import * as z from 'zod';
import { localAccount, localRegion } from '../../../infra/local/queue/event.ts';
import { ofType, type Resource } from '../template.ts';

/** On whose behalf a service says that it acts: the condition keys `aws:SourceArn` and `aws:SourceAccount`. */
export interface Source {
  readonly arn: string;
  readonly account: string;
}

/** Something that AWS does because a template says so, in its own name or with a role that it was given. */
export interface ServiceCall {
  /** What sets it off. */
  readonly of: string;
  /** Name of the service, or ARN of the role. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Of a service in its own name; a text says why it tells nothing of the kind. */
  readonly source?: Source | string;
  /** Condition keys of the service that is called. */
  readonly context?: Readonly<Record<string, string>>;
}

/** What AWS does because of one resource among all. */
export type Deriving = (resource: Resource, all: readonly Resource[]) => readonly ServiceCall[];

/** Who acts, for what: all of a call but what is done to what. */
export type Actor = Omit<ServiceCall, 'action' | 'resource'>;

/** Only who may pass a role can hand it to a service, and only within one account. */
export const HANDED = 'a role is handed to the service by iam:PassRole, which ends at the account';

export const here = `${localRegion}:${localAccount}`;
export const nameOf = ({ type, stack, id }: Resource) => `${type} ${stack}/${id}`;

/** A service that acts for a resource of a template, and says so. */
export const serviceFor = (resource: Resource, principal: string, arn = resource.arn): Actor => ({
  of: nameOf(resource),
  principal,
  source: { arn, account: localAccount },
});

/** Somebody hands something over to a function, a queue or a topic. Throws on a place that is not known here. */
export function handOver(actor: Actor, to: string, resources: readonly Resource[]): readonly ServiceCall[] {
  const service = to.split(':')[2] ?? '';
  switch (service) {
    case 'lambda':
      return [{ ...actor, action: 'lambda:InvokeFunction', resource: to }];
    case 'sqs':
      return [{ ...actor, action: 'sqs:SendMessage', resource: to }];
    case 'sns':
      return [{ ...actor, action: 'sns:Publish', resource: to }, ...keyCalls(actor, to, resources)];
    default:
      throw new Error(`${actor.of} leads to ${to}, and what that takes is not known here`);
  }
}

const topic = z.object({ KmsMasterKeyId: z.string().optional() });

/** Whoever writes into an encrypted topic has to be let to its key. Source: Amazon SNS Developer Guide, "Key management". */
function keyCalls(actor: Actor, topicArn: string, resources: readonly Resource[]): readonly ServiceCall[] {
  const found = ofType(resources, 'AWS::SNS::Topic').find(({ arn }) => arn === topicArn);
  if (!found) throw new Error(`There is no topic ${topicArn}`);
  const { KmsMasterKeyId: resource } = topic.parse(found.properties);
  if (resource === undefined) return [];
  return ['kms:Decrypt', 'kms:GenerateDataKey'].map((action) => ({ ...actor, action, resource }));
}

/** A service takes a role. */
export const takeRole = (actor: Actor, role: string): ServiceCall => ({
  ...actor,
  action: 'sts:AssumeRole',
  resource: role,
});
