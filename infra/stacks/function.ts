import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment, EnvironmentName } from '../../shared/store/environment.ts';
import { blueprint } from '../blueprint.ts';
import { bundleFolder, type BundledFunction } from '../bundle.ts';
import type { DeploymentContext } from '../context.ts';
import { systemName } from '../outputs.ts';
import { accept } from './accept.ts';

/**
 * Name of a deployed function. Fixed, so that the portal can start the reminder, which itself has to know the portal's
 * address: neither stack has to wait for the other.
 */
export function functionName(province: string, name: BundledFunction): string {
  return `${systemName(province)}-${name}`;
}

/** The ARN of a function that another stack holds. */
export function functionArn(scope: Construct, province: string, name: BundledFunction): string {
  const resourceName = functionName(province, name);
  return Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/** A function from its bundle, with a role that may write its own log and nothing else: every further right is a statement. */
export function bundledFunction<N extends BundledFunction>(
  scope: Construct,
  name: N,
  { province, logRetentionDays }: DeploymentContext,
  environment: Environment<(typeof blueprint)['functions'][N]['environment'][number] & EnvironmentName>,
): LambdaFunction {
  const { handler, timeoutSeconds, memoryMb } = blueprint.functions[name];
  const logGroup = new LogGroup(scope, 'Log', { retention: logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  const run = new LambdaFunction(scope, 'Function', {
    functionName: functionName(province, name),
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
  accept(run, ONE_STEP, 'Serverless-LambdaTracing');
  accept(run, WHERE_EVENTS_GO[name], 'Serverless-LambdaDLQ');
  return run;
}

const ONE_STEP =
  'One function answers each event; its own log and metrics say what is slow, without a right on every resource';
const ASKED = 'Nobody sends it events: whoever calls it waits for the answer';
const DESTINATION = 'Failed runs go to the dead letters as the destination of the function, which also says why';
const WHERE_EVENTS_GO: Readonly<Record<BundledFunction, string>> = {
  intake: 'The queue keeps what cannot be handled, in dead letters of its own',
  summary: DESTINATION,
  reminder: DESTINATION,
  portal: ASKED,
  workbook: ASKED,
  'sign-in': ASKED,
};
