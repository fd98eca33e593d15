import { existsSync, readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { stacksOf } from '../../infra/app.ts';
import { bundledFunctions, bundleFolder, bundleFunction } from '../../infra/bundle.ts';
import { readContext } from '../../infra/context.ts';
import { stackId, stackNames, type StackName } from '../../infra/outputs.ts';
import { resourcesOf, type Resource } from '../cloud/template.ts';

for (const name of bundledFunctions) if (!existsSync(bundleFolder(name))) await bundleFunction(name);

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });
/** The flags of cdk.json. */
export const flags = cdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context;

export type Templates = Readonly<Record<StackName, Template>>;

type Typed = Parameters<typeof readContext>[0];

/** The stacks before they are synthesised. */
export function build(typed: Typed) {
  const app = new App({ context: flags });
  return { app, stacks: stacksOf(app, readContext(typed)) };
}

/** The stacks as `cdk synth` makes them of what was typed. */
export function synthesise(typed: Typed) {
  const { app, stacks } = build(typed);
  const templates = Object.fromEntries(stackNames.map((name) => [name, Template.fromStack(stacks[name])]));
  return { app, stacks, templates: templates as Templates };
}

/** Everything that can be asked for. */
export const everything = {
  province: '38',
  alarmEmail: 'truc@tinh.example',
  mailSender: 'cchc@tinh.example',
  provinceMail: 'sonoivu@tinh.example',
  portalAddress: 'https://cchc.tinh.example/',
  certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b',
  logRetentionDays: '180',
  noncurrentDays: '30',
  fileRetentionDays: '3650',
  malwareScan: 'true',
};

/** Synthesised once for all the tests of the stacks: the first time costs five seconds. */
export const plain = synthesise({ province: '38' });
export const full = synthesise(everything);

/** Everything in the stacks of province 38 as CloudFormation would make it. */
export function asMade(templates: Templates): readonly Resource[] {
  const named = () => Object.fromEntries(stackNames.map((name) => [stackId('38', name), templates[name].toJSON()]));
  const resources = made.get(templates) ?? resourcesOf(named());
  made.set(templates, resources);
  return resources;
}
const made = new WeakMap<Templates, readonly Resource[]>();

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.unknown(),
  Condition: z
    .union([
      z.strictObject({ 'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()) }) }),
      z.strictObject({ StringEquals: z.strictObject({ 'ses:FromAddress': z.string() }) }),
      z.strictObject({ StringLike: z.strictObject({ 's3:prefix': z.string() }) }),
    ])
    .optional(),
});
const policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: z.array(statement) }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});

/**
 * Everything that the roles of a stack may do: `action on where`, sorted, each once.
 * @param whose What the logical ids of the roles begin with.
 */
export function rightsIn(template: Template, whose = ''): string[] {
  const rights = Object.values(template.findResources('AWS::IAM::Policy'))
    .map((raw) => policy.parse(raw).Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.startsWith(whose)))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
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
  if ('StringLike' in condition) return `${place} below ${condition.StringLike['s3:prefix']}`;
  return condition['ForAllValues:StringLike']['dynamodb:LeadingKeys'].join(' ');
}

/** The part of an ARN that tells things apart: the path behind a bucket, the name, or the kind of the thing. */
function placeOf(resource: unknown): string {
  const text = JSON.stringify(resource);
  const named = /:(identity\/|function:)([^"]+)"/.exec(text);
  if (named) return `${named[1]}${named[2]}`;
  const path = /"\/([^"]+)"/.exec(text)?.[1];
  const thing = /(Intake|Results|Table|DeadLetters|Queue|Log|WorkbookFunction|Function|Pool)[0-9A-F]/.exec(text)?.[1];
  return path ? `${thing}/${path}` : String(thing);
}
