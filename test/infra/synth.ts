import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { stacksOf } from '../../infra/app.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The stacks as `cdk synth` makes them, with the flags of cdk.json. */
export function synthesise(province: unknown = '38', alarmEmail?: unknown) {
  const { context } = cdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const { data, intake, summary } = stacksOf(new App({ context }), province, alarmEmail);
  return {
    data: Template.fromStack(data),
    intake: Template.fromStack(intake),
    summary: Template.fromStack(summary),
  };
}

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z
    .object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }) })
    .optional(),
});
const policy = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }), Roles: z.array(z.unknown()) }),
});

/** Everything that the roles of a stack may do: `action on where`, sorted, each once. */
export function rightsIn(template: Template): string[] {
  const rights = Object.values(template.findResources('AWS::IAM::Policy'))
    .flatMap((raw) => policy.parse(raw).Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Condition }) => {
      const keys = Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'].join(' ');
      // CDK joins statements that differ in their resources alone.
      const places = keys === undefined ? [Resource].flat().map(placeOf) : [keys];
      return [Action].flat().flatMap((action) => places.map((where) => `${action} on ${where}`));
    });
  return [...new Set(rights)].toSorted();
}

/** The part of an ARN that tells things apart: the path behind a bucket, or the kind of the thing. */
function placeOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const path = /"\/([^"]+)"/.exec(text)?.[1];
  const thing = /(Intake|Results|Table|DeadLetters|Queue|Log|Function)[0-9A-F]/.exec(text)?.[1];
  return path ? `${thing}/${path}` : String(thing);
}
