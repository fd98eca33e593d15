import * as z from 'zod';
import { ofType } from '../template.ts';
import { HANDED, here, nameOf, serviceFor, takeRole, type Deriving } from './call.ts';

const bucket = z.object({
  LoggingConfiguration: z.object({ DestinationBucketName: z.string(), LogFilePrefix: z.string() }).optional(),
});
const origin = z.object({
  DomainName: z.string(),
  OriginAccessControlId: z.string().optional(),
  S3OriginConfig: z.object({ OriginAccessIdentity: z.literal('') }).optional(),
});
const distribution = z.object({ DistributionConfig: z.object({ Origins: z.array(origin) }) });
const plan = z.object({
  Role: z.string(),
  ProtectedResource: z.object({ S3Bucket: z.object({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()) }) }),
});

/** S3 writes down who asks a bucket. */
export const ofBucket: Deriving = (resource) => {
  const { LoggingConfiguration: logging } = bucket.parse(resource.properties);
  if (!logging) return [];
  const { DestinationBucketName, LogFilePrefix } = logging;
  return [
    {
      ...serviceFor(resource, 'logging.s3.amazonaws.com'),
      action: 's3:PutObject',
      resource: `arn:aws:s3:::${DestinationBucketName}/${LogFilePrefix}2026-01-01-00-00-00-0A1B2C3D4E5F6071`,
    },
  ];
};

/** CloudFront fetches files from the buckets behind it. */
export const ofDistribution: Deriving = (resource, all) =>
  distribution.parse(resource.properties).DistributionConfig.Origins.flatMap((each) => {
    if (each.OriginAccessControlId === undefined) return [];
    const behind = ofType(all, 'AWS::S3::Bucket').find(({ name }) => each.DomainName.startsWith(`${name}.`));
    if (!behind) throw new Error(`${nameOf(resource)} leads to no bucket: ${each.DomainName}`);
    const actor = serviceFor(resource, 'cloudfront.amazonaws.com');
    return [
      { ...actor, action: 's3:GetObject', resource: `${behind.arn}/index.html` },
      // Only who may list hears of a missing file that it is missing.
      { ...actor, action: 's3:ListBucket', resource: behind.arn },
    ];
  });

/** GuardDuty watches a bucket, reads what is uploaded, and tags it. */
export const ofMalwarePlan: Deriving = (resource) => {
  const {
    Role,
    ProtectedResource: { S3Bucket },
  } = plan.parse(resource.properties);
  const service = 'malware-protection-plan.guardduty.amazonaws.com';
  const taken = { of: nameOf(resource), principal: Role };
  const bucketArn = `arn:aws:s3:::${S3Bucket.BucketName}`;
  const doing = (actions: readonly string[], on: string, context?: Readonly<Record<string, string>>) =>
    actions.map((action) => ({ ...taken, action, resource: on, ...(context && { context }) }));
  const ownRule = `arn:aws:events:${here}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS30a1b`;
  // Source: GuardDuty User Guide, "Malware Protection for S3", the policy that the role has to have.
  return [
    takeRole({ of: nameOf(resource), principal: service, source: HANDED }, Role),
    ...doing(['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], ownRule, {
      'events:ManagedBy': service,
    }),
    ...doing(['events:DescribeRule', 'events:ListTargetsByRule'], ownRule),
    ...doing(['s3:GetBucketNotification', 's3:PutBucketNotification', 's3:ListBucket'], bucketArn),
    ...doing(['s3:PutObject'], `${bucketArn}/malware-protection-resource-validation-object`),
    ...doing(
      [
        's3:GetObject',
        's3:GetObjectVersion',
        's3:GetObjectTagging',
        's3:GetObjectVersionTagging',
        's3:PutObjectTagging',
        's3:PutObjectVersionTagging',
      ],
      `${bucketArn}/${S3Bucket.ObjectPrefixes[0] ?? ''}2026-Q1/a/b/c.xlsx`,
    ),
  ];
};
