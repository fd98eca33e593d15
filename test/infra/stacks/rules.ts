import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { build, everything, flags, full } from '../synth.ts';

/** What the rules of AwsSolutions and Serverless find: `rule at place`. */
function found(scope: IConstruct): string[] {
  return [new AwsSolutionsChecks(scope), new ServerlessChecks(scope)].flatMap((pack) =>
    pack
      .validateScope(scope)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath ?? ''}`),
      ),
  );
}

const accepted = z.record(z.string(), z.string());

/** Everything that was accepted: the construct, the rule, the reason. */
function acceptedIn(scope: IConstruct) {
  return scope.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(accepted.parse(data)))
      .map(([rule, reason]) => ({ at: node.path, rule: rule.replace(/^annotation::/i, ''), reason })),
  );
}

describe('the rules of AwsSolutions and Serverless', () => {
  test('find nothing that is not explained, whatever was asked for', () => {
    // Before synthesis, which replaces the names of things in other stacks.
    expect(found(build({ province: '38' }).app)).toEqual([]);
    expect(found(build(everything).app)).toEqual([]);
  });

  test('would find a bucket and a queue that were added as they come', () => {
    const app = new App({ context: flags });
    const stack = new Stack(app, 'planted');
    new Bucket(stack, 'Bucket');
    new Queue(stack, 'Queue');
    expect(found(app)).toEqual(
      expect.arrayContaining([
        'AwsSolutions-S1 at planted/Bucket/Resource',
        'AwsSolutions-S10 at planted/Bucket/Resource',
        'AwsSolutions-SQS3 at planted/Queue/Resource',
        'AwsSolutions-SQS4 at planted/Queue/Resource',
        'Serverless-SQSRedrivePolicy at planted/Queue/Resource',
      ]),
    );
  });

  test('are accepted one by one where they are found: never for a stack, and never a wildcard without its place', () => {
    const all = acceptedIn(full.app);
    expect(all.length).toBeGreaterThan(20);
    for (const { at, rule, reason } of all) {
      expect(at.split('/').length).toBeGreaterThan(1);
      expect(reason.length).toBeGreaterThan(20);
      expect(rule).toMatch(/^((AwsSolutions|Serverless)-|@aws-cdk\/)(?!IAM)|-IAM5\[Resource::.+\*\]$/);
    }
  });
});
