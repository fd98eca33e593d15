import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { tableKeys } from '../../../shared/store/keys.ts';
import { full, plain } from '../synth.ts';

const { data } = plain.templates;
const bucket = (template = data, id = 'Intake'): Record<string, unknown> => {
  const [, found] =
    Object.entries(template.findResources('AWS::S3::Bucket')).find(([name]) => name.startsWith(id)) ?? [];
  return found?.['Properties'];
};
const rulesOf = (template: typeof data, id: string) => bucket(template, id)['LifecycleConfiguration'];

describe('the data', () => {
  test('all buckets are encrypted, closed to the public, and refuse requests without TLS', () => {
    for (const template of Object.values(plain.templates)) {
      const buckets = Object.keys(template.findResources('AWS::S3::Bucket')).length;
      expect(() => template.resourceCountIs('AWS::S3::BucketPolicy', buckets)).not.toThrow();
      if (buckets === 0) continue;
      expect(() =>
        template.allResources('AWS::S3::Bucket', {
          Properties: {
            BucketEncryption: Match.anyValue(),
            PublicAccessBlockConfiguration: {
              BlockPublicAcls: true,
              BlockPublicPolicy: true,
              IgnorePublicAcls: true,
              RestrictPublicBuckets: true,
            },
            LifecycleConfiguration: {
              Rules: Match.arrayWith([
                Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
              ]),
            },
          },
        }),
      ).not.toThrow();
      expect(() =>
        template.allResourcesProperties('AWS::S3::BucketPolicy', {
          PolicyDocument: {
            Statement: Match.arrayWith([
              Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
            ]),
          },
        }),
      ).not.toThrow();
    }
  });

  test('results keep earlier versions for a year or as long as was asked for, uploads as long as uploads are kept', () => {
    for (const id of ['Intake', 'Results']) {
      expect(bucket(data, id)).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    }
    expect(rulesOf(data, 'Results')).toMatchObject({
      Rules: expect.arrayContaining([
        expect.objectContaining({ NoncurrentVersionExpiration: { NoncurrentDays: 365 }, Status: 'Enabled' }),
      ]),
    });
    expect(JSON.stringify(rulesOf(full.templates.data, 'Results'))).toContain('"NoncurrentDays":30');
    expect(JSON.stringify(rulesOf(data, 'Intake'))).not.toContain('NoncurrentDays');
    expect(JSON.stringify(rulesOf(full.templates.data, 'Intake'))).toContain('"NoncurrentDays":3650');
  });

  test('reports and results are kept for ever, or as long as was asked for; archives of blank forms for a day', () => {
    expect(JSON.stringify(rulesOf(data, 'Intake'))).not.toContain('ExpirationInDays');
    expect(rulesOf(data, 'Results')).toMatchObject({
      Rules: [{}, { Prefix: 'forms/', ExpirationInDays: 1, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }],
    });
    expect(rulesOf(full.templates.data, 'Intake')).toMatchObject({ Rules: [{}, { ExpirationInDays: 3650 }] });
    expect(rulesOf(full.templates.data, 'Logs')).toMatchObject({ Rules: [{ ExpirationInDays: 180 }] });
  });

  test('every bucket but the log itself writes down who asks, each below a name of its own', () => {
    const destinations = Object.values(plain.templates)
      .flatMap((template) => Object.entries(template.findResources('AWS::S3::Bucket')))
      .filter(([id]) => !id.startsWith('Logs'))
      .map(([, { Properties }]) => Properties.LoggingConfiguration);
    expect(destinations.map(({ LogFilePrefix }) => String(LogFilePrefix)).toSorted()).toEqual([
      's3/Answers/',
      's3/Intake/',
      's3/Page/',
      's3/Results/',
    ]);
    expect(JSON.stringify(data.findResources('AWS::S3::BucketPolicy'))).toContain('logging.s3.amazonaws.com');
  });

  test('only the intake bucket sends events and takes forms from the page, and no helper function is deployed for it', () => {
    for (const template of Object.values(plain.templates)) {
      for (const [id, { Properties }] of Object.entries(template.findResources('AWS::S3::Bucket'))) {
        const isIntake = id.startsWith('Intake');
        const events = isIntake ? { EventBridgeConfiguration: { EventBridgeEnabled: true } } : undefined;
        expect(Properties.NotificationConfiguration).toEqual(events);
        expect('CorsConfiguration' in Properties).toBe(isIntake || id.startsWith('Results'));
      }
      expect(Object.keys(template.findResources('AWS::CloudFormation::CustomResource'))).toEqual([]);
      expect(JSON.stringify(template.toJSON())).not.toMatch(/"Custom::|BucketDeployment|BucketNotificationsHandler/);
    }
    expect(bucket()).toMatchObject({
      CorsConfiguration: {
        CorsRules: [{ AllowedOrigins: ['https://*.cloudfront.net'], AllowedMethods: ['POST', 'GET'] }],
      },
    });
    expect(bucket(full.templates.data)).toMatchObject({
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: ['https://cchc.tinh.example'] }] },
    });
  });

  test('the table has the keys of the store, is paid by use, can be restored and not be deleted by accident', () => {
    expect(() =>
      data.hasResource('AWS::DynamoDB::Table', {
        Properties: {
          KeySchema: [
            { AttributeName: tableKeys.partition, KeyType: 'HASH' },
            { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
          ],
          BillingMode: 'PAY_PER_REQUEST',
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: true,
        },
      }),
    ).not.toThrow();
  });
});
