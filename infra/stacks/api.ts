import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { routes } from '../../functions/portal/api/routes.ts';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import { systemName } from '../outputs.ts';
import { accept } from './accept.ts';

/** What is answered without a token: the routes that say so, and the document that describes them all. */
const publicPaths: readonly string[] = [
  ...routes
    .filter(({ who }) => who === 'anyone')
    .map(({ method, path }) => `${method.toUpperCase()} /api${path.replaceAll(/:(\w+)/g, '{$1}')}`),
  'GET /api/openapi.json',
];

/** What is written down of a request: enough to find a fault, and nothing of the person. */
const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  bytes: '$context.responseLength',
  refused: '$context.authorizer.error',
  fault: '$context.integrationErrorMessage',
};

/** The gateway alone: CloudFront has to know it before anything stands behind it. */
export function openGateway(scope: Construct, { province, logRetentionDays }: DeploymentContext): HttpApi {
  const api = new HttpApi(scope, 'Api', {
    apiName: systemName(province),
    description: `Reports of province ${province}`,
    createDefaultStage: false,
  });
  const logs = new LogGroup(scope, 'ApiLog', {
    // Groups of this name share one rule of the account's policy of logs, which has little room: 34 provinces would fill it.
    logGroupName: `/aws/vendedlogs/${systemName(province)}-api`,
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const { requestsPerSecond: rateLimit, burst: burstLimit } = blueprint.api;
  new HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit, burstLimit },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logs),
      format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
    },
  });
  return api;
}

/** Host name of the gateway. */
export function hostOf(api: HttpApi): string {
  const { region, urlSuffix } = Stack.of(api);
  return `${api.apiId}.execute-api.${region}.${urlSuffix}`;
}

/** Everything needs an access token of the issuer for the client, but for what anyone may ask. */
export function serve(
  api: HttpApi,
  run: IFunction,
  { issuer, client }: { readonly issuer: string; readonly client: string },
): void {
  const integration = new HttpLambdaIntegration('Portal', run);
  const signedIn = new HttpJwtAuthorizer('SignedIn', issuer, { jwtAudience: [client] });
  const add = (path: string, method: HttpMethod, authorizer: IHttpRouteAuthorizer, scopes: string[]) =>
    api.addRoutes({ path, methods: [method], integration, authorizer, authorizationScopes: scopes });
  // Only access tokens have a scope: an ID token opens nothing.
  add('/api/{proxy+}', HttpMethod.ANY, signedIn, ['openid']);
  for (const open of publicPaths) {
    const [method = '', path = ''] = open.split(' ');
    for (const route of add(path, HttpMethod[method as keyof typeof HttpMethod], new HttpNoneAuthorizer(), [])) {
      accept(
        route,
        'What the page must know before anybody has signed in; nothing of the reports',
        'AwsSolutions-APIG4',
      );
    }
  }
}
