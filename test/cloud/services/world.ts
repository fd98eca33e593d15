import { policyFor, resourcePoliciesOf } from '../resource-policies.ts';
import { rolesOf } from '../rights.ts';
import { isAllowed, type Asked } from '../simulation.ts';
import type { Resource } from '../template.ts';
import { serviceCallsOf } from './all.ts';
import { counterExamplesOf, openly, ownersCalls } from './counter.ts';

/** A province's stacks with all that they make AWS do. */
export function worldOf(resources: readonly Resource[]) {
  const policies = resourcePoliciesOf(resources);
  const roles = new Map(rolesOf(resources).map(({ arn, statements }) => [arn, statements]));
  const calls = serviceCallsOf(resources);
  const owners = ownersCalls(resources);
  const decide = (asked: Asked, resourcePolicy: unknown = policyFor(policies, asked.resource)[1]) => {
    const statements = asked.statements ?? roles.get(asked.principal) ?? [];
    return isAllowed({ ...asked, statements, resourcePolicy });
  };
  return {
    resources,
    policies,
    calls,
    owners,
    decide,
    examples: [...calls.flatMap(counterExamplesOf), ...owners.map(openly)],
  };
}
export type World = ReturnType<typeof worldOf>;
