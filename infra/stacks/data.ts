import { Aws, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import { systemName } from '../outputs.ts';
import { keep, keptBucket, resourceOf, UNFINISHED_DAYS } from './bucket.ts';
import { say } from './say.ts';

export interface DataProps extends StackProps {
  readonly context: DeploymentContext;
}

/** Blank forms in one archive are made for one download. */
const ARCHIVE_DAYS = 1;

/** What is kept: uploads, results, the table, and who asked for what. Nothing here is deleted with the stack. */
export class DataStack extends Stack {
  readonly intakeBucket: Bucket;
  readonly resultsBucket: Bucket;
  readonly logBucket: Bucket;
  readonly table: Table;

  constructor(scope: Construct, id: string, props: DataProps) {
    super(scope, id, props);
    const { noncurrentDays, fileRetentionDays, portalAddress } = props.context;
    this.logBucket = logBucket(this, props.context);
    const reports: LifecycleRule[] =
      fileRetentionDays === undefined ? [] : [{ expiration: Duration.days(fileRetentionDays) }];
    const soon = Duration.days(ARCHIVE_DAYS);
    const archives = { prefix: 'forms/', expiration: soon, noncurrentVersionExpiration: soon };

    // The first version under a key is the report that was judged: it stays as long as reports do.
    this.intakeBucket = keptBucket(this, 'Intake', {
      noncurrentDays: fileRetentionDays ?? 'for ever',
      lifecycleRules: reports,
      logs: this.logBucket,
    });
    // The raw property: the construct's own option would add a function that sets what CloudFormation can set itself.
    resourceOf(this.intakeBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.resultsBucket = keptBucket(this, 'Results', {
      noncurrentDays,
      lifecycleRules: [archives, ...reports],
      logs: this.logBucket,
    });
    // Who may upload or read is in the signed form or link; this only lets the page read the answer. CloudFront's name for the
    // page cannot stand here: it waits for the page's policy, which names these buckets.
    const answered = {
      allowedOrigins: [portalAddress ?? 'https://*.cloudfront.net'],
      allowedHeaders: ['*'],
      maxAge: 600,
    };
    this.intakeBucket.addCorsRule({ ...answered, allowedMethods: [HttpMethods.POST, HttpMethods.GET] });
    this.resultsBucket.addCorsRule({ ...answered, allowedMethods: [HttpMethods.GET] });

    const { partitionKey, sortKey } = blueprint.table;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: partitionKey, type: AttributeType.STRING },
      sortKey: { name: sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      // Kept even where the deployment that makes it fails: what is protected cannot be taken away again, and trying to would leave
      // the stack half gone. It has a name of its own each time, so an empty one that stays is in nobody's way.
      removalPolicy: RemovalPolicy.RETAIN,
    });

    say(this, 'TableName', this.table.tableName);
    say(this, 'IntakeBucket', this.intakeBucket.bucketName);
    say(this, 'ResultsBucket', this.resultsBucket.bucketName);
    say(this, 'LogBucket', this.logBucket.bucketName);
  }
}

/** Where S3 and CloudFront write down who asked for what. CloudFront hands its files over by an access list. */
function logBucket(scope: Construct, { province, logRetentionDays: days }: DeploymentContext): Bucket {
  const logs = new Bucket(scope, 'Logs', {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [
      { expiration: Duration.days(days), abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_DAYS) },
    ],
  });
  logs.addToResourcePolicy(
    new PolicyStatement({
      sid: 'BucketsMayLog',
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects('s3/*')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        // Buckets of the other stacks have no name yet; CloudFormation begins it with the name of the stack.
        ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${systemName(province)}-*` },
      },
    }),
  );
  keep(logs);
  return logs;
}
