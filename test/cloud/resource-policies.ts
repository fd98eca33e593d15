import * as z from 'zod';
import { ofType, type Resource } from './template.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([
    z.literal('*').transform(() => ({ AWS: ['*'] })),
    z.strictObject({ AWS: texts }),
    z.strictObject({ Service: texts }),
  ]),
  Action: texts,
  /** The policy of a role has none: it is of the role itself. */
  Resource: texts.optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
/** One thing that the policy of a resource says. */
export type ResourceStatement = z.infer<typeof statement>;

/** What a resource itself says of who may do something with it. */
export interface ResourcePolicy {
  readonly Version: string;
  readonly Statement: readonly ResourceStatement[];
}

const document = z.object({ Version: z.string(), Statement: z.array(statement) });
const ofBucket = z.object({ Bucket: z.string(), PolicyDocument: document });
const ofQueues = z.object({ Queues: z.array(z.string()), PolicyDocument: document });
const ofTopics = z.object({ Topics: z.array(z.string()), PolicyDocument: document });
const ofKey = z.object({ KeyPolicy: document });
const ofRole = z.object({ AssumeRolePolicyDocument: document });
const permission = z.strictObject({
  FunctionName: z.string(),
  Action: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

/** Policies of everything that has one, by its ARN: buckets, queues, topics, keys, roles, and functions. */
export function resourcePoliciesOf(resources: readonly Resource[]): ReadonlyMap<string, ResourcePolicy> {
  const read = <T>(type: string, schema: z.ZodType<T>) =>
    ofType(resources, type).map(({ arn, properties }) => ({ arn, ...schema.parse(properties) }));
  const queueAt = (url: string) => {
    const queue = ofType(resources, 'AWS::SQS::Queue').find(({ name }) => url.endsWith(`/${name}`));
    if (!queue) throw new Error(`A policy of no queue: ${url}`);
    return queue.arn;
  };
  const entries: readonly (readonly [string, ResourcePolicy])[] = [
    ...read('AWS::S3::BucketPolicy', ofBucket).map(
      ({ Bucket, PolicyDocument }) => [`arn:aws:s3:::${Bucket}`, PolicyDocument] as const,
    ),
    ...read('AWS::SQS::QueuePolicy', ofQueues).flatMap(({ Queues, PolicyDocument }) =>
      Queues.map((url) => [queueAt(url), PolicyDocument] as const),
    ),
    ...read('AWS::SNS::TopicPolicy', ofTopics).flatMap(({ Topics, PolicyDocument }) =>
      Topics.map((topic) => [topic, PolicyDocument] as const),
    ),
    ...read('AWS::KMS::Key', ofKey).map(({ arn, KeyPolicy }) => [arn, KeyPolicy] as const),
    ...read('AWS::IAM::Role', ofRole).map((role) => [role.arn, role.AssumeRolePolicyDocument] as const),
    ...Object.entries(Object.groupBy(permissionsOf(resources), ({ Resource: [run = ''] }) => run)).map(
      ([run, Statement = []]) => [run, { Version: '2012-10-17', Statement }] as const,
    ),
  ];
  const policies = new Map(entries);
  if (policies.size < entries.length) throw new Error('A resource has two policies, of which AWS would keep the last');
  return policies;
}

/** Permissions of functions as Lambda writes them into the function's policy. */
function permissionsOf(resources: readonly Resource[]) {
  return ofType(resources, 'AWS::Lambda::Permission').map(({ properties }) => {
    const { FunctionName, Action, Principal, SourceArn, SourceAccount } = permission.parse(properties);
    const Condition = {
      ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    };
    return {
      Effect: 'Allow' as const,
      Principal: { Service: [Principal] },
      Action: [Action],
      Resource: [FunctionName],
      ...(Object.keys(Condition).length > 0 && { Condition }),
    };
  });
}

/** The policy that decides about something: its own, or for an object that of its bucket. */
export function policyFor(
  policies: ReadonlyMap<string, ResourcePolicy>,
  resource: string,
): readonly [string, ResourcePolicy | undefined] {
  const holder = resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? '') : resource;
  return [holder, policies.get(holder)];
}
