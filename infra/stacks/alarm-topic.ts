import { ArnFormat, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { DeploymentContext } from '../context.ts';
import { systemName } from '../outputs.ts';
import { accept } from './accept.ts';

const CLOUDWATCH = new ServicePrincipal('cloudwatch.amazonaws.com');
const OF_THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };

/**
 * Where alarms are told: a topic of the province, named in the stack's outputs. Encrypted with a key of its own, because the
 * one that SNS brings along cannot be used by CloudWatch.
 * @param alarmEmail Who is told; without one, whoever subscribes later.
 */
export function alarmTopic(scope: Construct, { province, alarmEmail }: DeploymentContext): Topic {
  const key = new Key(scope, 'AlarmKey', {
    description: 'Alarms of the reports',
    enableKeyRotation: true,
    // A topic keeps nothing, and a key that nobody uses costs a dollar a month.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [CLOUDWATCH],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: OF_THIS_ACCOUNT,
    }),
  );
  const topic = new Topic(scope, 'Alarms', { masterKey: key, enforceSSL: true });
  // A topic with a policy has only what the policy says.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsMayTell',
      principals: [CLOUDWATCH],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { ...OF_THIS_ACCOUNT, ArnLike: { 'aws:SourceArn': alarmsOf(scope, province) } },
    }),
  );
  if (alarmEmail !== undefined) {
    const told = topic.addSubscription(new EmailSubscription(alarmEmail));
    accept(
      told,
      'A mail that cannot be delivered is nobody to hear of; the alarm itself stays',
      'Serverless-SNSRedrivePolicy',
    );
  }
  return topic;
}

/** The alarms of this province: others may live in the same account. */
function alarmsOf(scope: Construct, province: string): string {
  const resourceName = `${systemName(province)}-*`;
  const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
  return Stack.of(scope).formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName, arnFormat });
}
