import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Environment, EnvironmentName } from '../../shared/store/environment.ts';
import { blueprint } from '../blueprint.ts';
import { bundleFolder, type BundledFunction } from '../bundle.ts';

/** A function from its bundle, with a role that may write its own log and nothing else: every further right is a statement. */
export function bundledFunction<N extends BundledFunction>(
  scope: Construct,
  name: N,
  environment: Environment<(typeof blueprint)['functions'][N]['environment'][number] & EnvironmentName>,
): LambdaFunction {
  const { handler, timeoutSeconds, memoryMb } = blueprint.functions[name];
  const logGroup = new LogGroup(scope, 'Log', {
    retention: blueprint.logs.retentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  return new LambdaFunction(scope, 'Function', {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(bundleFolder(name)),
    handler,
    timeout: Duration.seconds(timeoutSeconds),
    memorySize: memoryMb,
    environment,
    role,
    logGroup,
  });
}

/** Actions on items of one table whose partition keys begin so. A pattern ends in `*` or names one key. */
export function onItems(table: ITable, actions: readonly string[], partitions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [table.tableArn],
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
  });
}

/** Actions on objects whose keys begin so. */
export function onObjects(bucket: IBucket, actions: readonly string[], prefix: string): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [bucket.arnForObjects(`${prefix}*`)] });
}
