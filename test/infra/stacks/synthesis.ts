import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { everything, flags, full, synthesise } from '../synth.ts';

const resources = z.object({ Resources: z.record(z.string(), z.unknown()) });

/** Resources of a stack that wait for each other in a circle: CloudFormation refuses such a stack, synthesis does not. */
function circleIn(template: unknown): readonly string[] | undefined {
  const { Resources } = resources.parse(template);
  const waitsFor = new Map(Object.entries(Resources).map(([id, resource]) => [id, namesIn(resource, Resources)]));
  const done = new Set<string>();
  const follow = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const next of waitsFor.get(id) ?? []) {
      const circle = follow(next, [...path, id]);
      if (circle) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const id of waitsFor.keys()) {
    const circle = follow(id, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Logical ids that a resource names by Ref, Fn::GetAtt, Fn::Sub or DependsOn. */
function namesIn(value: unknown, all: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const texts = [inner].flat().filter((each) => typeof each === 'string');
    const named = {
      Ref: texts,
      DependsOn: texts,
      'Fn::GetAtt': texts.slice(0, 1),
      'Fn::Sub': texts.flatMap((text) => [...text.matchAll(/\$\{(\w+)/g)].map(([, id = '']) => id)),
    }[key];
    return named ? named.filter((id) => Object.hasOwn(all, id)) : namesIn(inner, all);
  });
}

describe('synthesis', () => {
  test('is the same twice', () => {
    const again = synthesise(everything).templates;
    for (const [name, template] of Object.entries(full.templates))
      expect(again[name as keyof typeof again].toJSON()).toEqual(template.toJSON());
  });

  test('has no stack in which things wait for each other', () => {
    for (const template of Object.values(full.templates)) expect(circleIn(template.toJSON())).toBeUndefined();
    const trigger = {
      Pool: { Properties: { Lambda: { 'Fn::GetAtt': ['Function', 'Arn'] } } },
      Function: { DependsOn: ['Policy'] },
    };
    const circle = circleIn({ Resources: { ...trigger, Policy: { Properties: { Resource: { Ref: 'Pool' } } } } });
    expect(circle).toEqual(['Pool', 'Function', 'Policy', 'Pool']);
  });

  test('of another province holds no trace of this one', () => {
    const other = synthesise({ province: '44' }).templates;
    const text = JSON.stringify(Object.values(other).map((template) => template.toJSON()));
    expect(text).not.toMatch(/#38|\/38|cchc[-_]38/);
    expect(text).toContain('reports/44/');
  });

  test.each([
    [
      'a property that there is not',
      'AWS::SQS::Queue',
      { VisibilityTimeouts: 360 },
      "Did you mean 'VisibilityTimeout'?",
    ],
    ['a value of another kind', 'AWS::SQS::Queue', { VisibilityTimeout: 'long' }, "is not of type 'integer'"],
    [
      'a runtime that is out of use',
      'AWS::Lambda::Function',
      { Runtime: 'nodejs12.x', Handler: 'a.b', Role: 'arn:aws:iam::123456789012:role/a', Code: { ZipFile: ' ' } },
      "'nodejs12.x' was deprecated",
    ],
  ])('refuses %s', (_, type, properties, why) => {
    const app = new App({ context: flags });
    new CfnResource(new Stack(app, 'wrong'), 'Wrong', { type, properties });
    expect(() => app.synth()).toThrow(why);
  });
});
