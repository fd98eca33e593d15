import * as z from 'zod';
import { ofType, type Resource } from './template.ts';

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
