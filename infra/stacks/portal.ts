import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { places } from '../../functions/portal/page/places.ts';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import { hostOf, openGateway, serve } from './api.ts';
import { keptBucket } from './bucket.ts';
import type { DataStack } from './data.ts';
import { openDoor } from './door.ts';
import { bundledFunction, functionArn, functionName } from './function.ts';
import { allow, onItems, onList, onObjects, onVersions, to, type Right } from './rights.ts';
import { say } from './say.ts';
import { SignIn } from './sign-in.ts';

export interface PortalProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
}

/** Days that an earlier version of the page is kept, should the new one be bad. */
const PAGE_DAYS = 30;
const PERIOD = Duration.minutes(5);

/**
 * What officers see: the page behind CloudFront, the API behind it on the same origin, and where they sign in. The address comes
 * first (gateway, distribution), then the client that leads back to it, then the function that knows both.
 */
export class PortalStack extends Stack {
  /** `https://…` without an end. */
  readonly address: string;
  readonly run: LambdaFunction;
  readonly workbook: LambdaFunction;
  readonly signIn: LambdaFunction;
  readonly requests: IMetric;
  /** Answers that were errors of ours. */
  readonly faults: IMetric;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id, props);
    const { context, data } = props;
    const { province } = context;

    const pages = keptBucket(this, 'Page', { noncurrentDays: PAGE_DAYS, logs: data.logBucket });
    const gateway = openGateway(this, context);
    const signIn = new SignIn(this, 'SignIn', context);
    const door = openDoor(this, {
      pages,
      api: hostOf(gateway),
      origins: [
        `https://cognito-idp.${Aws.REGION}.amazonaws.com`,
        signIn.domain.baseUrl(),
        `https://${data.intakeBucket.bucketRegionalDomainName}`,
        `https://${data.resultsBucket.bucketRegionalDomainName}`,
      ],
      logs: data.logBucket,
      context,
    });
    this.address = context.portalAddress ?? `https://${door.distributionDomainName}`;
    const client = signIn.clientAt(this.address, places.signedIn.path);
    const issuer = signIn.pool.userPoolProviderUrl;

    this.workbook = this.#workbook(context, data);
    this.run = bundledFunction(new Construct(this, 'Portal'), 'portal', context, {
      TABLE_NAME: data.table.tableName,
      INTAKE_BUCKET: data.intakeBucket.bucketName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
      PROVINCE: province,
      SUMMARY_FUNCTION: functionName(province, 'summary'),
      REMINDER_FUNCTION: functionName(province, 'reminder'),
      WORKBOOK_FUNCTION: this.workbook.functionName,
      SIGN_IN_ISSUER: issuer,
      SIGN_IN_CLIENT: client.userPoolClientId,
      SIGN_IN_DOMAIN: signIn.domain.baseUrl(),
    });
    allow(this.run, this.#rights(province, data));
    serve(gateway, this.run, { issuer, client: client.userPoolClientId });
    this.signIn = signIn.run;
    this.requests = gateway.metricCount({ period: PERIOD });
    this.faults = gateway.metricServerError({ period: PERIOD, statistic: 'Sum' });

    say(this, 'PortalAddress', `${this.address}/`);
    say(this, 'PageBucket', pages.bucketName);
    say(this, 'DistributionDomain', door.distributionDomainName);
    say(this, 'UserPool', signIn.pool.userPoolId);
    say(this, 'SignInDomain', signIn.domain.baseUrl());
    say(this, 'PortalFunction', this.run.functionName);
    say(this, 'WorkbookFunction', this.workbook.functionName);
  }

  /** Reads definitions and earlier reports; what it writes lies in the results bucket for a day. */
  #workbook(context: DeploymentContext, data: DataStack): LambdaFunction {
    const { province } = context;
    const run = bundledFunction(new Construct(this, 'Workbook'), 'workbook', context, {
      TABLE_NAME: data.table.tableName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
    });
    allow(run, [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onObjects(data.resultsBucket, ['s3:PutObject'], `forms/${province}/`),
    ]);
    return run;
  }

  #rights(province: string, data: DataStack): Right[] {
    const reports = `${blueprint.upload.prefix}${province}/`;
    const partitions = ['PERIOD', 'UNIT', 'REMINDER', 'AUDIT'].map((kind) => `${kind}#${province}#*`);
    return [
      onItems(data.table, ['dynamodb:GetItem', 'dynamodb:UpdateItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, ...partitions]),
      onItems(data.table, ['dynamodb:BatchGetItem'], [`UNIT#${province}#*`]),
      onItems(
        data.table,
        ['dynamodb:PutItem'],
        [`PROVINCE#${province}`, `PERIOD#${province}#*`, `AUDIT#${province}#*`],
      ),
      // Whoever holds an address that this function has signed does what it may do, and nothing else.
      onObjects(data.intakeBucket, ['s3:GetObjectVersion', 's3:PutObject'], reports),
      onVersions(data.intakeBucket, reports),
      ...['filings', 'summaries', 'forms'].map((kind) =>
        onObjects(data.resultsBucket, ['s3:GetObject'], `${kind}/${province}/`),
      ),
      onList(data.resultsBucket, `filings/${province}/`),
      to(
        ['lambda:InvokeFunction'],
        [functionArn(this, province, 'summary'), functionArn(this, province, 'reminder'), this.workbook.functionArn],
      ),
    ];
  }
}
