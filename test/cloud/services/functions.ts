import * as z from 'zod';
import { ofType, type Resource } from '../template.ts';
import { HANDED, handOver, here, nameOf, serviceFor, takeRole, type Actor, type Deriving } from './call.ts';

const ran = z.object({ Role: z.string(), DeadLetterConfig: z.undefined().optional() });
const mapping = z.object({ EventSourceArn: z.string().startsWith('arn:aws:sqs:'), FunctionName: z.string() });
const destination = z.object({ Destination: z.string() }).optional();
const invocation = z.object({
  FunctionName: z.string(),
  DestinationConfig: z.object({ OnFailure: destination, OnSuccess: destination }).default({}),
});
const route = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });
const integration = z.object({ IntegrationUri: z.string() });
const trigger = z.union([z.string(), z.object({ LambdaArn: z.string() }).transform(({ LambdaArn }) => LambdaArn)]);
const pool = z.object({ LambdaConfig: z.record(z.string(), trigger).default({}) });

/** Lambda takes the role of a function. */
export const ofFunction: Deriving = (resource) => [
  takeRole(
    { of: nameOf(resource), principal: 'lambda.amazonaws.com', source: HANDED },
    ran.parse(resource.properties).Role,
  ),
];

/** Lambda fetches messages for a function, and takes away those that it has handled. */
export const ofMapping: Deriving = (resource, all) => {
  const { EventSourceArn, FunctionName } = mapping.parse(resource.properties);
  return ['sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'].map((action) => ({
    ...inNameOf(FunctionName, resource, all),
    action,
    resource: EventSourceArn,
  }));
};

/** Lambda keeps the events of a function that it has given up. */
export const ofInvocations: Deriving = (resource, all) => {
  const { FunctionName, DestinationConfig } = invocation.parse(resource.properties);
  return Object.values(DestinationConfig).flatMap((each) =>
    each ? handOver(inNameOf(FunctionName, resource, all), each.Destination, all) : [],
  );
};

/** The gateway asks the function behind a route. */
export const ofRoute: Deriving = (resource, all) => {
  const { ApiId, RouteKey, Target } = route.parse(resource.properties);
  const [verb = '', path = ''] = RouteKey.split(' ');
  const called = ofType(all, 'AWS::ApiGatewayV2::Integration').find(({ name }) => Target === `integrations/${name}`);
  const { IntegrationUri } = integration.parse(called?.properties);
  const asked = `arn:aws:execute-api:${here}:${ApiId}/$default/${verb === 'ANY' ? 'POST' : verb}${path}`;
  return handOver(serviceFor(resource, 'apigateway.amazonaws.com', asked), IntegrationUri, all);
};

/** Cognito asks the functions that a pool names. */
export const ofPool: Deriving = (resource, all) =>
  Object.values(pool.parse(resource.properties).LambdaConfig).flatMap((run) =>
    handOver(serviceFor(resource, 'cognito-idp.amazonaws.com'), run, all),
  );

/** Lambda acts with the role of the function. */
function inNameOf(functionName: string, of: Resource, all: readonly Resource[]): Actor {
  const run = ofType(all, 'AWS::Lambda::Function').find(({ name }) => name === functionName);
  return { of: nameOf(of), principal: ran.parse(run?.properties).Role };
}
