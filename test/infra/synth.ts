import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { stacksOf } from '../../infra/app.ts';

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The stacks as `cdk synth` makes them, with the flags of cdk.json. */
export function synthesise(province: unknown = '38', alarmEmail?: unknown, mail?: unknown) {
  const { context } = cdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const { data, intake, summary, reminder } = stacksOf(new App({ context }), province, alarmEmail, mail);
  return {
    data: Template.fromStack(data),
    intake: Template.fromStack(intake),
    summary: Template.fromStack(summary),
    reminder: Template.fromStack(reminder),
  };
}

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z
    .union([
      z.strictObject({ 'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()) }) }),
      z.strictObject({ StringEquals: z.strictObject({ 'ses:FromAddress': z.string() }) }),
    ])
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
      // CDK joins statements that differ in their resources alone.
      const places = [Resource]
        .flat()
        .map(placeOf)
        .map((place) => restricted(place, Condition));
      return [Action].flat().flatMap((action) => places.map((where) => `${action} on ${where}`));
    });
  return [...new Set(rights)].toSorted();
}

/** What a condition leaves of a place. */
function restricted(place: string, condition: z.infer<typeof statement>['Condition']): string {
  if (condition === undefined) return place;
  if ('StringEquals' in condition) return `${place} as ${condition.StringEquals['ses:FromAddress']}`;
  return condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'].join(' ');
}

/** The part of an ARN that tells things apart: the path behind a bucket, or the kind of the thing. */
function placeOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const identity = /:identity\/([^"]+)"/.exec(text)?.[1];
  if (identity !== undefined) return `identity/${identity}`;
  const path = /"\/([^"]+)"/.exec(text)?.[1];
  const thing = /(Intake|Results|Table|DeadLetters|Queue|Log|Function)[0-9A-F]/.exec(text)?.[1];
  return path ? `${thing}/${path}` : String(thing);
}
