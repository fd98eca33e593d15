import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { full } from '../synth.ts';

const resource = z.object({
  Type: z.string(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
type Resource = z.infer<typeof resource>;

const all = Object.values(full.templates).flatMap((template) => {
  const { Resources } = z.object({ Resources: z.record(z.string(), resource) }).parse(template.toJSON());
  return Object.values(Resources);
});
const typesOf = (some: readonly Resource[]) => [...new Set(some.map(({ Type }) => Type))].toSorted();
const withPolicy = (policy: string) => all.filter(({ DeletionPolicy }) => DeletionPolicy === policy);

/** Names by which a service knows a resource, and which a second one could not have. */
const names = ['BucketName', 'TableName', 'QueueName', 'FunctionName', 'LogGroupName', 'Name', 'Domain'];

describe('what stays when a stack goes', () => {
  test('are buckets with the policies that close them, the table, and the accounts; nothing else', () => {
    const kept = all.filter(({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete');
    const data = ['AWS::Cognito::UserPool', 'AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy'];
    expect(typesOf(kept)).toEqual(data);
    expect(all.filter(({ Type }) => data.includes(Type))).toHaveLength(kept.length);
    for (const { UpdateReplacePolicy } of kept) expect(UpdateReplacePolicy).toBe('Retain');
  });

  test('is not kept by a first deployment that fails, but for what is protected from being deleted', () => {
    expect(typesOf(withPolicy('RetainExceptOnCreate'))).toEqual(['AWS::S3::Bucket', 'AWS::S3::BucketPolicy']);
    const protections = withPolicy('Retain').map(
      ({ Properties }) => Properties['DeletionProtectionEnabled'] ?? Properties['DeletionProtection'],
    );
    expect(new Set(protections)).toEqual(new Set([true, 'ACTIVE']));
  });

  test('has no name that would be in the way of the next deployment', () => {
    const kept = all.filter(({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete');
    expect(kept.flatMap(({ Properties }) => names.filter((name) => name in Properties))).toEqual([]);
  });

  test('takes no used workgroup along: its name would be taken', () => {
    expect(
      all.filter(({ Type }) => Type === 'AWS::Athena::WorkGroup').map(({ Properties }) => Properties),
    ).toMatchObject([{ Name: 'cchc-38', RecursiveDeleteOption: true }]);
  });
});
