import { describe, expect, test } from 'vitest';
import { policyFor, type ResourcePolicy } from '../../cloud/resource-policies.ts';
import { grantsOf, rolesOf } from '../../cloud/rights.ts';
import { followed, serviceCallsOf } from '../../cloud/services/all.ts';
import type { ServiceCall } from '../../cloud/services/call.ts';
import { askedOf, type CounterExample } from '../../cloud/services/counter.ts';
import { partsOf, type Part } from '../../cloud/services/part.ts';
import { worldOf, type World } from '../../cloud/services/world.ts';
import { isAllowed } from '../../cloud/simulation.ts';
import { ofType, type Resource } from '../../cloud/template.ts';
import { asMade, full, plain } from '../synth.ts';

/** Counter-examples that are allowed all the same, each with the reason. */
const harmless: readonly { readonly reason: string; readonly is: (example: CounterExample) => boolean }[] = [
  {
    reason: 'what reaches the key has passed the topic, whose policy asks which alarm it is',
    is: ({ twist, asked }) => twist === 'another source' && asked.action.startsWith('kms:'),
  },
];

/** What policies of resources say that no call needs, each with the reason. */
const unneeded: readonly { readonly reason: string; readonly is: (part: Part) => boolean }[] = [
  {
    reason: 'CDK lets whoever may send into a queue find it as well',
    is: ({ action, principal }) => action.startsWith('sqs:GetQueue') && principal === 'events.amazonaws.com',
  },
  {
    reason: 'without the account itself nobody could ever govern the key',
    is: ({ action, principal }) => action === 'kms:*' && principal.endsWith(':root'),
  },
  {
    reason: 'CDK names the bucket and its objects together, and either action is on one of them',
    is: ({ effect, action, resource }) =>
      effect === 'Allow' &&
      ((action === 's3:ListBucket' && resource?.endsWith('/*') === true) ||
        (action === 's3:GetObject' && resource?.endsWith('/*') === false)),
  },
];

const everythingAsked = worldOf(asMade(full.templates));

describe.each([
  ['as they come', worldOf(asMade(plain.templates))],
  ['with everything that can be asked for', everythingAsked],
])('what AWS does for the stacks %s', (_, world) => {
  const { calls, owners, examples, policies, decide } = world;

  test('is allowed by the policies of what it is done with', async () => {
    const denied: unknown[] = [];
    for (const asked of [...calls.map(askedOf), ...owners]) if (!(await decide(asked))) denied.push(asked);
    expect(denied).toEqual([]);
  });

  test('is denied to other accounts, for other things, to other services, and without TLS, or there is a reason', async () => {
    const open: unknown[] = [];
    const reasons = new Set<string>();
    for (const example of examples) {
      if (!(await decide(example.asked))) continue;
      const reason = harmless.find(({ is }) => is(example))?.reason;
      if (reason === undefined) open.push(example);
      else reasons.add(reason);
    }
    expect(open).toEqual([]);
    expect([...reasons]).toEqual(harmless.map(({ reason }) => reason));
    expect(examples.length).toBeGreaterThan(2 * calls.length);
  });

  test('needs all that these policies say: each part, taken away alone, is missed, or there is a reason', async () => {
    const idle: unknown[] = [];
    const reasons = new Set<string>();
    for (const [holder, policy] of policies) {
      for (const { without, ...part } of partsOf(policy)) {
        if (await isMissed(world, holder, part, without)) continue;
        const reason = unneeded.find(({ is }) => is(part))?.reason;
        if (reason === undefined) idle.push({ holder, ...part });
        else reasons.add(reason);
      }
    }
    expect(idle).toEqual([]);
    expect([...reasons].toSorted()).toEqual(unneeded.map(({ reason }) => reason).toSorted());
  });
});

/** Whether a policy that lacks one part denies what it should allow, or allows what it should deny. */
async function isMissed(
  { policies, calls, examples, decide }: World,
  holder: string,
  { effect }: Part,
  without: ResourcePolicy,
): Promise<boolean> {
  const asked = effect === 'Allow' ? calls.map(askedOf) : examples.map((example) => example.asked);
  for (const each of asked.filter(({ resource }) => policyFor(policies, resource)[0] === holder)) {
    const allowed = await decide(each, without);
    if (effect === 'Allow' ? !allowed : allowed) return true;
  }
  return false;
}

describe('a service that AWS runs with a role of ours', () => {
  test('sets off calls by every kind of resource that can', () => {
    const kinds = new Set(everythingAsked.calls.map(({ of }) => of.split(' ')[0]));
    expect(kinds).toEqual(new Set(followed));
  });

  test('may, to look for malware, do nothing that it does not need', async () => {
    const { calls, resources } = everythingAsked;
    const [role] = rolesOf(resources).filter(({ service }) => service.includes('guardduty'));
    const made = calls.filter(({ principal }) => principal === role?.arn);
    expect(made.length).toBeGreaterThan(10);
    for (const { action, without } of grantsOf(role?.statements ?? [])) {
      const asked = made
        .filter((call) => call.action === action)
        .map((call) => ({ ...askedOf(call), statements: without }));
      const still = await Promise.all(asked.map(isAllowed));
      expect([action, still.includes(false)]).toEqual([action, true]);
    }
  });
});

describe('a resource that is added', () => {
  const added = (type: string, id: string, properties: unknown): Resource => ({
    stack: 'added',
    id,
    type,
    name: id,
    arn: `arn:aws:events:ap-southeast-1:000000000000:rule/${id}`,
    properties,
  });
  const { resources, decide } = everythingAsked;
  const callsOf = (resource: Resource): readonly ServiceCall[] =>
    serviceCallsOf([...resources, resource]).filter(({ of }) => of.includes(' added/'));

  test('is found out when it leads somewhere that does not let it in', async () => {
    const [queue] = ofType(resources, 'AWS::SQS::Queue');
    const [run] = ofType(resources, 'AWS::Lambda::Function');
    const Targets = [queue, run].map((target) => ({ Arn: target?.arn }));
    const decisions = callsOf(added('AWS::Events::Rule', 'Rule', { Targets })).map((call) => decide(askedOf(call)));
    expect(await Promise.all(decisions)).toEqual([false, false]);
  });

  test('of a kind, or with a target, that is not known here is refused', () => {
    expect(() => callsOf(added('AWS::Pipes::Pipe', 'Pipe', {}))).toThrow('What does AWS do for AWS::Pipes::Pipe');
    const stream = { Targets: [{ Arn: 'arn:aws:kinesis:ap-southeast-1:000000000000:stream/a' }] };
    expect(() => callsOf(added('AWS::Events::Rule', 'Rule', stream))).toThrow('not known here');
  });
});
