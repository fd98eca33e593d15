import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { everything, flags, full, synthesise } from '../synth.ts';

describe('synthesis', () => {
  test('is the same twice', () => {
    const again = synthesise(everything).templates;
    for (const [name, template] of Object.entries(full.templates))
      expect(again[name as keyof typeof again].toJSON()).toEqual(template.toJSON());
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
