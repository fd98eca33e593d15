import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { accept } from './accept.ts';
import { resourceOf } from './bucket.ts';

/** One thing that somebody may do. */
export interface Right {
  readonly statement: PolicyStatement;
  /** The rule of cdk-nag that finds its wildcard. */
  readonly wildcard?: string;
}

/** Actions on items of one table whose partition keys begin so. A pattern ends in `*` or names one key. */
export function onItems(table: ITable, actions: readonly string[], partitions: readonly string[]): Right {
  const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } };
  return to(actions, [table.tableArn], conditions);
}

/** Actions on objects whose keys begin so. */
export function onObjects(bucket: Bucket, actions: readonly string[], prefix: string): Right {
  const name = Stack.of(bucket).getLogicalId(resourceOf(bucket));
  const wildcard = `AwsSolutions-IAM5[Resource::<${name}.Arn>/${prefix}*]`;
  return { ...to(actions, [bucket.arnForObjects(`${prefix}*`)]), wildcard };
}

/** Finding out which objects there are whose keys begin so. */
export function onList(bucket: Bucket, prefix: string): Right {
  return to(['s3:ListBucket'], [bucket.bucketArn], { StringLike: { 's3:prefix': `${prefix}*` } });
}

/** Finding out which versions there are of objects whose keys begin so. */
export function onVersions(bucket: Bucket, prefix: string): Right {
  return to(['s3:ListBucketVersions'], [bucket.bucketArn], { StringLike: { 's3:prefix': `${prefix}*` } });
}

/** Actions on resources named one by one. */
export function to(
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Readonly<Record<string, unknown>>,
): Right {
  return {
    statement: new PolicyStatement({
      actions: [...actions],
      resources: [...resources],
      ...(conditions && { conditions: { ...conditions } }),
    }),
  };
}

/** Gives a function these rights and no more. */
export function allow(run: LambdaFunction, rights: readonly Right[]): void {
  for (const { statement } of rights) run.addToRolePolicy(statement);
  if (run.role) acceptWildcards(run.role, rights);
}

/** Files have names only when they are there: of one kind and one province is as narrow as it can be said before. */
export function acceptWildcards(construct: IConstruct, rights: readonly Right[]): void {
  const found = new Set(rights.flatMap(({ wildcard }) => (wildcard === undefined ? [] : [wildcard])));
  accept(construct, 'The files of one kind of one province, none of which has a name yet', ...found);
}
