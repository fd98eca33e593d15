import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What tells the system's buckets apart. */
export interface BucketKind {
  /** Days that an earlier version of a file is kept, and one that was deleted; without it there are no versions. */
  readonly noncurrentDays?: number | 'for ever';
  readonly lifecycleRules?: readonly LifecycleRule[];
  /** Where every request is written down. */
  readonly logs: IBucket;
}

/** Days after which the parts of an upload that was never finished are thrown away. */
export const UNFINISHED_DAYS = 7;

/** A bucket that is encrypted, closed to the public, answers by TLS alone, writes down who asks, and outlives its stack. */
export function keptBucket(scope: Construct, id: string, kind: BucketKind): Bucket {
  const { noncurrentDays, lifecycleRules = [], logs } = kind;
  const bucket = new Bucket(scope, id, {
    versioned: noncurrentDays !== undefined,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(UNFINISHED_DAYS),
        ...(typeof noncurrentDays === 'number' && {
          noncurrentVersionExpiration: Duration.days(noncurrentDays),
          expiredObjectDeleteMarker: true,
        }),
      },
      ...lifecycleRules,
    ],
  });
  // The raw property: the construct's own would name this bucket in the policy of the logs, which another stack holds.
  resourceOf(bucket).loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix: `s3/${id}/` };
  keep(bucket);
  return bucket;
}

/**
 * A bucket outlives its stack, with the policy that keeps it closed. Only a deployment that fails while it makes the bucket takes
 * it away again: it is empty then, and nobody would know whose it is.
 */
export function keep(bucket: Bucket): void {
  bucket.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  bucket.policy?.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
}

/** The CloudFormation resource behind a bucket. */
export function resourceOf(bucket: Bucket): CfnBucket {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('A bucket without its CloudFormation resource');
  return resource;
}
