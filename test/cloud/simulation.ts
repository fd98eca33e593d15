import { runSimulation } from '@cloud-copilot/iam-simulate';
import { localAccount } from '../../infra/local/queue/event.ts';

/** A request as IAM decides on it. */
export interface Asked {
  /** ARN of a role, or the name of a service of AWS. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Condition keys; without `aws:SecureTransport` the request comes by TLS. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** What the principal's own policies say. */
  readonly statements?: readonly object[];
  /** The policy of what is asked for. */
  readonly resourcePolicy?: unknown;
}

/** Whether the policies let somebody do something. Throws where the simulator finds fault with a policy or the request itself. */
export async function isAllowed(asked: Asked): Promise<boolean> {
  const { principal, action, resource, context, statements = [], resourcePolicy } = asked;
  const own = { name: 'own', policy: { Version: '2012-10-17', Statement: statements } };
  const result = await runSimulation(
    {
      identityPolicies: statements.length === 0 ? [] : [own],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy,
      request: {
        principal,
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

function copied(context: Asked['context']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  );
}
