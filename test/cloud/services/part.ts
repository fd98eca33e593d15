import type { ResourcePolicy, ResourceStatement } from '../resource-policies.ts';

/** One action on one resource for one principal: the smallest thing that a resource's policy can say. */
export interface Part {
  readonly effect: 'Allow' | 'Deny';
  readonly action: string;
  readonly resource: string | undefined;
  readonly principal: string;
}

/** Everything that a policy says, in the smallest parts; each with the policy that is left when it alone is taken away. */
export function partsOf(policy: ResourcePolicy): readonly (Part & { readonly without: ResourcePolicy })[] {
  return policy.Statement.flatMap((whole, index) => {
    const others = policy.Statement.filter((_, at) => at !== index);
    const split = splitUp(whole);
    return split.map((part) => {
      const { Effect: effect, Action, Resource, Principal } = part;
      return {
        effect,
        action: Action.join(),
        resource: Resource?.join(),
        principal: Object.values(Principal).flat().join(),
        without: { ...policy, Statement: [...others, ...split.filter((other) => other !== part)] },
      };
    });
  });
}

function splitUp(whole: ResourceStatement): readonly ResourceStatement[] {
  const principals = Object.entries(whole.Principal).flatMap(([kind, names]) =>
    names.map((name) => (kind === 'AWS' ? { AWS: [name] } : { Service: [name] })),
  );
  return whole.Action.flatMap((action) =>
    (whole.Resource ?? [undefined]).flatMap((resource) =>
      principals.map((Principal) => ({
        ...whole,
        Principal,
        Action: [action],
        ...(resource !== undefined && { Resource: [resource] }),
      })),
    ),
  );
}
