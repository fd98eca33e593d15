import type { Resource } from '../template.ts';
import { nameOf, type Deriving, type ServiceCall } from './call.ts';
import { ofAlarm, ofRule, ofSchedule } from './events.ts';
import { ofBucket, ofDistribution, ofMalwarePlan } from './files.ts';
import { ofFunction, ofInvocations, ofMapping, ofPool, ofRoute } from './functions.ts';

/** What AWS does because of a resource of this type. */
const deriving: Readonly<Record<string, Deriving>> = {
  'AWS::Events::Rule': ofRule,
  'AWS::Scheduler::Schedule': ofSchedule,
  'AWS::CloudWatch::Alarm': ofAlarm,
  'AWS::Lambda::Function': ofFunction,
  'AWS::Lambda::EventSourceMapping': ofMapping,
  'AWS::Lambda::EventInvokeConfig': ofInvocations,
  'AWS::ApiGatewayV2::Route': ofRoute,
  'AWS::Cognito::UserPool': ofPool,
  'AWS::S3::Bucket': ofBucket,
  'AWS::CloudFront::Distribution': ofDistribution,
  'AWS::GuardDuty::MalwareProtectionPlan': ofMalwarePlan,
};

/** Types of resources whose calls are followed. */
export const followed: readonly string[] = Object.keys(deriving);

/** Types of resources that nothing is done for in anybody's name, each with the reason. */
const quiet: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['a policy, or part of one', ['S3::BucketPolicy', 'SQS::QueuePolicy', 'SNS::TopicPolicy', 'IAM::Policy']],
      ['a policy, or what one is attached to', ['IAM::ManagedPolicy', 'IAM::Role', 'Lambda::Permission', 'KMS::Key']],
      ['only answers those who ask it', ['DynamoDB::Table', 'SQS::Queue', 'Logs::LogGroup', 'CloudWatch::Dashboard']],
      [
        'Athena asks in the name of whoever asks Athena',
        ['Athena::WorkGroup', 'Athena::NamedQuery', 'Glue::Database', 'Glue::Table'],
      ],
      [
        'part of a gateway, whose routes are followed',
        ['ApiGatewayV2::Api', 'ApiGatewayV2::Integration', 'ApiGatewayV2::Authorizer'],
      ],
      ['its log group has the prefix that the account lets the gateway write to', ['ApiGatewayV2::Stage']],
      [
        'part of a user pool, whose triggers are followed',
        ['UserPoolDomain', 'UserPoolClient', 'UserPoolGroup', 'ManagedLoginBranding'].map((part) => `Cognito::${part}`),
      ],
      [
        'part of the distribution, whose origins are followed',
        ['Function', 'ResponseHeadersPolicy', 'OriginAccessControl'].map((part) => `CloudFront::${part}`),
      ],
      ['SNS sends mail itself', ['SNS::Topic', 'SNS::Subscription']],
    ] as const
  ).flatMap(([reason, types]) => types.map((type) => [`AWS::${type}`, reason])),
);

/**
 * Everything that AWS does because these resources say so. Throws on a type of resource of which it is not known here what it
 * makes AWS do.
 */
export function serviceCallsOf(resources: readonly Resource[]): readonly ServiceCall[] {
  return resources.flatMap((resource) => {
    const derive = deriving[resource.type];
    if (!derive && !(resource.type in quiet)) throw new Error(`What does AWS do for ${nameOf(resource)}?`);
    return derive?.(resource, resources) ?? [];
  });
}
