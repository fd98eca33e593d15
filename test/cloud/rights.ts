import { runSimulation } from '@cloud-copilot/iam-simulate';
import * as z from 'zod';
import { localAccount } from '../../infra/local/queue/event.ts';
import type { RecordedCall } from './cloud.ts';
import { ofType } from './deployment.ts';
import type { Resource } from './template.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const document = z.object({ Version: z.string(), Statement: z.array(statement) });
export type Statement = z.infer<typeof statement>;

const rolePolicy = z.object({ PolicyDocument: document, Roles: z.array(z.string()).default([]) });
const roleProperties = z.object({
  ManagedPolicyArns: z.array(z.string()).default([]),
  Policies: z.array(z.object({ PolicyDocument: document })).default([]),
  AssumeRolePolicyDocument: z.object({
    Statement: z.array(z.object({ Principal: z.object({ Service: z.string() }) })),
  }),
});
const bucketPolicy = z.object({ Bucket: z.string(), PolicyDocument: z.unknown() });

/** A role of the stacks and all that it may do. */
export interface Role {
  readonly arn: string;
  /** The service that takes the role. */
  readonly service: string;
  readonly statements: readonly Statement[];
}

/** Throws where a role has rights from elsewhere: they would be seen by nobody here. */
export function rolesOf(resources: readonly Resource[]): readonly Role[] {
  const policies = ofType(resources, 'AWS::IAM::Policy').map(({ properties }) => rolePolicy.parse(properties));
  return ofType(resources, 'AWS::IAM::Role').map(({ name, arn, properties }) => {
    const { ManagedPolicyArns, Policies, AssumeRolePolicyDocument } = roleProperties.parse(properties);
    if (ManagedPolicyArns.length > 0) throw new Error(`${name} has rights from ${ManagedPolicyArns.join(', ')}`);
    const attached = [...policies.filter(({ Roles }) => Roles.includes(name)), ...Policies];
    return {
      arn,
      service: AssumeRolePolicyDocument.Statement.map(({ Principal }) => Principal.Service).join(', '),
      statements: attached.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    };
  });
}

/** Policies of the buckets by ARN: what they deny, they deny to everybody. */
export function bucketPoliciesOf(resources: readonly Resource[]): ReadonlyMap<string, unknown> {
  return new Map(
    ofType(resources, 'AWS::S3::BucketPolicy').map(({ properties }) => {
      const { Bucket, PolicyDocument } = bucketPolicy.parse(properties);
      return [`arn:aws:s3:::${Bucket}`, PolicyDocument];
    }),
  );
}

/** Whether the policies let a role make a call. Throws where the simulator finds fault with a policy or the request itself. */
export async function isAllowed(
  { role, action, resource, context }: RecordedCall,
  statements: readonly Statement[],
  resourcePolicy?: unknown,
): Promise<boolean> {
  const result = await runSimulation(
    {
      identityPolicies: [{ name: 'role', policy: { Version: '2012-10-17', Statement: statements } }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy,
      request: {
        principal: role,
        action,
        resource: { resource, accountId: localAccount },
        contextVariables: { 'aws:SecureTransport': 'true', ...copied(context) },
      },
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
}

function copied(context: RecordedCall['context']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  );
}

/** One action on one resource under one of the values of its condition: the smallest thing that can be granted or taken away. */
export interface Grant {
  readonly action: string;
  readonly resource: string;
  readonly partition: string | undefined;
}

const LEADING_KEYS = 'dynamodb:LeadingKeys';

/** Everything that statements grant, in the smallest parts; each with the statements that are left when it alone is taken away. */
export function grantsOf(
  statements: readonly Statement[],
): readonly (Grant & { readonly without: readonly Statement[] })[] {
  return statements.flatMap((whole, index) => {
    const partitions = partitionsOf(whole);
    const parts = whole.Action.flatMap((action) =>
      whole.Resource.flatMap((resource) => partitions.map((partition): Grant => ({ action, resource, partition }))),
    );
    return parts.map((grant) => ({
      ...grant,
      without: [
        ...statements.filter((_, at) => at !== index),
        ...parts.filter((other) => other !== grant).map((other) => only(whole, other)),
      ],
    }));
  });
}

function partitionsOf({ Condition }: Statement): readonly (string | undefined)[] {
  const wanted = Object.values(Condition ?? {}).map((keys) => keys[LEADING_KEYS]);
  const [patterns] = wanted.filter((value) => value !== undefined);
  return patterns === undefined ? [undefined] : texts.parse(patterns);
}

/** The part of a statement that grants this alone. */
function only(whole: Statement, { action, resource, partition }: Grant): Statement {
  const Condition =
    partition === undefined
      ? whole.Condition
      : Object.fromEntries(
          Object.entries(whole.Condition ?? {}).map(([operator, keys]) => [
            operator,
            LEADING_KEYS in keys ? { ...keys, [LEADING_KEYS]: [partition] } : keys,
          ]),
        );
  return { ...whole, Action: [action], Resource: [resource], ...(Condition && { Condition }) };
}
